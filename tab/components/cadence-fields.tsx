import { Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import charterTexts from '../../domain/charter/charter-texts.en.json' with { type: 'json' };
import type { CadenceEntry } from '../../domain/workspace/cadence.js';
import { frequencies, rituals } from './cadence-lists.js';
import texts from './cadence-texts.en.json' with { type: 'json' };
import { useFormStyles } from './form-styles.js';
import { NumberField } from './number-field.js';
import { sayFrom } from './say.js';

const say = sayFrom(texts);
const charterSays = sayFrom(charterTexts);
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const usual = { every: 'weekly', weekday: 1, time: '09:00', minutes: 30 } as const;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  group: {
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface CadenceFieldsProps {
  entries: readonly CadenceEntry[];
  timeZone: string;
  /** What to mend in a ritual's field; null if nothing. */
  faultOf: (index: number, field: 'time' | 'minutes') => string | null;
  onChange: (entries: CadenceEntry[]) => void;
}

/** The rituals, each of which stands in the cadence once or not at all. */
export function CadenceFields({ entries, timeZone, faultOf, onChange }: CadenceFieldsProps) {
  const styles = useStyles();
  // What was set of a ritual that was taken out, for the case that it comes back.
  const [left, setLeft] = useState<CadenceEntry[]>([]);
  const hold = (ritual: CadenceEntry['ritual'], held: boolean): void => {
    const entry = entries.find((one) => one.ritual === ritual);
    if (!held && entry) setLeft([entry, ...left]);
    const back = left.find((one) => one.ritual === ritual) ?? { ritual, ...usual };
    onChange(held ? [...entries, back] : entries.filter((one) => one !== entry));
  };
  return (
    <div className={styles.form}>
      {rituals.map((ritual) => {
        const index = entries.findIndex((one) => one.ritual === ritual);
        const entry = entries[index];
        const name = charterSays(`ritual.${ritual}`);
        return (
          <fieldset key={ritual} className={styles.group} aria-label={name}>
            <Checkbox
              label={say('held', { ritual: name })}
              checked={entry !== undefined}
              onChange={(_event, { checked }) => hold(ritual, checked === true)}
            />
            {entry && (
              <RitualFields
                entry={entry}
                faultOf={(field) => faultOf(index, field)}
                onChange={(part) => onChange(entries.with(index, { ...entry, ...part }))}
              />
            )}
          </fieldset>
        );
      })}
      <p className={styles.quiet}>{say('zone', { zone: timeZone })}</p>
    </div>
  );
}

interface RitualFieldsProps {
  entry: CadenceEntry;
  faultOf: (field: 'time' | 'minutes') => string | null;
  onChange: (part: Partial<CadenceEntry>) => void;
}

function RitualFields({ entry, faultOf, onChange }: RitualFieldsProps) {
  const { fields } = useFormStyles();
  return (
    <div className={fields}>
      <Field label={say('every')}>
        <Select
          value={entry.every}
          onChange={(_event, { value }) =>
            onChange({ every: frequencies.find((one) => one === value) ?? entry.every })
          }
        >
          {frequencies.map((every) => (
            <option key={every} value={every}>
              {say(every)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('weekday')}>
        <Select
          value={String(entry.weekday)}
          onChange={(_event, { value }) => onChange({ weekday: Number(value) })}
        >
          {weekdays.map((weekday) => (
            <option key={weekday} value={weekday}>
              {charterSays(`weekday.${weekday}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('time')} validationMessage={faultOf('time')}>
        <Input type="time" value={entry.time} onChange={(_event, { value }) => onChange({ time: value })} />
      </Field>
      <NumberField
        label={say('minutes')}
        value={entry.minutes}
        fault={faultOf('minutes')}
        onChange={(minutes) => onChange({ minutes })}
      />
    </div>
  );
}
