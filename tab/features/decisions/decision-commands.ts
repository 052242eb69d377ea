import type { DecisionContent } from '../../../domain/decisions/decision.js';
import type { DecideBody, DecisionCommandAnswer } from '../../../domain/decisions/decisions-api.js';
import { api } from '../../server/api.js';
import { useWorkspaceCommand } from '../../server/workspace-queries.js';
import { workspacePath } from '../../server/workspace-path.js';

export type ReasonAction = 'withdraw' | 'escalate' | 'give-back' | 'take-up' | 'reopen';

export type DecisionWish =
  | { action: 'propose'; content: DecisionContent }
  /** `version`: of what was on the screen when the form was opened. */
  | { action: 'edit'; number: number; version: number; content: DecisionContent }
  | { action: 'supersede'; number: number; reason: string; content: DecisionContent }
  | { action: 'input'; number: number; text: string }
  | {
      action: 'counter';
      number: number;
      text: string;
      evidence: { kind: 'figures' | 'link'; text: string }[];
    }
  | { action: 'answer'; number: number; counter: string; text: string }
  | { action: 'decide'; number: number; body: DecideBody }
  | { action: ReasonAction; number: number; reason: string };

/** All that changes a decision. */
export function useDecisionCommand(workspaceId: string) {
  return useWorkspaceCommand<DecisionWish, DecisionCommandAnswer>(workspaceId, (wish, commandId) => {
    const { below, body } = requestFor(wish);
    const path = workspacePath(workspaceId, below);
    return wish.action === 'edit'
      ? api.put<DecisionCommandAnswer>(path, body, commandId)
      : api.post<DecisionCommandAnswer>(path, body, commandId);
  });
}

function requestFor(wish: DecisionWish): { below: string; body: object } {
  switch (wish.action) {
    case 'propose':
      return { below: 'decisions', body: wish.content };
    case 'edit':
      return { below: `decisions/${wish.number}`, body: { ...wish.content, version: wish.version } };
    case 'supersede':
      return { below: `decisions/${wish.number}/supersede`, body: { ...wish.content, reason: wish.reason } };
    case 'decide':
      return { below: `decisions/${wish.number}/decide`, body: wish.body };
    default: {
      const { action, number, ...body } = wish;
      return { below: `decisions/${number}/${action}`, body };
    }
  }
}
