import { acceptUnchanged, refuse, type Outcome } from '../kernel/outcome.js';
import { leaderOf, leaderRoleOf } from '../workspace/roles.js';
import { changeDecision, leaderIds, type DecisionResult } from './change-decision.js';
import { isOpen, type Decision, type Holder, type Step } from './decision.js';
import type { ActingContext, DecisionContext } from './decision-context.js';
import { actsFor, consultedIds, decidesAs, holderIds } from './holders.js';
import { limits } from './limits.js';
import { clockEnd, levelOf } from './route-decision.js';

interface Next {
  holder: Holder;
  level: number;
  hours: number | undefined;
}

/** The first level above the one that has it and is held by somebody else (rulings, section 6). */
function nextLevel(decision: Decision, { path, workspace }: DecisionContext): Next | undefined {
  const now = holderIds(decision.holder, workspace).join();
  for (const [level, { holder, withinHours }] of path.entries()) {
    const ids = holderIds(holder, workspace);
    if (level > decision.level && ids.length > 0 && ids.join() !== now) {
      return { holder, level, hours: withinHours };
    }
  }
  // Without a charter in force an escalation asks the CEO (rulings, section 6).
  const ceo = leaderOf(workspace, 'ceo');
  if (path.length > 0 || ceo === undefined || holderIds(decision.holder, workspace).includes(ceo)) {
    return undefined;
  }
  return { holder: 'ceo', level: 0, hours: undefined };
}

/** Whether a person may bring it to the next level: the proposer, somebody consulted, or the decider. */
export function mayEscalate(decision: Decision, context: ActingContext): boolean {
  const { actor, workspace } = context;
  return (
    decision.proposedBy === actor.objectId ||
    actsFor(consultedIds(decision, workspace), actor.objectId, decision, context) !== undefined ||
    decidesAs(decision, actor.objectId, context) !== undefined
  );
}

export const canEscalate = (decision: Decision, context: DecisionContext) =>
  nextLevel(decision, context) !== undefined;

/** A person's escalation to the next level of the charter's path (product section 6). */
export function escalate(
  decision: Decision,
  reason: string,
  context: ActingContext,
): Outcome<DecisionResult> {
  const { workspace, actor, now } = context;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayEscalate(decision, context)) return refuse('decision.not-asked');
  if (!isOpen(decision)) return refuse('decision.closed');
  if (reason === '') return refuse('decision.reason-missing', { field: 'reason' });
  const last = decision.steps.at(-1);
  if (last?.by === actor.objectId && last.kind === 'escalated' && last.reason === reason) {
    return acceptUnchanged({ decision, routedUp: false });
  }
  const next = nextLevel(decision, context);
  if (!next) return refuse('decision.no-level-above');
  if (decision.steps.length >= limits.steps) return refuse('decision.too-many-steps');
  const cameBack = decision.steps.some(({ kind }) => kind === 'given-back');
  const escalations = decision.escalations + 1;
  const after = handOver({ ...decision, state: 'escalated', escalations }, next, now, context, {
    kind: 'escalated',
    by: actor.objectId,
    reason,
    escalation: escalations,
  });
  return changeDecision(
    {
      before: decision,
      after: { ...after, reescalated: decision.reescalated || cameBack },
      action: 'decision.escalated',
      details: { by: actor.objectId, reason },
      ask: holderIds(next.holder, workspace),
    },
    context,
  );
}

/** So long may a sweep take: the next clock follows the one before without drift. */
const sweepMinutes = 15;

/**
 * The clock of whoever has it has ended: the next level is asked; after the last one both leaders are told, and
 * it opens the next stand-up. Undefined if that clock does not run any more. Its steps count together with
 * the escalation that they follow.
 */
export function escalateByClock(
  decision: Decision,
  clockEndedAt: string,
  context: DecisionContext,
): Outcome<DecisionResult> | undefined {
  const { workspace, now } = context;
  const ended = new Date(clockEndedAt);
  if (!isOpen(decision) || decision.clockEndsAt !== clockEndedAt || now < ended) return undefined;
  if (workspace.archivedAt !== null) return undefined;
  const at = now.getTime() - ended.getTime() <= sweepMinutes * 60_000 ? ended : now;
  const follows = decision.state === 'escalated';
  const escalations = follows ? decision.escalations : decision.escalations + 1;
  const cameBack = !follows && decision.steps.some(({ kind }) => kind === 'given-back');
  const escalated: Decision = {
    ...decision,
    state: 'escalated',
    escalations,
    reescalated: decision.reescalated || cameBack,
  };
  const next = decision.steps.length < limits.steps ? nextLevel(decision, context) : undefined;
  const step = { kind: 'clock', by: null, reason: '', escalation: escalations } as const;
  if (!next) {
    const { holder } = decision;
    const after: Decision = {
      ...escalated,
      clockEndsAt: null,
      toStandUp: true,
      steps: [
        ...decision.steps,
        { ...step, at: at.toISOString(), from: holder, to: null, fromLevel: shownLevel(decision, context) },
      ],
    };
    return changeDecision(
      { before: decision, after, action: 'decision.path-ended', details: {}, tell: leaderIds(workspace) },
      context,
    );
  }
  return changeDecision(
    {
      before: decision,
      after: handOver(escalated, next, at, context, step),
      action: 'decision.clock-ended',
      details: { level: next.level + 1 },
      ask: holderIds(next.holder, workspace),
    },
    context,
  );
}

/** A level gives it back to its decider with a reason (rulings, section 6). */
export function giveBack(
  decision: Decision,
  reason: string,
  context: ActingContext,
): Outcome<DecisionResult> {
  const { workspace, actor, now, path } = context;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!decidesAs(decision, actor.objectId, context)) return refuse('decision.not-asked');
  if (!isOpen(decision)) return refuse('decision.closed');
  if (decision.state !== 'escalated') return refuse('decision.not-escalated');
  if (reason === '') return refuse('decision.reason-missing', { field: 'reason' });
  // Above the limit it never was its A's to decide: it goes back to whoever had it before the escalation.
  const first = decision.steps.find(({ escalation }) => escalation === decision.escalations);
  const holder = first?.from ?? decision.home;
  const next = { holder, level: levelOf(holder, context), hours: path[0]?.withinHours };
  const after = handOver({ ...decision, state: 'proposed', toStandUp: false }, next, now, context, {
    kind: 'given-back',
    by: actor.objectId,
    reason,
    escalation: decision.escalations,
  });
  return changeDecision(
    {
      before: decision,
      after,
      action: 'decision.given-back',
      details: { by: actor.objectId, reason },
      ask: holderIds(holder, workspace),
    },
    context,
  );
}

/** Whether this is a matter that the CEO could take: operational, open, and not hers already. */
export function canTakeUp(decision: Decision, { workspace, actor }: ActingContext): boolean {
  return (
    isOpen(decision) &&
    decision.tier === 'operational' &&
    leaderRoleOf(workspace, actor.objectId) === 'ceo' &&
    !holderIds(decision.holder, workspace).includes(actor.objectId)
  );
}

/** The CEO takes an operational matter: recorded, and a sign of the strategy trap (rulings, section 6). */
export function takeUp(decision: Decision, reason: string, context: ActingContext): Outcome<DecisionResult> {
  const { workspace, actor, now, path } = context;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (leaderRoleOf(workspace, actor.objectId) !== 'ceo') return refuse('decision.not-allowed');
  if (!isOpen(decision)) return refuse('decision.closed');
  if (!canTakeUp(decision, context)) return refuse('decision.not-to-take-up');
  if (reason === '') return refuse('decision.reason-missing', { field: 'reason' });
  const level = levelOf('ceo', context);
  const next: Next = { holder: 'ceo', level, hours: path[level]?.withinHours };
  const cameBack = decision.steps.some(({ kind }) => kind === 'given-back');
  const escalations = decision.escalations + 1;
  const after = handOver(
    { ...decision, state: 'escalated', escalations, reescalated: decision.reescalated || cameBack },
    next,
    now,
    context,
    { kind: 'taken-up', by: actor.objectId, reason, escalation: escalations },
  );
  return changeDecision(
    {
      before: decision,
      after,
      action: 'decision.taken-up',
      details: { by: actor.objectId, reason },
      ask: [actor.objectId],
      tell: holderIds(decision.holder, workspace),
    },
    context,
  );
}

function handOver(
  decision: Decision,
  { holder, level, hours }: Next,
  at: Date,
  context: DecisionContext,
  step: Pick<Step, 'kind' | 'by' | 'reason' | 'escalation'>,
): Decision {
  return {
    ...decision,
    holder,
    level,
    version: decision.version + 1,
    heldSince: at.toISOString(),
    clockEndsAt: hours === undefined ? null : clockEnd(at, hours, context),
    approvals: [],
    steps: [
      ...decision.steps,
      {
        ...step,
        at: at.toISOString(),
        from: decision.holder,
        to: holder,
        fromLevel: shownLevel(decision, context),
      },
    ],
  };
}

const shownLevel = ({ level }: Decision, { path }: DecisionContext) =>
  level >= 0 && level < path.length ? level + 1 : null;
