import { acceptUnchanged, refuse, type Outcome } from '../kernel/outcome.js';
import { leaderRoleOf } from '../workspace/roles.js';
import { changeDecision, type DecisionResult } from './change-decision.js';
import { withoutCounted } from './decide.js';
import { contentSchema, isOpen, type Decision, type DecisionContent } from './decision.js';
import type { ActingContext } from './decision-context.js';
import { decidesAs } from './holders.js';
import { freshDecision, whyNotPropose } from './propose-decision.js';

export function mayWithdraw(decision: Decision, context: ActingContext): boolean {
  const { actor } = context;
  return decision.proposedBy === actor.objectId || decidesAs(decision, actor.objectId, context) !== undefined;
}

/** By its proposer or whoever has it, with a reason; also while it is escalated (rulings, section 6). */
export function withdraw(
  decision: Decision,
  reason: string,
  context: ActingContext,
): Outcome<DecisionResult> {
  const { workspace, actor, now } = context;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  const { withdrawn } = decision;
  if (withdrawn?.by === actor.objectId && withdrawn.reason === reason) {
    return acceptUnchanged({ decision, routedUp: false });
  }
  if (!mayWithdraw(decision, context)) return refuse('decision.not-allowed');
  if (!isOpen(decision)) return refuse('decision.closed');
  if (reason === '') return refuse('decision.reason-missing', { field: 'reason' });
  const after: Decision = {
    ...decision,
    state: 'withdrawn',
    clockEndsAt: null,
    toStandUp: false,
    withdrawn: { by: actor.objectId, at: now.toISOString(), reason },
  };
  return changeDecision(
    {
      before: decision,
      after,
      action: 'decision.withdrawn',
      details: { by: actor.objectId, reason },
      tell: [decision.proposedBy].filter((id) => id !== actor.objectId),
    },
    context,
  );
}

/** By whoever decided it or a leader (rulings, section 6). */
export function mayReplace(decision: Decision, { actor, workspace }: ActingContext): boolean {
  const decided = decision.outcome?.by === actor.objectId || decision.outcome?.forPerson === actor.objectId;
  return decided || leaderRoleOf(workspace, actor.objectId) !== undefined;
}

function whyNotReplace(decision: Decision, reason: string, context: ActingContext) {
  if (context.workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayReplace(decision, context)) return refuse('decision.not-allowed');
  if (decision.state !== 'decided') return refuse('decision.not-decided');
  if (reason === '') return refuse('decision.reason-missing', { field: 'reason' });
  return undefined;
}

/** Opens it again as another with the same content; its own content stays, its amount is free again. */
export function reopen(
  decision: Decision,
  { number, reason }: { number: number; reason: string },
  context: ActingContext,
): Outcome<DecisionResult> {
  const refusal = whyNotReplace(decision, reason, context);
  if (refusal) return refusal;
  const content = contentSchema.parse({
    ...decision,
    // The activity may be gone from the matrix; its tier stays.
    activity: context.route ? decision.activity : null,
  });
  // Routed by what is free once the earlier amount is taken out.
  const usage = withoutCounted(decision, [], context);
  const freed = [
    ...usage,
    ...context.authority.usage.filter(
      (row) => !usage.some((one) => one.kind === row.kind && one.quarter === row.quarter),
    ),
  ];
  const origin = { reopens: { number: decision.number, reason } };
  const then = { ...context, authority: { ...context.authority, usage: freed } };
  const { decision: fresh, ask, tell } = freshDecision(content, number, origin, then);
  return changeDecision(
    {
      before: undefined,
      after: fresh,
      action: 'decision.proposed',
      details: { by: context.actor.objectId, title: fresh.title, tier: fresh.tier },
      ask,
      tell,
      usage,
      counters: { decision: number },
      others: [
        {
          decision: { ...decision, state: 'reopened', reopenedAs: { number, reason } },
          action: 'decision.reopened',
        },
      ],
    },
    context,
  );
}

/** Proposes the successor of a decided one, which stays decided until the successor is accepted. */
export function supersede(
  decision: Decision,
  { number, reason, content }: { number: number; reason: string; content: DecisionContent },
  context: ActingContext,
): Outcome<DecisionResult> {
  const refusal = whyNotReplace(decision, reason, context) ?? whyNotPropose(content, leaderMay(context));
  if (refusal) return refusal;
  const origin = { supersedes: { number: decision.number, reason } };
  const { decision: fresh, ask, tell } = freshDecision(content, number, origin, context);
  return changeDecision(
    {
      before: undefined,
      after: fresh,
      action: 'decision.proposed',
      details: { by: context.actor.objectId, title: fresh.title, tier: fresh.tier },
      ask,
      tell,
      counters: { decision: number },
    },
    context,
  );
}

/** Whoever decided it may propose its successor, whatever their role. */
function leaderMay(context: ActingContext): ActingContext {
  return { ...context, actor: { ...context.actor, roles: [...context.actor.roles, 'executive'] } };
}
