import { z } from 'zod';
import { objectIdSchema, type Workspace } from '../workspace/workspace.js';
import { stillAsked } from './closing.js';
import { decisionSchema, type Decision } from './decision.js';
import { holderIds } from './holders.js';

/** What is kept of each open decision, so that lists of what waits read no more than that. */
export const openDecisionSchema = decisionSchema
  .pick({
    number: true,
    title: true,
    state: true,
    tier: true,
    initiative: true,
    holder: true,
    heldSince: true,
    clockEndsAt: true,
    proposedBy: true,
    proposedAt: true,
    dueOn: true,
    toStandUp: true,
  })
  .extend({
    /** Asked for input and silent so far, with their due times. */
    asked: z.array(z.object({ objectId: objectIdSchema, dueAt: z.iso.datetime() })),
    /** Who of both has accepted already. */
    acceptedBy: z.array(z.enum(['ceo', 'cio'])),
  });
export type OpenDecision = z.infer<typeof openDecisionSchema>;

export function openMark(decision: Decision): OpenDecision {
  const silent = stillAsked(decision);
  return openDecisionSchema.parse({
    ...decision,
    asked: decision.asked.filter(({ objectId }) => silent.includes(objectId)),
    acceptedBy: decision.approvals.map(({ role }) => role),
  });
}

/** The marks' own order: that proposed first comes first, so that the oldest can be read without the others. */
export const openDecisionRef = (number: number) => ({
  kind: 'decision',
  id: String(number).padStart(8, '0'),
});

/** Whom open ones wait for, as they are counted: of both, the one who has yet to accept. */
export const waitingKinds = ['ceo', 'cio', 'both', 'other'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export function waitingKind({
  holder,
  acceptedBy,
}: Pick<OpenDecision, 'holder' | 'acceptedBy'>): WaitingKind {
  if (holder !== 'both') return typeof holder === 'string' ? holder : 'other';
  const [accepted] = acceptedBy;
  if (accepted === undefined) return 'both';
  return accepted === 'ceo' ? 'cio' : 'ceo';
}

/** Names in the workspace's head: how many wait for whom. */
export const openCount = (kind: WaitingKind) => `open-decision.${kind}`;

/** By how much the counts change from one state of a decision to the next; undefined where it isn't open. */
export function openSteps(before: OpenDecision | undefined, after: OpenDecision | undefined) {
  const steps: Record<string, number> = {};
  const step = (mark: OpenDecision | undefined, by: number) => {
    if (!mark) return;
    const name = openCount(waitingKind(mark));
    steps[name] = (steps[name] ?? 0) + by;
  };
  step(before, -1);
  step(after, 1);
  return steps;
}

/** Whom an open decision waits for today. */
export function waitsFor(
  { holder, acceptedBy }: Pick<OpenDecision, 'holder' | 'acceptedBy'>,
  workspace: Workspace,
): string[] {
  const accepted = acceptedBy.map((role) => workspace.leaders[role]?.objectId);
  return holderIds(holder, workspace).filter((id) => !accepted.includes(id));
}
