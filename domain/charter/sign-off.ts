import { accept, acceptUnchanged, refuse, type Delivery, type Outcome } from '../kernel/outcome.js';
import { tidyText } from '../kernel/plain-text.js';
import { mayTake } from '../workspace/permissions.js';
import { bothLeadersAccepted, leaderOf, leaderRoleOf, leaderRoles, type Actor } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import { changedArticles, gapsOf, type Gap } from './articles.js';
import { charterRef, charterTextRef, signOffSubject, type Charter, type Signature } from './charter.js';
import type { CharterRecords } from './charter-records.js';
import { freeze } from './fingerprint.js';

export interface SignOffResult {
  charter: Charter;
}

export const reasonLengthLimit = 2000;

/** What stands between the version under way and its proposal; empty if it can be proposed. */
export function gapsBeforeProposal(records: CharterRecords): Gap[] {
  const leaders: Gap[] = bothLeadersAccepted(records.workspace)
    ? []
    : [{ article: 'leaders', code: 'charter.gap-leader-not-accepted' }];
  return [...leaders, ...(records.underWayText ? gapsOf(records.underWayText.articles) : [])];
}

/** Freezes the draft and asks both leaders to sign it (product section 4). Needs both texts loaded. */
export function proposeCharter(records: CharterRecords, actor: Actor, now: Date): Outcome<SignOffResult> {
  const { workspace, underWay, underWayText, inForceText } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('charter.propose', actor.roles)) return refuse('charter.not-allowed');
  if (!underWay || !underWayText) return refuse('charter.no-draft');
  if (underWay.state === 'proposed') return acceptUnchanged({ charter: underWay });
  const gaps = gapsBeforeProposal(records);
  const ceo = leaderOf(workspace, 'ceo');
  const cio = leaderOf(workspace, 'cio');
  if (gaps.length > 0 || ceo === undefined || cio === undefined)
    return refuse('charter.incomplete', { gaps });

  const { number } = underWay;
  const { canonical, fingerprint } = freeze({
    workspaceId: workspace.id,
    number,
    ceo,
    cio,
    articles: underWayText.articles,
  });
  const ordinal = underWay.proposals + 1;
  const charter: Charter = {
    ...underWay,
    state: 'proposed',
    proposals: ordinal,
    proposal: {
      ordinal,
      proposedAt: now.toISOString(),
      proposedBy: actor.objectId,
      fingerprint,
      changed: changedArticles(inForceText, underWayText),
      signatures: [],
      history: records.history,
    },
    voided: null,
  };
  return accept({
    writes: [
      { ref: charterRef(number), body: charter },
      { ref: charterTextRef(number), body: { ...underWayText, canonical } },
    ],
    events: [
      {
        action: 'charter.proposed',
        subject: charterRef(number),
        details: { by: actor.objectId, fingerprint, ordinal },
      },
    ],
    deliveries: signOffCards('post', workspace, charter),
    result: { charter },
  });
}

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
function notOpenForSigning(underWay: Charter | undefined, command: { number: number; fingerprint: string }) {
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
    deliveries: [
      ...sentWithVoiding(records, underWay).filter(
        (delivery) =>
          delivery.to === 'workspace' || delivery.kind === 'update' || delivery.objectId !== actor.objectId,
      ),
    ],
    result: { charter },
  });
}

/** The proposed charter as a draft again; what was signed is remembered as void. */
export function voidProposal(
  charter: Charter,
  reason: 'edited' | 'declined' | 'withdrawn',
  note: string,
  actor: Actor,
  now: Date,
): Charter {
  return {
    ...charter,
    state: 'draft',
    proposal: null,
    voided: {
      ordinal: charter.proposal?.ordinal ?? charter.proposals,
      reason,
      by: actor.objectId,
      at: now.toISOString(),
      note,
      signers: charter.proposal?.signatures.map((signature) => signature.objectId) ?? [],
    },
  };
}

/** Cards to bring up to date, and the signers to tell that their signature is void. */
export function sentWithVoiding({ workspace }: CharterRecords, proposed: Charter): Delivery[] {
  const signers = proposed.proposal?.signatures.map((signature) => signature.objectId) ?? [];
  return [
    ...signOffCards('update', workspace, proposed),
    ...signers.map((objectId): Delivery => ({
      kind: 'post',
      card: 'charter.voided',
      subject: signOffSubject(proposed.number, proposed.proposal?.ordinal ?? proposed.proposals),
      to: 'person',
      objectId,
    })),
  ];
}

function personalNews(card: string, proposed: Charter, people: string[], actor: Actor): Delivery[] {
  const subject = signOffSubject(proposed.number, proposed.proposals);
  return [...new Set(people)]
    .filter((objectId) => objectId !== actor.objectId)
    .map((objectId): Delivery => ({ kind: 'post', card, subject, to: 'person', objectId }));
}

/** Nobody should read on an old card that the version is in force. */
function supersededCards(workspace: Workspace, superseded: Charter): Delivery[] {
  const subject = signOffSubject(superseded.number, superseded.proposals);
  return [
    ...signOffCards('update', workspace, superseded),
    { kind: 'update', card: 'charter.in-force', subject, to: 'workspace' },
  ];
}

/** The sign-off card in the chat and its copy in each leader's 1:1 chat. */
function signOffCards(kind: 'post' | 'update', workspace: Workspace, charter: Charter): Delivery[] {
  const subject = signOffSubject(charter.number, charter.proposals);
  const card = 'charter.sign-off';
  const leaders = leaderRoles.flatMap((role) => leaderOf(workspace, role) ?? []);
  return [
    { kind, card, subject, to: 'workspace' },
    ...leaders.map((objectId): Delivery => ({ kind, card, subject, to: 'person', objectId })),
  ];
}
