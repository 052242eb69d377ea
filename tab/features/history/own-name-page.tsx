import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { OwnNameAnswer } from '../../../domain/history/history-api.js';
import { PageHeading } from '../../components/page-heading.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import { useErasure, useOwnName } from './history-queries.js';
import { say } from './say-history.js';

const useStyles = makeStyles({
  words: { maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
});

/** What is kept of one's own name, for everybody of the team, and the way to have it erased. */
export function OwnNamePage() {
  const { id } = useWorkspace();
  const query = useOwnName(id);
  return (
    <WhenLoaded query={query}>
      {(answer) => (
        <>
          <PageHeading>{say('own.title')}</PageHeading>
          <OwnName answer={answer} workspaceId={id} />
        </>
      )}
    </WhenLoaded>
  );
}

function OwnName({ answer, workspaceId }: { answer: OwnNameAnswer; workspaceId: string }) {
  const styles = useStyles();
  const [commandId, renew] = useCommandId();
  const { mutate, isPending, error } = useErasure(workspaceId);
  const { data, permitted, viewer } = answer;
  const erase = (): void =>
    mutate(
      { wish: { objectId: viewer.objectId }, commandId },
      {
        onSuccess: renew,
        onError: (problem) => {
          if (!problem.passing) renew();
        },
      },
    );
  if (data.name === '') {
    return (
      <output>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{say('own.erased')}</MessageBarBody>
        </MessageBar>
      </output>
    );
  }
  return (
    <>
      <p className={styles.words}>{say('own.kept', { name: data.name })}</p>
      <p className={styles.words}>{say('own.detail')}</p>
      {permitted.includes('history.erase-oneself') ? (
        <Button disabledFocusable={isPending} onClick={erase}>
          {say('own.erase', { name: data.name })}
        </Button>
      ) : (
        <p className={styles.words}>{say('own.leader')}</p>
      )}
      {error && <ProblemBar problem={error} onRetry={erase} />}
    </>
  );
}
