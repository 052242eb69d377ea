import {
  accept,
  acceptUnchanged,
  refuse,
  type Change,
  type Delivery,
  type Outcome,
} from '../kernel/outcome.js';
import { tidyText } from '../kernel/plain-text.js';
import { mayTake } from '../workspace/permissions.js';
import { leaderOf, leaderRoleOf, leaderRoles, type Actor } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import { amendmentName, amendmentRef, type Amendment, type AmendmentEnd } from './amendment.js';
import { amendmentCards, amendmentNews } from './amendment-deliveries.js';
import { openAmendments, type AmendmentRecords } from './amendment-records.js';
import { notOpen, notTheirs, type AmendmentResult } from './amendment-sign-off.js';
import { reasonLengthLimit } from './take-back.js';

export interface DeclineAmendment {
  number: number;
  fingerprint: string;
  reason: string;
}

/** A leader whose signature it needs says no; the other leader, the facilitators and the proposer are told. */
export function declineAmendment(
  records: AmendmentRecords,
  command: DeclineAmendment,
  actor: Actor,
  now: Date,
): Outcome<AmendmentResult> {
  const { workspace } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  const role = leaderRoleOf(workspace, actor.objectId);
  if (!mayTake('charter.decline', actor.roles) || role === undefined) return refuse('charter.not-a-signer');
  const amendment = records.amendments.find(({ number }) => number === command.number);
  if (!amendment) return refuse('charter.unknown-amendment');
  const refusal = notOpen(amendment, command.fingerprint) ?? notTheirs(amendment, role);
  if (refusal) return refusal;
  const reason = tidyText(command.reason);
  if (reason === '') return refuse('charter.reason-missing', { field: 'reason' });
  if (reason.length > reasonLengthLimit) {
    return refuse('charter.too-long', { field: 'reason', most: reasonLengthLimit });
  }
  const leaders = leaderRoles.flatMap((leader) => leaderOf(workspace, leader) ?? []);
  const told = [...leaders, ...workspace.facilitators, amendment.proposedBy];
  const end = { reason: 'declined', by: actor.objectId, at: now.toISOString(), note: reason } as const;
  return accept(ending(workspace, amendment, end, told));
}

/** Takes it back: whoever may propose may withdraw; signers and proposer are told. */
export function withdrawAmendment(
  records: AmendmentRecords,
  number: number,
  actor: Actor,
  now: Date,
): Outcome<AmendmentResult> {
  const { workspace } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('charter.withdraw', actor.roles)) return refuse('charter.not-allowed');
  const amendment = records.amendments.find((one) => one.number === number);
  if (!amendment) return refuse('charter.unknown-amendment');
  if (amendment.state === 'withdrawn') return acceptUnchanged({ amendment });
  if (amendment.state !== 'proposed') return refuse('charter.amendment-closed');
  const end = { reason: 'withdrawn', by: actor.objectId, at: now.toISOString(), note: '' } as const;
  return accept(ending(workspace, amendment, end, involved(amendment)));
}

/** Open amendments end with the version that they amend: what Accord does when the next one enters into force. */
export function endSuperseded(
  records: Pick<AmendmentRecords, 'workspace' | 'amendments'>,
  newVersion: number,
  now: Date,
): Ended | undefined {
  return endAll(records.workspace, openAmendments(records), 'superseded', String(newVersion), now);
}

/** Those that change what another one has just changed don't fit any more. */
export function endOvertaken(
  workspace: Workspace,
  entered: Amendment,
  touching: readonly Amendment[],
  now: Date,
): Ended | undefined {
  return endAll(workspace, touching, 'overtaken', amendmentName(entered) ?? '', now);
}

/** A new leader signs nothing that was put before the one of before. */
export function endByLeaderChange(
  records: Pick<AmendmentRecords, 'workspace' | 'amendments'>,
  now: Date,
): Ended | undefined {
  return endAll(records.workspace, openAmendments(records), 'leader-changed', '', now);
}

type Ended = Omit<Change<unknown>, 'result'>;

function endAll(
  workspace: Workspace,
  amendments: readonly Amendment[],
  reason: AmendmentEnd['reason'],
  note: string,
  now: Date,
): Ended | undefined {
  if (amendments.length === 0) return undefined;
  const end = { reason, by: 'accord', at: now.toISOString(), note };
  const ends = amendments.map((amendment) => ending(workspace, amendment, end, involved(amendment)));
  return {
    writes: ends.flatMap(({ writes }) => writes),
    events: ends.flatMap(({ events }) => events),
    deliveries: ends.flatMap(({ deliveries }) => deliveries),
  };
}

/** Those who have signed it, and who proposed it. */
const involved = ({ signatures, proposedBy }: Amendment) => [
  ...signatures.map(({ objectId }) => objectId),
  proposedBy,
];

function ending(
  workspace: Workspace,
  open: Amendment,
  ended: AmendmentEnd,
  told: readonly string[],
): Change<AmendmentResult> {
  const state = ended.reason === 'declined' ? 'declined' : 'withdrawn';
  const amendment: Amendment = { ...open, state, ended };
  const deliveries: Delivery[] = [
    ...amendmentCards('update', workspace, amendment),
    ...amendmentNews(amendment, told, ended.by),
  ];
  return {
    writes: [{ ref: amendmentRef(open.number), body: amendment }],
    events: [
      {
        action: `charter.amendment-${ended.reason}`,
        subject: amendmentRef(open.number),
        details: { by: ended.by, charter: open.charter, note: ended.note, fingerprint: open.fingerprint },
      },
    ],
    deliveries,
    result: { amendment },
  };
}
