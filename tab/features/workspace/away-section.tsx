import { makeStyles, tokens } from '@fluentui/react-components';
import type { SettingsAnswer } from '../../../domain/workspace/settings-api.js';
import { useMoments } from '../../components/moments.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL } });

/** Both leaders' absences and delegates, for everybody with a role to read. */
export function AwaySection({ data }: { data: SettingsAnswer['data'] }) {
  const styles = useStyles();
  const { absences, delegations } = data;
  const { date } = useMoments();
  if (absences.length + delegations.length === 0) {
    return <SettingsSection title={say('away.title')} words={say('away.nothing')} />;
  }
  return (
    <SettingsSection title={say('away.title')}>
      <ul className={styles.list}>
        {absences.map(({ objectId, name, from, to }) => (
          <li key={`${objectId} ${from}`}>{say('away.absence', { name, from: date(from), to: date(to) })}</li>
        ))}
        {delegations.map(({ by, byName, delegate, delegateName, from, to, what, activities }) => (
          <li key={`${by} ${delegate} ${from}`}>
            {say('away.delegation', {
              by: byName,
              delegate: delegateName,
              from: date(from),
              to: date(to),
              what: what === 'activities' ? activities.join(', ') : say(`delegates.${what}`),
            })}
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
