import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { KpiLine } from '../../../domain/kpis/kpis-api.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useCommandId } from '../../server/command-id.js';
import { AmendQuestion, asksToAmend } from './amend-question.js';
import { useKpiStyles } from './kpi-styles.js';
import { useKpiCommand } from './kpis-commands.js';
import { say } from './kpis-words.js';
import { asksToVoid, VoidQuestion } from './void-question.js';

interface RetirePanelProps {
  workspaceId: string;
  kpi: Pick<KpiLine, 'id' | 'name'>;
}

/** Takes a KPI out of lists and scores, after saying that this is for good. */
export function RetirePanel({ workspaceId, kpi }: RetirePanelProps) {
  const styles = useKpiStyles();
  const [asking, setAsking] = useState(false);
  const [commandId, renewCommandId] = useCommandId();
  const command = useKpiCommand(workspaceId);
  const retire = (voidSignatures = false): void =>
    command.mutate(
      { wish: { action: 'retire', kpi: kpi.id, voidSignatures }, commandId },
      {
        onError: (problem) => {
          if (!problem.passing) renewCommandId();
        },
      },
    );
  const stop = (): void => {
    command.reset();
    setAsking(false);
  };
  if (!asking) {
    return (
      <div className={styles.actions}>
        <Button onClick={() => setAsking(true)}>{say('retire')}</Button>
      </div>
    );
  }
  return (
    <section className={styles.card} aria-label={say('retire.title', { name: kpi.name })}>
      <h2 className={styles.name}>{say('retire.title', { name: kpi.name })}</h2>
      <p className={styles.words}>{say('retire.words')}</p>
      {asksToAmend(command.error) && (
        <AmendQuestion
          workspaceId={workspaceId}
          problem={command.error}
          wish={{ action: 'retire', kpi: kpi.id }}
          onProposed={stop}
          onLeave={stop}
        />
      )}
      {asksToVoid(command.error) ? (
        <VoidQuestion
          problem={command.error}
          pending={command.isPending}
          onConfirm={() => retire(true)}
          onLeave={stop}
        />
      ) : (
        command.error &&
        !asksToAmend(command.error) && <ProblemBar problem={command.error} onRetry={() => retire()} />
      )}
      <div className={styles.actions}>
        <Button disabledFocusable={command.isPending} onClick={() => retire()}>
          {say('retire.confirm')}
        </Button>
        <Button appearance="subtle" onClick={() => setAsking(false)}>
          {say('retire.cancel')}
        </Button>
      </div>
    </section>
  );
}
