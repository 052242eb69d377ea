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

/** Whom an open decision waits for today. */
export function waitsFor(
  { holder, acceptedBy }: Pick<OpenDecision, 'holder' | 'acceptedBy'>,
  workspace: Workspace,
): string[] {
  const accepted = acceptedBy.map((role) => workspace.leaders[role]?.objectId);
  return holderIds(holder, workspace).filter((id) => !accepted.includes(id));
}
