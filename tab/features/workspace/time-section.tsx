import { Field, Input } from '@fluentui/react-components';
import type { SectionProps } from './section-props.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';
import { useSection } from './use-section.js';
import { holidaysIn, WorkingTimeFields } from './working-time-fields.js';

/** By what clocks and due dates run. */
export function TimeSection({ workspaceId, data, permitted }: SectionProps) {
  const { form, change, saving } = useSection({
    workspaceId,
    data,
    section: 'time',
    read: ({ settings: { timeZone, workingHours, holidays } }) => ({
      timeZone,
      hours: workingHours,
      holidays: holidays.join('\n'),
    }),
    contentOf: ({ timeZone, hours, holidays }) => {
      const dates = holidaysIn(holidays);
      return (
        dates && {
          section: 'time',
          content: { timeZone: timeZone.trim(), workingHours: hours, holidays: dates },
        }
      );
    },
  });
  return (
    <SettingsSection
      title={say('time.title')}
      words={say('time.words')}
      saving={permitted ? saving : undefined}
    >
      <Field label={say('time.zone')} hint={say('time.zone-hint')}>
        <Input
          value={form.timeZone}
          readOnly={!permitted}
          onChange={(_event, { value }) => change({ timeZone: value })}
        />
      </Field>
      <WorkingTimeFields
        hours={form.hours}
        holidays={form.holidays}
        {...(permitted && { onChange: change })}
      />
    </SettingsSection>
  );
}
