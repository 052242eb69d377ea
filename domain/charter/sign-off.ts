import { accept, acceptUnchanged, refuse, type Outcome, type Refusal } from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import { leaderRoleOf, leaderRoles, type Actor } from '../workspace/roles.js';
import { charterRef, signOffSubject, type Charter, type Signature } from './charter.js';
import type { CharterRecords } from './charter-records.js';
import type { SignOffResult } from './propose.js';
import { signOffCards, supersededCards } from './sign-off-deliveries.js';

export interface SignCommand {
  number: number;
  /** The fingerprint that the signer saw. */
  fingerprint: string;
  from: 'card' | 'tab';
}

/**
 * A leader signs what they saw. The second signature puts the charter in force and supersedes the one
 * before, in the same commit. Signing again is answered with the current state (product section 4).
 */
export function signCharter(
  records: CharterRecords,
  command: SignCommand,
  actor: Actor,
  now: Date,
): Outcome<SignOffResult> {
  const { workspace, underWay, inForce } = records;
  const role = leaderRoleOf(workspace, actor.objectId);
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('charter.sign', actor.roles) || role === undefined) return refuse('charter.not-a-signer');
  if (inForce?.number === command.number && hasSigned(inForce, actor.objectId, command.fingerprint)) {
    return acceptUnchanged({ charter: inForce });
  }
  const refusal = notOpenForSigning(underWay, command);
  if (refusal || !underWay?.proposal) return refusal ?? refuse('charter.not-proposed');
  if (hasSigned(underWay, actor.objectId, command.fingerprint)) return acceptUnchanged({ charter: underWay });

  const { number, proposal } = underWay;
  const signature: Signature = {
    role,
    objectId: actor.objectId,
    name: actor.name,
    signedAt: now.toISOString(),
    version: number,
    fingerprint: proposal.fingerprint,
    from: command.from,
    history: records.history.sequence + 1,
  };
  const signatures = [...proposal.signatures, signature];
  const complete = leaderRoles.every((leader) => signatures.some((given) => given.role === leader));
  const signed: Charter = { ...underWay, proposal: { ...proposal, signatures } };
  const signedEvent = {
    action: 'charter.signed',
    subject: charterRef(number),
    details: { by: actor.objectId, role, fingerprint: proposal.fingerprint, from: command.from },
  };
  if (!complete) {
    return accept({
      writes: [{ ref: charterRef(number), body: signed }],
      events: [signedEvent],
      deliveries: signOffCards('update', workspace, signed),
      result: { charter: signed },
    });
  }

  const charter: Charter = { ...signed, state: 'in-force', inForceAt: now.toISOString() };
  const superseded: Charter | undefined = inForce && {
    ...inForce,
    state: 'superseded',
    supersededAt: now.toISOString(),
  };
  return accept({
    writes: [
      { ref: charterRef(number), body: charter },
      ...(superseded ? [{ ref: charterRef(superseded.number), body: superseded }] : []),
    ],
    events: [
      signedEvent,
      {
        action: 'charter.in-force',
        subject: charterRef(number),
        details: { fingerprint: proposal.fingerprint },
      },
      ...(superseded
        ? [
            {
              action: 'charter.superseded',
              subject: charterRef(superseded.number),
              details: { supersededBy: number },
            },
          ]
        : []),
    ],
    deliveries: [
      ...signOffCards('update', workspace, charter),
      ...(superseded ? supersededCards(workspace, superseded) : []),
      {
        kind: 'post',
        card: 'charter.in-force',
        subject: signOffSubject(number, proposal.ordinal),
        to: 'workspace',
      },
    ],
    pointers: { charterInForce: number, charterUnderWay: null },
    ...(proposal.annex.length > 0 && {
      namedPointers: Object.assign({}, ...proposal.annex.map(({ pointers }) => pointers)),
    }),
    result: { charter },
  });
}

function hasSigned(charter: Charter, objectId: string, fingerprint: string): boolean {
  return (
    charter.proposal?.signatures.some(
      (signature) => signature.objectId === objectId && signature.fingerprint === fingerprint,
    ) ?? false
  );
}

/** Refuses what is not, or no more, the text that the signer has seen. */
export function notOpenForSigning(
  underWay: Charter | undefined,
  command: { number: number; fingerprint: string },
): Refusal | undefined {
  if (
    !underWay ||
    underWay.number !== command.number ||
    !underWay.proposal ||
    underWay.state !== 'proposed'
  ) {
    return refuse('charter.not-proposed', { number: command.number });
  }
  if (underWay.proposal.fingerprint !== command.fingerprint) {
    return refuse('charter.fingerprint-superseded', { number: command.number });
  }
  return undefined;
}
