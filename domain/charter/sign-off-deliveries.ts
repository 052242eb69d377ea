import type { Delivery } from '../kernel/outcome.js';
import { leaderOf, leaderRoles, type Actor } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import { signOffSubject, type Charter } from './charter.js';
import type { CharterRecords } from './charter-records.js';

/** Nobody should read on an old card that the version is in force. */
export function supersededCards(workspace: Workspace, superseded: Charter): Delivery[] {
  const subject = signOffSubject(superseded.number, superseded.proposals);
  return [
    ...signOffCards('update', workspace, superseded),
    { kind: 'update', card: 'charter.in-force', subject, to: 'workspace' },
  ];
}

/** The sign-off card in the chat and its copy in each leader's 1:1 chat. */
export function signOffCards(kind: 'post' | 'update', workspace: Workspace, charter: Charter): Delivery[] {
  const subject = signOffSubject(charter.number, charter.proposals);
  const card = 'charter.sign-off';
  const leaders = leaderRoles.flatMap((role) => leaderOf(workspace, role) ?? []);
  return [
    { kind, card, subject, to: 'workspace' },
    ...leaders.map((objectId): Delivery => ({ kind, card, subject, to: 'person', objectId })),
  ];
}

/** Cards to bring up to date, and the signers to tell that their signature is void. */
export function sentWithVoiding(
  { workspace }: Pick<CharterRecords, 'workspace'>,
  proposed: Charter,
): Delivery[] {
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

/** A card in the 1:1 chat of each of these people but the one who acted. */
export function personalNews(card: string, proposed: Charter, people: string[], actor: Actor): Delivery[] {
  const subject = signOffSubject(proposed.number, proposed.proposals);
  return [...new Set(people)]
    .filter((objectId) => objectId !== actor.objectId)
    .map((objectId): Delivery => ({ kind: 'post', card, subject, to: 'person', objectId }));
}
