import { accept, acceptUnchanged, refuse, type Outcome } from '../kernel/outcome.js';
import { tidyText } from '../kernel/plain-text.js';
import { mayTake } from '../workspace/permissions.js';
import { leaderOf, leaderRoles, type Actor } from '../workspace/roles.js';
import { charterRef, type Charter, type Voiding } from './charter.js';
import type { CharterRecords } from './charter-records.js';
import type { SignOffResult } from './propose.js';
import { personalNews, sentWithVoiding, signOffCards } from './sign-off-deliveries.js';
import { notOpenForSigning } from './sign-off.js';

/** The most characters of a reason to decline. */
export const reasonLengthLimit = 2000;

export interface DeclineCommand {
  number: number;
  fingerprint: string;
  reason: string;
}

/** A leader declines, also after signing, as long as it is proposed; back to draft (rulings, section 4). */
export function declineCharter(
  records: CharterRecords,
  command: DeclineCommand,
  actor: Actor,
  now: Date,
): Outcome<SignOffResult> {
  const { workspace, underWay } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('charter.decline', actor.roles)) return refuse('charter.not-a-signer');
  const refusal = notOpenForSigning(underWay, command);
  if (refusal || !underWay?.proposal) return refusal ?? refuse('charter.not-proposed');
  const reason = tidyText(command.reason);
  if (reason === '') return refuse('charter.reason-missing', { field: 'reason' });
  if (reason.length > reasonLengthLimit) {
    return refuse('charter.too-long', { field: 'reason', most: reasonLengthLimit });
  }

  const charter = voidProposal(underWay, 'declined', reason, actor, now);
  const told = [...leaderRoles.flatMap((role) => leaderOf(workspace, role) ?? []), ...workspace.facilitators];
  return accept({
    writes: [{ ref: charterRef(charter.number), body: charter }],
    events: [
      {
        action: 'charter.declined',
        subject: charterRef(charter.number),
        details: { by: actor.objectId, reason, fingerprint: underWay.proposal.fingerprint },
      },
    ],
    deliveries: [
      ...signOffCards('update', workspace, underWay),
      ...personalNews('charter.declined', underWay, told, actor),
    ],
    result: { charter },
  });
}

/** Takes a proposal back to draft: whoever may propose may withdraw, and signers are told. */
export function withdrawCharter(
  records: CharterRecords,
  number: number,
  actor: Actor,
  now: Date,
): Outcome<SignOffResult> {
  const { workspace, underWay } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('charter.withdraw', actor.roles)) return refuse('charter.not-allowed');
  if (underWay?.number !== number) return refuse('charter.not-proposed', { number });
  if (underWay.state === 'draft') return acceptUnchanged({ charter: underWay });
  const charter = voidProposal(underWay, 'withdrawn', '', actor, now);
  return accept({
    writes: [{ ref: charterRef(number), body: charter }],
    events: [{ action: 'charter.withdrawn', subject: charterRef(number), details: { by: actor.objectId } }],
    deliveries: sentWithVoiding(records, underWay).filter(
      (delivery) =>
        delivery.to === 'workspace' || delivery.kind === 'update' || delivery.objectId !== actor.objectId,
    ),
    result: { charter },
  });
}

/** The proposed charter as a draft again; what was signed is remembered as void. */
export function voidProposal(
  charter: Charter,
  reason: Voiding['reason'],
  note: string,
  { objectId }: Pick<Actor, 'objectId'>,
  now: Date,
): Charter {
  return {
    ...charter,
    state: 'draft',
    proposal: null,
    voided: {
      ordinal: charter.proposal?.ordinal ?? charter.proposals,
      reason,
      by: objectId,
      at: now.toISOString(),
      note,
      signers: charter.proposal?.signatures.map((signature) => signature.objectId) ?? [],
    },
  };
}
