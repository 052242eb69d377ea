import { Checkbox, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { SectionProps } from './section-props.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';
import { useSection } from './use-section.js';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const linesOf = (text: string) =>
  text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0 },
});

/** By what clocks and due dates run. */
export function TimeSection({ workspaceId, data, permitted }: SectionProps) {
  const styles = useStyles();
  const { form, change, saving } = useSection({
    workspaceId,
    data,
    section: 'time',
    read: ({ settings: { timeZone, workingHours, holidays } }) => ({
      timeZone,
      hours: workingHours,
      holidays: holidays.join('\n'),
    }),
    contentOf: ({ timeZone, hours, holidays }) =>
      linesOf(holidays).every(isDate)
        ? {
            section: 'time',
            content: { timeZone: timeZone.trim(), workingHours: hours, holidays: linesOf(holidays) },
          }
        : undefined,
  });
  const { timeZone, hours, holidays } = form;
  const wrong = linesOf(holidays).find((line) => !isDate(line));
  const choose = (day: number, checked: boolean): void => {
    const days = checked ? [...hours.days, day] : hours.days.filter((one) => one !== day);
    change({ hours: { ...hours, days: days.toSorted((one, other) => one - other) } });
  };
  const readOnly = !permitted;
  return (
    <SettingsSection
      title={say('time.title')}
      words={say('time.words')}
      saving={permitted ? saving : undefined}
    >
      <Field label={say('time.zone')} hint={say('time.zone-hint')}>
        <Input
          value={timeZone}
          readOnly={readOnly}
          onChange={(_event, { value }) => change({ timeZone: value })}
        />
      </Field>
      <div className={styles.row}>
        <Field label={say('time.from')}>
          <Input
            type="time"
            value={hours.from}
            readOnly={readOnly}
            onChange={(_event, { value }) => change({ hours: { ...hours, from: value } })}
          />
        </Field>
        <Field label={say('time.to')}>
          <Input
            type="time"
            value={hours.to}
            readOnly={readOnly}
            onChange={(_event, { value }) => change({ hours: { ...hours, to: value } })}
          />
        </Field>
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
          onChange={(_event, { value }) => change({ holidays: value })}
        />
      </Field>
    </SettingsSection>
  );
}
