import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SectionProps } from './section-props.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';
import { useSection } from './use-section.js';

/** Currency, and the language of the cards. */
export function ConventionsSection({ workspaceId, data, permitted }: SectionProps) {
  const { settings } = data;
  const [currency, setCurrency] = useState(settings.currency);
  const saving = useSection(workspaceId, data, () => ({
    section: 'conventions',
    content: { currency: currency.trim().toUpperCase(), language: settings.language },
  }));
  return (
    <SettingsSection
      title={say('conventions.title')}
      words={say('conventions.words')}
      saving={permitted ? saving : undefined}
    >
      <Field label={say('conventions.currency')}>
        <Input
          value={currency}
          maxLength={3}
          readOnly={!permitted}
          onChange={(_event, { value }) => setCurrency(value)}
        />
      </Field>
      <Field label={say('conventions.language')}>
        <Select value={settings.language} disabled={!permitted} onChange={() => undefined}>
          <option value={settings.language}>{say('conventions.english')}</option>
        </Select>
      </Field>
    </SettingsSection>
  );
}

const numberOf = (text: string): number | null | undefined => {
  const digits = text.replace(/[\s,'’]/g, '');
  if (digits === '') return null;
  const number = Number(digits);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
};

/** What the workspace starts with. */
export function PilotSection({ workspaceId, data, permitted }: SectionProps) {
  const { pilot, settings } = data;
  const [name, setName] = useState(pilot?.name ?? '');
  const [budget, setBudget] = useState(String(pilot?.budget?.amount ?? ''));
  const [people, setPeople] = useState(String(pilot?.people ?? ''));
  const wrong = { budget: numberOf(budget) === undefined, people: !isCount(numberOf(people)) };
  const saving = useSection(workspaceId, data, () =>
    wrong.budget || wrong.people
      ? undefined
      : {
          section: 'pilot',
          content: { name, budget: numberOf(budget) ?? null, people: numberOf(people) ?? null },
        },
  );
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
          onChange={(_event, { value }) => setName(value)}
        />
      </Field>
      <Field label={say('pilot.budget', { currency: settings.currency })} {...(wrong.budget && invalid)}>
        <Input
          value={budget}
          inputMode="decimal"
          readOnly={!permitted}
          onChange={(_event, { value }) => setBudget(value)}
        />
      </Field>
      <Field label={say('pilot.people')} {...(wrong.people && invalid)}>
        <Input
          value={people}
          inputMode="numeric"
          readOnly={!permitted}
          onChange={(_event, { value }) => setPeople(value)}
        />
      </Field>
    </SettingsSection>
  );
}

const isCount = (number: number | null | undefined) =>
  number === null || (number !== undefined && Number.isInteger(number));

/** When a leader who has not signed is reminded. */
export function RemindersSection({ workspaceId, data, permitted }: SectionProps) {
  const [text, setText] = useState(data.settings.signatureReminderDays.join(', '));
  const days = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(Number);
  const wrong = days.length > 5 || days.some((day) => !Number.isInteger(day) || day < 1 || day > 60);
  const saving = useSection(workspaceId, data, () =>
    wrong ? undefined : { section: 'reminders', content: { signatureReminderDays: days } },
  );
  return (
    <SettingsSection
      title={say('reminders.title')}
      words={say('reminders.words')}
      saving={permitted ? saving : undefined}
    >
      <Field label={say('reminders.days')} {...(wrong && { validationMessage: say('reminders.invalid') })}>
        <Input value={text} readOnly={!permitted} onChange={(_event, { value }) => setText(value)} />
      </Field>
    </SettingsSection>
  );
}
