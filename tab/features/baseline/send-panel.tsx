import { Button } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { ProblemBar } from '../../components/problem-bar.js';
import { useCommandId } from '../../server/command-id.js';
import { useBaselineCommand } from './baseline-commands.js';
import { say } from './baseline-words.js';
import { usePageStyles } from './page-styles.js';

interface SendPanelProps {
  workspaceId: string;
  number: number;
  /** Of the list that is on the screen. */
  listRevision: number;
  count: number;
  /** Whether the server has everything typed, and it can be sent. */
  ready: boolean;
}

/** Freezes the list and asks both leaders. */
export function SendPanel({ workspaceId, number, listRevision, count, ready }: SendPanelProps) {
  const page = usePageStyles();
  const titleId = useId();
  const wordsId = useId();
  const [commandId, renewCommandId] = useCommandId();
  const command = useBaselineCommand(workspaceId);
  const send = (): void => {
    command.mutate(
      { wish: { action: 'baseline.send', number, listRevision }, commandId },
      {
        onError: (refusal) => {
          // Refused is answered: the next time is another wish, on another list.
          if (!refusal.passing) renewCommandId();
        },
      },
    );
  };
  return (
    <section className={page.card} aria-labelledby={titleId}>
      <h3 id={titleId} className={page.itemHeading}>
        {say('send.title')}
      </h3>
      <p id={wordsId} className={page.words}>
        {say('send.detail')}
      </p>
      {command.error && <ProblemBar problem={command.error} onRetry={send} />}
      <div>
        <Button
          appearance="primary"
          size="large"
          icon={<SendRegular />}
          aria-describedby={wordsId}
          disabledFocusable={!ready || command.isPending}
          onClick={send}
        >
          {command.isPending ? say('send.pending') : say('send.button', { count })}
        </Button>
      </div>
    </section>
  );
}
