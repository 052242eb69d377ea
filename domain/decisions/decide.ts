import { checkLimit, type LimitCheck } from '../authority/check-limit.js';
import { withUsage } from '../authority/usage.js';
import { acceptUnchanged, refuse, type Outcome, type Refusal } from '../kernel/outcome.js';
import { leaderOf } from '../workspace/roles.js';
import { changeDecision, leaderIds, type DecisionResult } from './change-decision.js';
import { cioInput, overrulesCio, stillAsked, unanswered } from './closing.js';
import { decisionName, isOpen, type Decision, type DecisionOutcome } from './decision.js';
import { todayOf, type ActingContext } from './decision-context.js';
import { decidesAs, holderIds, type ActsAs } from './holders.js';
import { clockEnd, levelOf } from './route-decision.js';
import { onWeeklyList } from './weekly-list.js';

export interface DecideCommand {
  version: number;
  result: 'accepted' | 'rejected';
  rationale: string;
  /** Answers to counterarguments given with it. */
  answers: readonly { counter: string; text: string }[];
  withoutCioReason: string | null;
  overruledReason: string | null;
}

/**
 * Closes a decision, or routes it upward if its amount does not fit any more (product sections 6 and 7). Where both
 * approve, one acceptance waits for the other, and one rejection rejects. `replaced` is the decided one that
 * this one is to supersede, as it stands.
 */
export function decide(
  decision: Decision,
  command: DecideCommand,
  replaced: Decision | undefined,
  context: ActingContext,
): Outcome<DecisionResult> {
  const { workspace, actor } = context;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (saysTheSame(decision, command, context)) return acceptUnchanged({ decision, routedUp: false });
  const as = decidesAs(decision, actor.objectId, context);
  if (!as) return refuse('decision.not-asked');
  if (!isOpen(decision)) return refuse('decision.closed');
  if (decision.version !== command.version) return refuse('decision.changed');
  if (command.rationale === '') return refuse('decision.rationale-missing', { field: 'rationale' });
  const answered = withAnswers(decision, command, as, context);
  const refusal = whyNotClose(answered, command, as, context);
  if (refusal) return refusal;
  if (command.result === 'rejected') return close(answered, command, as, replaced, context);
  const check = limitToday(answered, context);
  if (!check.within) return routeUp(answered, command, check, as, context);
  if (answered.holder === 'both') {
    const approved = withApproval(answered, command, as, context);
    if (approved.approvals.length < 2) return waitForOther(decision, approved, context);
    return close(approved, command, as, replaced, context);
  }
  return close(answered, command, as, replaced, context);
}

/** A repeated tap with the same content (rulings, section 6). */
function saysTheSame(
  { outcome, approvals }: Decision,
  { result, rationale }: DecideCommand,
  { actor }: ActingContext,
): boolean {
  const closed =
    outcome?.by === actor.objectId && outcome.result === result && outcome.rationale === rationale;
  const approved = approvals.some((one) => one.by === actor.objectId && one.rationale === rationale);
  return closed || (approved && result === 'accepted');
}

function withAnswers(
  decision: Decision,
  { answers }: DecideCommand,
  { forPerson }: ActsAs,
  { actor, now }: ActingContext,
): Decision {
  const counters = decision.counters.map((counter) => {
    const text = answers.find((one) => one.counter === counter.id)?.text ?? '';
    if (text === '' || text === counter.answer?.text) return counter;
    return { ...counter, answer: { by: actor.objectId, forPerson, at: now.toISOString(), text } };
  });
  return { ...decision, counters };
}

function whyNotClose(
  decision: Decision,
  { result, withoutCioReason, overruledReason }: DecideCommand,
  { role }: ActsAs,
  context: ActingContext,
): Refusal | undefined {
  const open = unanswered(decision);
  if (open.length > 0) return refuse('decision.counters-unanswered', { count: open.length, counters: open });
  const { state } = cioInput(decision, context);
  if (state !== 'given' && role !== 'cio') {
    if (state === 'missing') return refuse('decision.cio-input-missing');
    if (role !== 'ceo') return refuse('decision.only-ceo-without-cio');
    if ((withoutCioReason ?? '') === '') {
      return refuse('decision.without-cio-reason-missing', { field: 'withoutCioReason' });
    }
  }
  if (result === 'accepted' && overrulesCio(decision, role) && (overruledReason ?? '') === '') {
    return refuse('decision.overruled-reason-missing', { field: 'overruledReason' });
  }
  return undefined;
}

/** By the limit of today. What the CEO or both have is above it already. */
function limitToday(decision: Decision, context: ActingContext): LimitCheck {
  const { holder } = decision;
  if (holder === 'ceo' || holder === 'both' || isCeo(context)) return { within: true };
  return checkLimit(decision.commitment, context.authority, todayOf(context));
}

const isCeo = ({ workspace, actor }: ActingContext) => leaderOf(workspace, 'ceo') === actor.objectId;

/** Above what is delegated: the level that the charter names has it now, and both leaders are told. */
function routeUp(
  decision: Decision,
  command: DecideCommand,
  check: LimitCheck & { within: false },
  as: ActsAs,
  context: ActingContext,
): Outcome<DecisionResult> {
  const { workspace, actor, now, path } = context;
  const at = now.toISOString();
  const holder = check.above;
  const level = levelOf(holder, context);
  const hours = path[level]?.withinHours ?? path[0]?.withinHours;
  const moved: Decision = {
    ...decision,
    holder,
    level,
    routedBy: 'limit',
    version: decision.version + 1,
    heldSince: at,
    clockEndsAt: hours === undefined ? null : clockEnd(now, hours, context),
    approvals: [],
    steps: [
      ...decision.steps,
      {
        kind: 'limit',
        at,
        by: actor.objectId,
        reason: check.why,
        from: decision.holder,
        to: holder,
        fromLevel: null,
        escalation: 0,
      },
    ],
  };
  // The CIO has said yes already; where both approve, that counts.
  const after = holder === 'both' && as.role === 'cio' ? withApproval(moved, command, as, context) : moved;
  return changeDecision(
    {
      before: decision,
      after,
      action: 'decision.over-limit',
      details: { by: actor.objectId, why: check.why },
      ask: holderIds(holder, workspace),
      tell: leaderIds(workspace),
      routedUp: true,
    },
    context,
  );
}

function withApproval(
  decision: Decision,
  { rationale }: DecideCommand,
  { role, forPerson }: ActsAs,
  { actor, now }: ActingContext,
): Decision {
  if (role === undefined || decision.approvals.some((one) => one.role === role)) return decision;
  const approval = { role, by: actor.objectId, forPerson, at: now.toISOString(), rationale };
  return { ...decision, approvals: [...decision.approvals, approval] };
}

function waitForOther(before: Decision, after: Decision, context: ActingContext): Outcome<DecisionResult> {
  const { actor } = context;
  return changeDecision(
    { before, after, action: 'decision.approved', details: { by: actor.objectId } },
    context,
  );
}

function close(
  decision: Decision,
  command: DecideCommand,
  { forPerson, role }: ActsAs,
  replaced: Decision | undefined,
  context: ActingContext,
): Outcome<DecisionResult> {
  const { actor, now, authority } = context;
  const { commitment, holder } = decision;
  const { result, rationale } = command;
  const accepted = result === 'accepted';
  const on = todayOf(context);
  // What the CEO approves does not use up what the CIO may (rulings, section 7).
  const counted = accepted && commitment !== null && role !== 'ceo' && holder !== 'both' && holder !== 'ceo';
  const outcome: DecisionOutcome = {
    result,
    rationale,
    at: now.toISOString(),
    on,
    by: actor.objectId,
    forPerson,
    as: holder,
    withoutInputOf: stillAsked(decision),
    withoutCioReason:
      cioInput(decision, context).state === 'given' || role === 'cio' ? null : command.withoutCioReason,
    overruledReason: accepted && overrulesCio(decision, role) ? command.overruledReason : null,
    counted,
  };
  const after: Decision = { ...decision, state: 'decided', clockEndsAt: null, toStandUp: false, outcome };
  const supersedes = accepted && replaced?.state === 'decided' ? replaced : undefined;
  const usage = counted ? [withUsage(authority.usage, commitment.kind, on, commitment.amount)] : [];
  return changeDecision(
    {
      before: decision,
      after,
      action: 'decision.decided',
      details: { by: actor.objectId, result, overruled: outcome.overruledReason !== null },
      tell: [decision.proposedBy, ...(decision.tier === 'strategic' ? decision.informed : [])].filter(
        (id) => id !== actor.objectId,
      ),
      weekly: onWeeklyList(after, context),
      usage: supersedes ? withoutCounted(supersedes, usage, context) : usage,
      others: supersedes
        ? [
            {
              decision: {
                ...supersedes,
                state: 'superseded',
                supersededBy: {
                  number: decision.number,
                  reason: decision.supersedes?.reason ?? decisionName(decision.number),
                },
              },
              action: 'decision.superseded',
            },
          ]
        : [],
    },
    context,
  );
}

/** Takes the amount of one that is superseded or reopened out of what is used (rulings, section 7). */
export function withoutCounted(
  { outcome, commitment }: Decision,
  changed: readonly ReturnType<typeof withUsage>[],
  { authority }: Pick<ActingContext, 'authority'>,
) {
  if (!outcome?.counted || !commitment) return [...changed];
  const fresh = [
    ...changed,
    ...authority.usage.filter(
      (row) => !changed.some((one) => one.kind === row.kind && one.quarter === row.quarter),
    ),
  ];
  const less = withUsage(fresh, commitment.kind, outcome.on, -commitment.amount);
  return [...changed.filter((one) => one.kind !== less.kind || one.quarter !== less.quarter), less];
}
