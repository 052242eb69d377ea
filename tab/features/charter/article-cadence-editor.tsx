import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { frequencies, rituals, type Ritual } from './article-content.js';
import type { Fault } from './article-faults.js';
import type { ArticleFormProps } from './article-form-props.js';
import { charterSays } from './charter-words.js';
import { editorSays, faultWords } from './editor-words.js';
import { useFormStyles } from './form-styles.js';
import { NumberField } from './number-field.js';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const usual = { every: 'weekly', weekday: 1, time: '09:00', minutes: 30 } as const;

interface CadenceEditorProps extends ArticleFormProps<'cadence'> {
  timeZone: string;
}

/** The rituals, each of which stands in the cadence once or not at all. */
export function ArticleCadenceEditor({ content, faults, onChange, timeZone }: CadenceEditorProps) {
  const styles = useFormStyles();
  const entries = content.rituals;
  // What was set of a ritual that was taken out, for the case that it comes back.
  const [left, setLeft] = useState<Ritual[]>([]);
  const hold = (ritual: Ritual['ritual'], held: boolean): void => {
    const entry = entries.find((one) => one.ritual === ritual);
    if (!held && entry) setLeft([entry, ...left]);
    const back = left.find((one) => one.ritual === ritual) ?? { ritual, ...usual };
    onChange({ rituals: held ? [...entries, back] : entries.filter((one) => one !== entry) });
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
              label={editorSays('cadence.held', { ritual: name })}
              checked={entry !== undefined}
              onChange={(_event, { checked }) => hold(ritual, checked === true)}
            />
            {entry && (
              <RitualFields
                entry={entry}
                path={`rituals.${index}`}
                faults={faults}
                onChange={(part) => onChange({ rituals: entries.with(index, { ...entry, ...part }) })}
              />
            )}
          </fieldset>
        );
      })}
      <p className={styles.quiet}>{editorSays('cadence.zone', { zone: timeZone })}</p>
    </div>
  );
}

interface RitualFieldsProps {
  entry: Ritual;
  path: string;
  faults: Fault[];
  onChange: (part: Partial<Ritual>) => void;
}

function RitualFields({ entry, path, faults, onChange }: RitualFieldsProps) {
  const { fields } = useFormStyles();
  return (
    <div className={fields}>
      <Field label={editorSays('cadence.every')}>
        <Select
          value={entry.every}
          onChange={(_event, { value }) =>
            onChange({ every: frequencies.find((one) => one === value) ?? entry.every })
          }
        >
          {frequencies.map((every) => (
            <option key={every} value={every}>
              {editorSays(`cadence.${every}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={editorSays('cadence.weekday')}>
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
      <Field label={editorSays('cadence.time')} validationMessage={faultWords(faults, `${path}.time`)}>
        <Input type="time" value={entry.time} onChange={(_event, { value }) => onChange({ time: value })} />
      </Field>
      <NumberField
        label={editorSays('cadence.minutes')}
        value={entry.minutes}
        fault={faultWords(faults, `${path}.minutes`)}
        onChange={(minutes) => onChange({ minutes })}
      />
    </div>
  );
}
