import type { Change } from '../kernel/outcome.js';
import { leaderOf, leaderRoles, type LeaderRole } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import { charterRef, charterTextRef, type Charter } from './charter.js';
import type { CharterRecords } from './charter-records.js';
import { nextDraft } from './draft.js';
import { sentWithVoiding, signOffCards } from './sign-off-deliveries.js';
import { voidProposal } from './take-back.js';

/** For how many days what a charter delegates holds on without the leader who signed it (product section 2). */
export const interimDays = 30;

const day = 86_400_000;

/** The seats whose holder of before doesn't hold them any more. */
export function changedSeats(before: Workspace, after: Workspace): LeaderRole[] {
  return leaderRoles.filter((role) => {
    const held = leaderOf(before, role);
    return held !== undefined && held !== leaderOf(after, role);
  });
}

/**
 * What a leader's going or replacement does to the charter, in the same commit (product section 2; rulings,
 * section 2): a proposed version goes back to draft with its signatures void; the one in force stays in force,
 * marked interim for 30 days; a successor with the same text is opened unless one is under way. Needs the text
 * of the version in force. `by` is who brought the change about: an object id, or `accord`.
 */
export function chartersAfterLeaderChange(
  records: CharterRecords,
  after: Workspace,
  by: string,
  now: Date,
): Omit<Change<unknown>, 'result'> | undefined {
  const roles = changedSeats(records.workspace, after);
  if (roles.length === 0) return undefined;
  const parts = [
    records.underWay?.state === 'proposed' ? backToDraft(records, records.underWay, by, now) : undefined,
    records.inForce ? asInterim(records.workspace, records.inForce, roles, now) : undefined,
    records.inForce && !records.underWay ? withSuccessor(records, after, by, now) : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return {
    writes: parts.flatMap(({ writes }) => writes),
    events: parts.flatMap(({ events }) => events),
    deliveries: parts.flatMap(({ deliveries }) => deliveries),
    pointers: Object.assign({}, ...parts.map(({ pointers }) => pointers ?? {})),
  };
}

type Part = Omit<Change<unknown>, 'result'>;

function backToDraft(records: CharterRecords, proposed: Charter, by: string, now: Date): Part {
  const charter = voidProposal(proposed, 'leader-changed', '', { objectId: by }, now);
  return {
    writes: [{ ref: charterRef(charter.number), body: charter }],
    events: [
      {
        action: 'charter.voided-by-leader-change',
        subject: charterRef(charter.number),
        details: { signatures: charter.voided?.signers.length ?? 0 },
      },
    ],
    deliveries: sentWithVoiding(records, proposed),
  };
}

function asInterim(workspace: Workspace, inForce: Charter, roles: LeaderRole[], now: Date): Part {
  const since = inForce.interim?.since ?? now.toISOString();
  const until = new Date(Date.parse(since) + interimDays * day).toISOString();
  const interim = { since, until, roles: [...new Set([...(inForce.interim?.roles ?? []), ...roles])] };
  const charter: Charter = { ...inForce, interim };
  return {
    writes: [{ ref: charterRef(charter.number), body: charter }],
    events: [
      {
        action: 'charter.interim',
        subject: charterRef(charter.number),
        details: { until, roles },
      },
    ],
    deliveries: signOffCards('update', workspace, charter),
  };
}

function withSuccessor(records: CharterRecords, after: Workspace, by: string, now: Date): Part {
  const { charter, text } = nextDraft({ ...records, workspace: after }, by, now);
  const { number } = charter;
  return {
    writes: [
      { ref: charterRef(number), body: charter },
      { ref: charterTextRef(number), body: text },
    ],
    events: [
      {
        action: 'charter.opened',
        subject: charterRef(number),
        details: { by, basedOn: records.inForce?.number ?? null },
      },
    ],
    deliveries: [],
    pointers: { charterUnderWay: number },
  };
}

/** Whether what a charter delegates holds at an instant: never without one in force, in the interim for its days. */
export function delegationHolds(inForce: Charter | undefined, now: Date): boolean {
  if (inForce?.state !== 'in-force') return false;
  return inForce.interim === null || now.toISOString() < inForce.interim.until;
}
