import {
  accept,
  acceptUnchanged,
  refuse,
  type Change,
  type Outcome,
  type Refusal,
} from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import { leaderRoleOf, type Actor, type LeaderRole } from '../workspace/roles.js';
import { amendmentName, amendmentRef, amendmentsInForce, type Amendment } from './amendment.js';
import { amendmentCards, amendmentInForceCards } from './amendment-deliveries.js';
import type { AmendmentRecords } from './amendment-records.js';
import type { Signature } from './charter.js';

export interface SignAmendment {
  number: number;
  /** The fingerprint that the signer saw. */
  fingerprint: string;
  from: 'card' | 'tab';
}

export interface AmendmentResult {
  amendment: Amendment;
}

/**
 * A leader signs what they saw. With the last signature that it needs it gets its number and enters into force;
 * what it changes has to go into the same commit. Signing again is answered with the current state.
 */
export function signAmendment(
  records: AmendmentRecords,
  command: SignAmendment,
  actor: Actor,
  now: Date,
): Outcome<AmendmentResult> {
  const { workspace } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  const amendment = records.amendments.find(({ number }) => number === command.number);
  const role = leaderRoleOf(workspace, actor.objectId);
  if (!mayTake('charter.sign', actor.roles) || role === undefined) return refuse('charter.not-a-signer');
  if (!amendment) return refuse('charter.unknown-amendment');
  const given = amendment.signatures.some(
    ({ objectId, fingerprint }) => objectId === actor.objectId && fingerprint === command.fingerprint,
  );
  const isOpen = amendment.state === 'proposed';
  if (given && (isOpen || amendment.state === 'in-force')) return acceptUnchanged({ amendment });
  const refusal = notOpen(amendment, command.fingerprint) ?? notTheirs(amendment, role);
  if (refusal) return refusal;
  return accept(withSignature(records, amendment, { role, from: command.from }, actor, now));
}

/** Refuses what is not open, or not what the leader has seen. */
export function notOpen(amendment: Amendment, fingerprint: string): Refusal | undefined {
  if (amendment.fingerprint !== fingerprint) {
    return refuse('charter.fingerprint-superseded', { number: amendment.charter });
  }
  return amendment.state === 'proposed' ? undefined : refuse('charter.amendment-closed');
}

/** Refuses a leader whose signature it doesn't need. */
export function notTheirs({ signers }: Amendment, role: LeaderRole): Refusal | undefined {
  return signers.includes(role) ? undefined : refuse('charter.amendment-signed-by-cio');
}

/** The amendment with one more signature; in force if it was the last. */
export function withSignature(
  records: Pick<AmendmentRecords, 'workspace' | 'history' | 'ordinals'>,
  amendment: Amendment,
  { role, from }: Pick<Signature, 'role' | 'from'>,
  actor: Actor,
  now: Date,
): Change<AmendmentResult> {
  const { number, charter, fingerprint } = amendment;
  const signature: Signature = {
    role,
    objectId: actor.objectId,
    name: actor.name,
    signedAt: now.toISOString(),
    version: charter,
    fingerprint,
    from,
    history: records.history.sequence + 1,
  };
  const signed: Amendment = { ...amendment, signatures: [...amendment.signatures, signature] };
  const event = {
    action: 'charter.amendment-signed',
    subject: amendmentRef(number),
    details: { by: actor.objectId, role, fingerprint, from },
  };
  if (isComplete(signed)) return entering(records, signed, event, now);
  return {
    writes: [{ ref: amendmentRef(number), body: signed }],
    events: [event],
    deliveries: amendmentCards('update', records.workspace, signed),
    result: { amendment: signed },
  };
}

/** Whether everybody has signed who has to. */
export function isComplete({ signers, signatures }: Pick<Amendment, 'signers' | 'signatures'>): boolean {
  return signers.every((role) => signatures.some((given) => given.role === role));
}

function entering(
  { workspace, ordinals }: Pick<AmendmentRecords, 'workspace' | 'ordinals'>,
  signed: Amendment,
  event: Change<unknown>['events'][number],
  now: Date,
): Change<AmendmentResult> {
  const ordinal = ordinals + 1;
  const amendment: Amendment = { ...signed, state: 'in-force', ordinal, inForceAt: now.toISOString() };
  const { number, charter, kind, fingerprint } = amendment;
  return {
    writes: [{ ref: amendmentRef(number), body: amendment }],
    events: [
      event,
      {
        action: 'charter.amendment-in-force',
        subject: amendmentRef(number),
        details: { name: amendmentName(amendment) ?? '', charter, kind, fingerprint },
      },
    ],
    deliveries: [
      ...amendmentCards('update', workspace, amendment),
      ...amendmentInForceCards(workspace, amendment),
    ],
    counters: { [amendmentsInForce(charter)]: ordinal },
    result: { amendment },
  };
}
