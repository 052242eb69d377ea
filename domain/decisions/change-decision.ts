import { usageRef, type Usage } from '../authority/authority.js';
import {
  accept,
  type Acceptance,
  type Delivery,
  type HistoryEvent,
  type RecordWrite,
} from '../kernel/outcome.js';
import { leaderOf, leaderRoles } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import { decisionId, decisionName, decisionRef, isOpen, type Decision } from './decision.js';
import type { DecisionContext } from './decision-context.js';
import { consultedIds, holderIds } from './holders.js';
import { openDecisionRef, openMark, openSteps } from './open-decision.js';

export interface DecisionResult {
  decision: Decision;
  /** An acceptance went over the limit: the level above has it now. */
  routedUp: boolean;
}

export interface Changed {
  before: Decision | undefined;
  after: Decision;
  /** `decision.what-happened`, with what the history says of it. */
  action: string;
  details: HistoryEvent['details'];
  /** Who is asked by a new card. */
  ask?: readonly string[];
  /** Who is told by a card. */
  tell?: readonly string[];
  /** Other decisions that change with it. */
  others?: readonly { decision: Decision; action: string }[];
  usage?: readonly Usage[];
  counters?: Readonly<Record<string, number>>;
  /** The week's list, where it is put on it. */
  weekly?: { writes: readonly RecordWrite[]; deliveries: readonly Delivery[] };
  routedUp?: boolean;
}

/** So that a change with its cards fits into one transaction of a hundred rows. */
const mostCards = 70;

/** One decision's step as a change: its row, its open mark, its history, its cards, and its clock. */
export function changeDecision(changed: Changed, context: DecisionContext): Acceptance<DecisionResult> {
  const { before, after, others = [], usage = [] } = changed;
  const ref = decisionRef(after.number);
  const mark = {
    before: before && isOpen(before) ? openMark(before) : undefined,
    after: isOpen(after) ? openMark(after) : undefined,
  };
  const marked = openDecisionRef(after.number);
  return accept({
    writes: [
      { ref, body: after },
      ...others.map(({ decision }) => ({ ref: decisionRef(decision.number), body: decision })),
      ...usage.map((row) => ({ ref: usageRef(row.kind, row.quarter), body: row })),
      ...(changed.weekly?.writes ?? []),
    ],
    events: [
      {
        action: changed.action,
        subject: ref,
        details: { name: decisionName(after.number), ...changed.details },
      },
      ...others.map(({ decision, action }) => ({
        action,
        subject: decisionRef(decision.number),
        details: { name: decisionName(decision.number), other: decisionName(after.number) },
      })),
    ],
    deliveries: [...deliveriesOf(changed, context), ...(changed.weekly?.deliveries ?? [])],
    ...(changed.counters && { counters: changed.counters }),
    openMarks: mark.before || mark.after ? [{ ref: marked, body: mark.after ?? null }] : [],
    steps: openSteps(mark.before, mark.after),
    result: { decision: after, routedUp: changed.routedUp ?? false },
  });
}

function deliveriesOf(changed: Changed, { workspace }: DecisionContext): Delivery[] {
  const { before, after } = changed;
  const subject = decisionId(after.number);
  const ask = [...new Set(changed.ask)];
  const tell = [...new Set(changed.tell)].filter((id) => !ask.includes(id));
  const shown = before ? cardHolders(before, workspace).filter((id) => !ask.includes(id)) : [];
  const cards: Delivery[] = [
    ...ask.map((objectId) => card('post', 'decision.ask', subject, objectId)),
    ...tell.map((objectId) =>
      card('post', 'decision.news', `${subject}-${after.state}-${after.steps.length}`, objectId),
    ),
    ...shown.map((objectId) => card('update', 'decision.ask', subject, objectId)),
  ];
  const { clockEndsAt } = after;
  const runs = isOpen(after) && clockEndsAt !== null && clockEndsAt !== before?.clockEndsAt;
  return [...(runs ? [clockJob(after.number, clockEndsAt)] : []), ...cards.slice(0, mostCards)];
}

const card = (kind: 'post' | 'update', name: string, subject: string, objectId: string): Delivery => ({
  kind,
  card: name,
  subject,
  to: 'person',
  objectId,
});

const clockJob = (number: number, at: string): Delivery => ({
  kind: 'job',
  job: 'decision.clock',
  subject: `${number}@${at}`,
  at,
  to: 'workspace',
});

/** Everybody who has been asked by card so far. */
function cardHolders(decision: Decision, workspace: Workspace): string[] {
  return [...new Set([...holderIds(decision.holder, workspace), ...consultedIds(decision, workspace)])];
}

export const leaderIds = (workspace: Workspace) =>
  leaderRoles.flatMap((role) => leaderOf(workspace, role) ?? []);
