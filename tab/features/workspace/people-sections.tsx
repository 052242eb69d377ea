import type { Person } from '../../../domain/workspace/workspace-api.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { PeopleField } from './people-field.js';
import { useRoster } from './settings-queries.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';
import type { SectionProps } from './section-props.js';
import { useSection } from './use-section.js';

const ids = (people: readonly Person[]) => people.map(({ objectId }) => objectId);

/** Facilitators, executives and contributors. */
export function PeopleSection({ workspaceId, data, permitted }: SectionProps) {
  const roster = useRoster(workspaceId, permitted);
  const { form, change, saving } = useSection({
    workspaceId,
    data,
    section: 'people',
    read: ({ facilitators, executives, contributors }) => ({ facilitators, executives, contributors }),
    contentOf: ({ facilitators, executives, contributors }) => ({
      section: 'people',
      content: {
        facilitators: ids(facilitators),
        executives: ids(executives),
        contributors: ids(contributors),
      },
    }),
  });
  const letIn = ids(data.guests);
  const offered = (roster.data?.people ?? []).filter(
    ({ guest, objectId }) => !guest || letIn.includes(objectId),
  );
  return (
    <SettingsSection
      title={say('people.title')}
      words={say('people.words')}
      saving={permitted ? saving : undefined}
    >
      {roster.error && <ProblemBar problem={roster.error} />}
      {(['facilitators', 'executives', 'contributors'] as const).map((list) => (
        <PeopleField
          key={list}
          label={say(`people.${list}`)}
          chosen={form[list]}
          offered={offered}
          onChange={permitted ? (chosen) => change({ [list]: chosen }) : undefined}
        />
      ))}
      {roster.data?.more && <p>{say('people.more')}</p>}
    </SettingsSection>
  );
}

/** Guests of the tenant whom a leader lets in. */
export function GuestsSection({ workspaceId, data, permitted }: SectionProps) {
  const roster = useRoster(workspaceId, permitted);
  const { form, change, saving } = useSection({
    workspaceId,
    data,
    section: 'guests',
    read: ({ guests }) => ({ guests }),
    contentOf: ({ guests }) => ({ section: 'guests', content: { guests: ids(guests) } }),
  });
  return (
    <SettingsSection
      title={say('guests.title')}
      words={say('guests.words')}
      saving={permitted ? saving : undefined}
    >
      <PeopleField
        label={say('guests.list')}
        chosen={form.guests}
        offered={(roster.data?.people ?? []).filter(({ guest }) => guest)}
        onChange={permitted ? (guests) => change({ guests }) : undefined}
      />
    </SettingsSection>
  );
}
