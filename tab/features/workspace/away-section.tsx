import type { SettingsAnswer } from '../../../domain/workspace/settings-api.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';

/** Both leaders' absences and delegates, for everybody with a role to read. */
export function AwaySection({ data }: { data: SettingsAnswer['data'] }) {
  const { absences, delegations } = data;
  return (
    <SettingsSection
      title={say('away.title')}
      words={absences.length + delegations.length === 0 ? say('away.nothing') : ''}
    >
      <ul>
        {absences.map(({ objectId, name, from, to }) => (
          <li key={`${objectId} ${from}`}>{say('away.absence', { name, from, to })}</li>
        ))}
        {delegations.map(({ by, byName, delegate, delegateName, from, to, what, activities }) => (
          <li key={`${by} ${delegate} ${from}`}>
            {say('away.delegation', {
              by: byName,
              delegate: delegateName,
              from,
              to,
              what: what === 'activities' ? activities.join(', ') : say(`delegates.${what}`),
            })}
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
