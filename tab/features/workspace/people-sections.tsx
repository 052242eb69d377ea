import { useState } from 'react';
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
  const [facilitators, setFacilitators] = useState<Person[]>(data.facilitators);
  const [executives, setExecutives] = useState<Person[]>(data.executives);
  const [contributors, setContributors] = useState<Person[]>(data.contributors);
  const saving = useSection(workspaceId, data, () => ({
    section: 'people',
    content: {
      facilitators: ids(facilitators),
      executives: ids(executives),
      contributors: ids(contributors),
    },
  }));
  const letIn = ids(data.guests);
  const offered = (roster.data?.people ?? []).filter(
    ({ guest, objectId }) => !guest || letIn.includes(objectId),
  );
  const lists = [
    ['people.facilitators', facilitators, setFacilitators],
    ['people.executives', executives, setExecutives],
    ['people.contributors', contributors, setContributors],
  ] as const;
  return (
    <SettingsSection
      title={say('people.title')}
      words={say('people.words')}
      saving={permitted ? saving : undefined}
    >
      {roster.error && <ProblemBar problem={roster.error} />}
      {lists.map(([label, chosen, change]) => (
        <PeopleField
          key={label}
          label={say(label)}
          chosen={chosen}
          offered={offered}
          onChange={permitted ? change : undefined}
        />
      ))}
      {roster.data?.more && <p>{say('people.more')}</p>}
    </SettingsSection>
  );
}

/** Guests of the tenant whom a leader lets in. */
export function GuestsSection({ workspaceId, data, permitted }: SectionProps) {
  const roster = useRoster(workspaceId, permitted);
  const [guests, setGuests] = useState<Person[]>(data.guests);
  const saving = useSection(workspaceId, data, () => ({
    section: 'guests',
    content: { guests: ids(guests) },
  }));
  return (
    <SettingsSection
      title={say('guests.title')}
      words={say('guests.words')}
      saving={permitted ? saving : undefined}
    >
      <PeopleField
        label={say('guests.list')}
        chosen={guests}
        offered={(roster.data?.people ?? []).filter(({ guest }) => guest)}
        onChange={permitted ? setGuests : undefined}
      />
    </SettingsSection>
  );
}
