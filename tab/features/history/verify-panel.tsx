import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { verifiedText } from '../../../domain/history/history-words.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { readAnchor } from './anchor-text.js';
import { useHistoryVerification } from './history-queries.js';
import { say } from './say-history.js';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '72ch',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0 },
  anchor: { width: '100%' },
  result: { display: 'block', width: '100%', ':empty': { display: 'none' } },
});

/** Has the server walk everything, and says what it found. */
export function VerifyPanel() {
  const styles = useStyles();
  const { id } = useWorkspace();
  const [pasted, setPasted] = useState('');
  const [invalid, setInvalid] = useState(false);
  const { mutate, data, variables, isPending, error } = useHistoryVerification(id);
  const start = (): void => {
    const anchor = readAnchor(pasted);
    const misread = pasted.trim() !== '' && anchor === undefined;
    setInvalid(misread);
    if (!misread) mutate({ anchor });
  };
  const found = isPending ? undefined : data?.data;
  const compared =
    variables?.anchor === undefined ? [] : [{ sequence: Number.parseInt(variables.anchor, 10) }];
  return (
    <form
      className={styles.panel}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        start();
      }}
    >
      <h2 className={styles.title}>{say('verify.title')}</h2>
      <p className={styles.words}>{say('verify.detail')}</p>
      <Field
        className={styles.anchor}
        label={say('verify.anchor')}
        hint={say('verify.anchor-hint')}
        {...(invalid && { validationMessage: say('verify.anchor-invalid') })}
      >
        <Input value={pasted} onChange={(_event, { value }) => setPasted(value)} />
      </Field>
      <Button
        type="submit"
        appearance="primary"
        disabledFocusable={isPending}
        {...(isPending && { icon: <Spinner size="tiny" /> })}
      >
        {say('verify.start')}
      </Button>
      <output className={styles.result}>
        {found && (
          <MessageBar intent={found.intact ? 'success' : 'error'} layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{found.intact ? say('verify.intact') : say('verify.broken')}</MessageBarTitle>
              {verifiedText({ ...found, anchors: compared })}
            </MessageBarBody>
          </MessageBar>
        )}
      </output>
      {error && <ProblemBar problem={error} onRetry={start} />}
    </form>
  );
}
