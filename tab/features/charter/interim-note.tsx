import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { useMoments } from '../../components/moments.js';
import { charterSays, say } from './charter-words.js';

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalL } });

/** That a leader who signed is gone or replaced, and until when what the version delegates holds. */
export function InterimNote({ charter }: { charter: CharterView }) {
  const styles = useStyles();
  const { moment } = useMoments();
  const { interim, state } = charter;
  if (!interim || state !== 'in-force') return null;
  const values = {
    roles: interim.roles.map((role) => charterSays(`role.${role}`)).join(', '),
    until: moment(interim.until),
  };
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{say('interim.title')}</MessageBarTitle>
        {say('interim.detail', values)}
      </MessageBarBody>
    </MessageBar>
  );
}
