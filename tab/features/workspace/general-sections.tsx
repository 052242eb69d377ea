import { Field, Input, Select } from '@fluentui/react-components';
import { amountToType, typedAmount } from '../../../domain/kernel/typed-number.js';
import { useHost } from '../../teams/host-context.js';
import type { SectionProps } from './section-props.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';
import { useSection } from './use-section.js';

/** Currency, and the language of the cards. */
export function ConventionsSection({ workspaceId, data, permitted }: SectionProps) {
  const { language } = data.settings;
  const { form, change, saving } = useSection({
    workspaceId,
    data,
    section: 'conventions',
    read: ({ settings: { currency } }) => ({ currency }),
    contentOf: ({ currency }) => ({
      section: 'conventions',
      content: { currency: currency.trim().toUpperCase(), language },
    }),
  });
  return (
    <SettingsSection
      title={say('conventions.title')}
      words={say('conventions.words')}
      saving={permitted ? saving : undefined}
    >
      <Field label={say('conventions.currency')}>
        <Input
          value={form.currency}
          maxLength={3}
          readOnly={!permitted}
          onChange={(_event, { value }) => change({ currency: value })}
        />
      </Field>
      <Field label={say('conventions.language')}>
        <Select value={language} disabled={!permitted} onChange={() => undefined}>
          <option value={language}>{say('conventions.english')}</option>
        </Select>
      </Field>
    </SettingsSection>
  );
}

/** What the workspace starts with. */
export function PilotSection({ workspaceId, data, permitted }: SectionProps) {
  const { locale } = useHost();
  const { form, change, saving } = useSection({
    workspaceId,
    data,
    section: 'pilot',
    read: ({ pilot }) => ({
      name: pilot?.name ?? '',
      budget: amountToType(pilot?.budget?.amount, locale),
      people: amountToType(pilot?.people, locale),
    }),
    contentOf: ({ name, budget, people }) => {
      const [money, count] = [typedAmount(budget, locale), typedAmount(people, locale)];
      if (money === undefined || count === undefined || !isCount(count)) return undefined;
      return { section: 'pilot', content: { name, budget: money, people: count } };
    },
  });
  const { name, budget, people } = form;
  const wrong = {
    budget: typedAmount(budget, locale) === undefined,
    people: !isCount(typedAmount(people, locale)),
  };
  const invalid = { validationMessage: say('pilot.invalid') };
  return (
    <SettingsSection
      title={say('pilot.title')}
      words={say('pilot.words')}
      saving={permitted ? saving : undefined}
    >
      <Field label={say('pilot.name')}>
        <Input
          value={name}
          maxLength={200}
          readOnly={!permitted}
          onChange={(_event, { value }) => change({ name: value })}
        />
      </Field>
      <Field label={say('pilot.budget', { currency: data.settings.currency })} {...(wrong.budget && invalid)}>
        <Input
          value={budget}
          inputMode="decimal"
          readOnly={!permitted}
          onChange={(_event, { value }) => change({ budget: value })}
        />
      </Field>
      <Field label={say('pilot.people')} {...(wrong.people && invalid)}>
        <Input
          value={people}
          inputMode="numeric"
          readOnly={!permitted}
          onChange={(_event, { value }) => change({ people: value })}
        />
      </Field>
    </SettingsSection>
  );
}

const isCount = (number: number | null | undefined) =>
  number === null || (number !== undefined && Number.isInteger(number));

const daysIn = (text: string): number[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(Number);

const areDays = (days: readonly number[]): boolean =>
  days.length <= 5 && days.every((day) => Number.isInteger(day) && day >= 1 && day <= 60);

/** When a leader who has not signed is reminded. */
export function RemindersSection({ workspaceId, data, permitted }: SectionProps) {
  const { form, change, saving } = useSection({
    workspaceId,
    data,
    section: 'reminders',
    read: ({ settings }) => ({ days: settings.signatureReminderDays.join(', ') }),
    contentOf: ({ days }) =>
      areDays(daysIn(days))
        ? { section: 'reminders', content: { signatureReminderDays: daysIn(days) } }
        : undefined,
  });
  const wrong = !areDays(daysIn(form.days));
  return (
    <SettingsSection
      title={say('reminders.title')}
      words={say('reminders.words')}
      saving={permitted ? saving : undefined}
    >
      <Field label={say('reminders.days')} {...(wrong && { validationMessage: say('reminders.invalid') })}>
        <Input
          value={form.days}
          readOnly={!permitted}
          onChange={(_event, { value }) => change({ days: value })}
        />
      </Field>
    </SettingsSection>
  );
}
