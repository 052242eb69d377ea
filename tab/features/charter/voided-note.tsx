import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { useMoments } from '../../components/moments.js';
import { say } from './charter-words.js';

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalL },
  reason: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
});

/** Why a draft that was proposed before is a draft again, and whose signatures hold no more. */
export function VoidedNote({ charter }: { charter: CharterView }) {
  const styles = useStyles();
  const { moment } = useMoments();
  const { voided, state } = charter;
  if (!voided || state !== 'draft') return null;
  const title = { name: voided.byName, at: moment(voided.at) };
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} data-print="hide">
      <MessageBarBody>
        <MessageBarTitle>{say(`voided.${voided.reason}`, title)}</MessageBarTitle>
        {voided.signerNames.length > 0 && say('voided.signers', { names: voided.signerNames.join(', ') })}
        {voided.note !== '' && <p className={styles.reason}>“{voided.note}”</p>}
      </MessageBarBody>
    </MessageBar>
  );
}
