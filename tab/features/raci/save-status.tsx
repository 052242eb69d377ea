import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  CheckmarkCircleRegular,
  CloudOffRegular,
  EditRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { MatrixSession, SaveState, SessionState } from './matrix-session.js';
import { say } from './raci-words.js';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const icons: Record<SaveState, ReactNode> = {
  saved: <CheckmarkCircleRegular aria-hidden />,
  unsaved: <EditRegular aria-hidden />,
  saving: <ArrowSyncRegular aria-hidden />,
  failed: <CloudOffRegular aria-hidden />,
  asked: <EditRegular aria-hidden />,
};
const mostReasons = 5;

interface SaveStatusProps {
  session: MatrixSession;
  state: SessionState;
  /** Whose signatures become void. */
  signers: readonly string[];
}

/** How far the edits have got, what could not be done, and what is to be decided. */
export function SaveStatus({ session, state, signers }: SaveStatusProps) {
  const styles = useStyles();
  const { saving, refusal, work } = state;
  return (
    <div className={styles.place}>
      <div className={styles.line}>
        {icons[saving]} <output>{say(`saving.${saving}`)}</output>
        {saving === 'failed' && (
          <Button size="small" onClick={() => void session.flush()}>
            {say('saving.now')}
          </Button>
        )}
      </div>
      {saving === 'asked' && (
        <MessageBar intent="warning" layout="multiline" role="alert" politeness="polite">
          <MessageBarBody>
            {signers.length === 0 ? say('void.none') : say('void', { names: signers.join(', ') })}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={session.agreeToVoid}>{say('void.go')}</Button>
            <Button onClick={session.leaveAsItIs}>{say('void.stop')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {refusal !== null && (
        <MessageBar intent="warning" layout="multiline" role="alert" politeness="polite">
          <MessageBarBody>{refusal}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => session.say(null)}>{say('close')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {work.aside && (
        <MessageBar intent="warning" layout="multiline" role="alert" politeness="polite">
          <MessageBarBody>
            {say('aside', { count: work.aside.edits.length })}
            <ul className={styles.reasons}>
              {work.aside.reasons.slice(0, mostReasons).map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={session.keepMine}>{say('aside.keep')}</Button>
            <Button onClick={session.letGo}>{say('aside.let-go')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
