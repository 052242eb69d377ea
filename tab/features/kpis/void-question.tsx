import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Problem } from '../../server/problem.js';
import { say } from './kpis-words.js';

/** Whether the server asks first, since the change makes the signatures of a proposed charter void. */
export const asksToVoid = (problem: Problem | null): problem is Problem =>
  problem?.code === 'kpis.signatures-would-be-void';

interface VoidQuestionProps {
  problem: Problem;
  pending: boolean;
  onConfirm: () => void;
  onLeave: () => void;
}

/** Names whose signatures the change of the KPI set would void, and goes on only when told to. */
export function VoidQuestion({ problem, pending, onConfirm, onLeave }: VoidQuestionProps) {
  const given: unknown[] = Array.isArray(problem.more['signers']) ? problem.more['signers'] : [];
  const names = given.filter((name) => typeof name === 'string').join(', ');
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{names === '' ? say('void.none') : say('void', { names })}</MessageBarBody>
        <MessageBarActions>
          <Button disabledFocusable={pending} onClick={onConfirm}>
            {say('void.go')}
          </Button>
          <Button disabledFocusable={pending} onClick={onLeave}>
            {say('void.stop')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
