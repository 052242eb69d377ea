import { mayTake } from '../workspace/permissions.js';
import { isOpen, type Decision } from './decision.js';
import type { ActingContext } from './decision-context.js';
import type { DecisionAction } from './decisions-api.js';
import { canEscalate, canTakeUp, mayEscalate } from './escalate.js';
import { mayReplace, mayWithdraw } from './end-decision.js';
import { actsFor, consultedIds, decidesAs, takesPart } from './holders.js';
import { mayEdit, whyNotProposeHere } from './propose-decision.js';

/** People with a role read decisions; others those in which they take part (product section 1). */
export function mayRead(
  decision: Decision,
  { workspace, actor }: Pick<ActingContext, 'workspace' | 'actor'>,
) {
  return mayTake('decision.read', actor.roles) || takesPart(decision, actor.objectId, workspace);
}

/** What a viewer may do where no single decision is meant: on lists and forms. */
export function permittedOnList(where: Pick<ActingContext, 'workspace' | 'actor'>): DecisionAction[] {
  return whyNotProposeHere(where) ? [] : ['decision.propose'];
}

/** What a viewer may do with a decision right now. Screens show these and derive nothing themselves. */
export function permittedOnDecision(decision: Decision, context: ActingContext): DecisionAction[] {
  const { workspace, actor } = context;
  if (workspace.archivedAt !== null) return [];
  if (!isOpen(decision)) {
    const replaces = decision.state === 'decided' && mayReplace(decision, context);
    return replaces ? ['decision.reopen', 'decision.supersede'] : [];
  }
  const as = decidesAs(decision, actor.objectId, context);
  const consulted = actsFor(consultedIds(decision, workspace), actor.objectId, decision, context);
  const approved = as?.role && decision.approvals.some(({ role }) => role === as.role);
  const allowed: [boolean, DecisionAction[]][] = [
    [mayEdit(decision, context), ['decision.edit']],
    [consulted !== undefined, ['decision.input', 'decision.counter']],
    [as !== undefined, ['decision.answer', 'decision.reject']],
    [as !== undefined && !approved, ['decision.accept']],
    [mayWithdraw(decision, context), ['decision.withdraw']],
    [mayEscalate(decision, context) && canEscalate(decision, context), ['decision.escalate']],
    [as !== undefined && decision.state === 'escalated', ['decision.give-back']],
    [canTakeUp(decision, context), ['decision.take-up']],
  ];
  return allowed.flatMap(([may, actions]) => (may ? actions : []));
}
