import { refuse, type Outcome, type Refusal } from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import { changeDecision, leaderIds, type DecisionResult } from './change-decision.js';
import type { Decision, DecisionContent } from './decision.js';
import { isOpen } from './decision.js';
import type { ActingContext } from './decision-context.js';
import { holderIds } from './holders.js';
import { routeDecision } from './route-decision.js';

/** Where a proposal comes from: an earlier decision that it replaces or opens again. */
export interface Origin {
  supersedes?: Decision['supersedes'];
  reopens?: Decision['reopens'];
}

/** Proposes a decision and routes it (product section 6). `number` is the next one of the workspace. */
export function proposeDecision(
  content: DecisionContent,
  number: number,
  context: ActingContext,
): Outcome<DecisionResult> {
  const refusal = whyNotPropose(content, context);
  if (refusal) return refusal;
  const { decision, ask, tell } = freshDecision(content, number, {}, context);
  return changeDecision(
    {
      before: undefined,
      after: decision,
      action: 'decision.proposed',
      details: { by: context.actor.objectId, title: decision.title, tier: decision.tier },
      ask,
      tell,
      counters: { decision: number },
    },
    context,
  );
}

export function whyNotPropose(content: DecisionContent, context: ActingContext) {
  const { route, authority } = context;
  return (
    whyNotProposeHere(context) ?? contentMistake(content, route !== undefined, authority.limits?.grades ?? [])
  );
}

/** Whatever is to be proposed. */
export function whyNotProposeHere({
  workspace,
  actor,
}: Pick<ActingContext, 'workspace' | 'actor'>): Refusal | undefined {
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('decision.propose', actor.roles)) return refuse('decision.not-allowed');
  if (workspace.setUpAt === null) return refuse('decision.not-set-up');
  return undefined;
}

/** What is wrong with what was written; undefined if nothing is. */
export function contentMistake(
  content: DecisionContent,
  activityKnown: boolean,
  grades: readonly string[],
): Refusal | undefined {
  if (content.title === '') return refuse('decision.title-missing', { field: 'title' });
  if (content.activity !== null && !activityKnown) {
    return refuse('decision.activity-unknown', { field: 'activity' });
  }
  const { commitment } = content;
  if (commitment?.kind === 'hiring' && grades.length > 0 && !grades.includes(commitment.grade)) {
    return refuse('decision.grade-unknown', { field: 'commitment', grade: commitment.grade });
  }
  return undefined;
}

/** A decision as it is proposed, with whom to ask and whom to tell. */
export function freshDecision(
  content: DecisionContent,
  number: number,
  { supersedes = null, reopens = null }: Origin,
  context: ActingContext,
): { decision: Decision; ask: string[]; tell: string[] } {
  const { workspace, actor, now } = context;
  const { limit, ...routing } = routeDecision(content, actor.objectId, [], context);
  const at = now.toISOString();
  const decision: Decision = {
    ...content,
    ...routing,
    number,
    state: 'proposed',
    version: 1,
    proposedBy: actor.objectId,
    proposedAt: at,
    editedBy: null,
    editedAt: null,
    heldSince: at,
    inputs: [],
    counters: [],
    steps: limit.within
      ? []
      : [
          {
            kind: 'limit',
            at,
            by: actor.objectId,
            reason: limit.why,
            from: routing.home,
            to: routing.holder,
            fromLevel: null,
            escalation: 0,
          },
        ],
    escalations: 0,
    reescalated: reopens !== null,
    toStandUp: false,
    approvals: [],
    outcome: null,
    withdrawn: null,
    supersedes,
    reopens,
    supersededBy: null,
    reopenedAs: null,
  };
  return {
    decision,
    ask: [...holderIds(decision.holder, workspace), ...decision.asked.map(({ objectId }) => objectId)],
    tell: limit.within ? [] : leaderIds(workspace),
  };
}

/** Until it is decided its proposer and the leaders may edit it; those asked are told, input is kept. */
export function editDecision(
  decision: Decision,
  { content, version }: { content: DecisionContent; version: number },
  context: ActingContext,
): Outcome<DecisionResult> {
  const { workspace, actor, now, route, authority } = context;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayEdit(decision, context)) return refuse('decision.not-allowed');
  if (!isOpen(decision)) return refuse('decision.closed');
  if (decision.version !== version) return refuse('decision.changed');
  const mistake = contentMistake(content, route !== undefined, authority.limits?.grades ?? []);
  if (mistake) return mistake;
  const { limit, ...routing } = routeDecision(content, decision.proposedBy, decision.asked, context);
  const moves =
    decision.state === 'proposed' && JSON.stringify(routing.holder) !== JSON.stringify(decision.holder);
  const at = now.toISOString();
  const stays = { holder: decision.holder, level: decision.level, clockEndsAt: decision.clockEndsAt };
  const after: Decision = {
    ...decision,
    ...content,
    ...routing,
    ...(moves ? { heldSince: at } : stays),
    version: version + 1,
    editedBy: actor.objectId,
    editedAt: at,
    // What was accepted was another text.
    approvals: [],
    steps:
      moves && !limit.within
        ? [
            ...decision.steps,
            {
              kind: 'limit',
              at,
              by: actor.objectId,
              reason: limit.why,
              from: decision.holder,
              to: routing.holder,
              fromLevel: null,
              escalation: 0,
            },
          ]
        : decision.steps,
  };
  const asked = [...holderIds(after.holder, workspace), ...after.asked.map(({ objectId }) => objectId)];
  return changeDecision(
    {
      before: decision,
      after,
      action: 'decision.edited',
      details: { by: actor.objectId },
      ask: asked.filter((id) => id !== actor.objectId),
      tell: moves && !limit.within ? leaderIds(workspace) : [],
    },
    context,
  );
}

export function mayEdit(
  { proposedBy }: Pick<Decision, 'proposedBy'>,
  { workspace, actor }: Pick<ActingContext, 'workspace' | 'actor'>,
): boolean {
  return proposedBy === actor.objectId || leaderIds(workspace).includes(actor.objectId);
}
