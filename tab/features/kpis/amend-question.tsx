import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useNavigate } from 'react-router';
import type { AmendmentCommandAnswer } from '../../../domain/charter/amendment-api.js';
import type { AmendmentChange } from '../../../domain/charter/amendment.js';
import type { KpiWish } from '../../../domain/kpis/kpi-wish.js';
import { AmendmentChanges } from '../../components/amendment-changes.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useAddress } from '../../components/workspace-context.js';
import { api } from '../../server/api.js';
import { useCommandId } from '../../server/command-id.js';
import type { Problem } from '../../server/problem.js';
import { useWorkspaceCommand } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';

/** Whether the server says that both leaders have to sign the change first. */
export const asksToAmend = (problem: Problem | null): problem is Problem =>
  problem?.code === 'kpis.needs-amendment';

interface AmendQuestionProps {
  workspaceId: string;
  problem: Problem;
  wish: KpiWish;
  /** It is proposed: what was typed is kept there now. */
  onProposed: () => void;
  onLeave: () => void;
}

/** Shows what would be signed in place of the change that the charter in force doesn't allow, and proposes it. */
export function AmendQuestion({ workspaceId, problem, wish, onProposed, onLeave }: AmendQuestionProps) {
  const styles = useKpiStyles();
  const to = useAddress();
  const navigate = useNavigate();
  const [commandId, renewCommandId] = useCommandId();
  const command = useWorkspaceCommand<KpiWish, AmendmentCommandAnswer>(workspaceId, (wanted, id) =>
    api.post(
      workspacePath(workspaceId, 'amendments'),
      { kind: 'kpis', wish: wanted, fingerprint: problem.more['fingerprint'] },
      id,
    ),
  );
  const propose = (): void =>
    command.mutate(
      { wish, commandId },
      {
        onSuccess: ({ data }) => {
          onProposed();
          void navigate(to(`charter/amendments/${data.number}`));
        },
        onError: ({ passing }) => {
          if (!passing) renewCommandId();
        },
      },
    );
  return (
    <section role="alert" className={styles.section} aria-label={say('amend.title')}>
      <AmendmentChanges changes={changesIn(problem)} label={say('amend.title')} />
      <MessageBar layout="multiline">
        <MessageBarBody>{problem.detail}</MessageBarBody>
        <MessageBarActions>
          <Button appearance="primary" disabledFocusable={command.isPending} onClick={propose}>
            {say('amend.go')}
          </Button>
          <Button disabledFocusable={command.isPending} onClick={onLeave}>
            {say('void.stop')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {command.error && <ProblemBar problem={command.error} onRetry={propose} />}
    </section>
  );
}

/** What would be signed, out of the refusal. */
function changesIn({ more }: Problem): AmendmentChange[] {
  const given: unknown[] = Array.isArray(more['changes']) ? more['changes'] : [];
  return given.filter(
    (one): one is AmendmentChange => typeof one === 'object' && one !== null && 'key' in one,
  );
}
