import { Checkbox, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { WorkingTime } from '../../../domain/workspace/working-time.js';
import { say } from './settings-words.js';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const linesOf = (text: string) =>
  text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The dates that were typed, one a line; undefined as long as one of them is no date. */
export function holidaysIn(text: string): string[] | undefined {
  const lines = linesOf(text);
  return lines.every(isDate) ? lines : undefined;
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0 },
});

interface WorkingTimeForm {
  hours: WorkingTime['workingHours'];
  /** As it is typed. */
  holidays: string;
}

interface WorkingTimeFieldsProps extends WorkingTimeForm {
  /** Left out where the viewer may only read. */
  onChange?: (change: Partial<WorkingTimeForm>) => void;
}

/** Working hours, working days and holidays. */
export function WorkingTimeFields({ hours, holidays, onChange }: WorkingTimeFieldsProps) {
  const styles = useStyles();
  const readOnly = onChange === undefined;
  const wrong = linesOf(holidays).find((line) => !isDate(line));
  const choose = (day: number, checked: boolean): void => {
    const days = checked ? [...hours.days, day] : hours.days.filter((one) => one !== day);
    onChange?.({ hours: { ...hours, days: days.toSorted((one, other) => one - other) } });
  };
  return (
    <>
      <div className={styles.row}>
        {(['from', 'to'] as const).map((end) => (
          <Field key={end} label={say(`time.${end}`)}>
            <Input
              type="time"
              value={hours[end]}
              readOnly={readOnly}
              onChange={(_event, { value }) => onChange?.({ hours: { ...hours, [end]: value } })}
            />
          </Field>
        ))}
      </div>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{say('time.days')}</legend>
        <div className={styles.row}>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={say(`weekday.${day}`)}
              checked={hours.days.includes(day)}
              disabled={readOnly}
              onChange={(_event, { checked }) => choose(day, checked === true)}
            />
          ))}
        </div>
      </fieldset>
      <Field
        label={say('time.holidays')}
        hint={say('time.holidays-hint')}
        {...(wrong !== undefined && { validationMessage: say('time.holidays-invalid', { text: wrong }) })}
      >
        <Textarea
          rows={4}
          resize="vertical"
          value={holidays}
          readOnly={readOnly}
          onChange={(_event, { value }) => onChange?.({ holidays: value })}
        />
      </Field>
    </>
  );
}
