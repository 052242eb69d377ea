import { Field, Input } from '@fluentui/react-components';
import { say } from './settings-words.js';

interface Dates {
  from: string;
  to: string;
}

interface DateFieldsProps<Row extends Dates> {
  row: Row;
  onChange: (row: Row) => void;
}

/** From when to when, both days included. */
export function DateFields<Row extends Dates>({ row, onChange }: DateFieldsProps<Row>) {
  const ends = row.from !== '' && row.to !== '' && row.to < row.from;
  return (
    <>
      <Field label={say('absences.from')} required>
        <Input
          type="date"
          value={row.from}
          onChange={(_event, { value }) => onChange({ ...row, from: value })}
        />
      </Field>
      <Field label={say('absences.to')} required {...(ends && { validationMessage: say('absences.ends') })}>
        <Input type="date" value={row.to} onChange={(_event, { value }) => onChange({ ...row, to: value })} />
      </Field>
    </>
  );
}
