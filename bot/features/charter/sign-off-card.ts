import { groupedFingerprint } from '../../../domain/charter/fingerprint.js';
import type { Charter, Proposal } from '../../../domain/charter/charter.js';
import charterTexts from '../../../domain/charter/charter-texts.en.json' with { type: 'json' };
import { textOf } from '../../../domain/kernel/texts.js';
import { leaderOf, leaderRoleOf, leaderRoles } from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { showDayAfter, showInstant } from '../../cards/card-dates.js';
import { adaptiveCard, execute, fact, heading, notice, openUrl, shorten } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardJson } from '../../teams/turn.js';
import { nameOf, type People } from '../../workspaces/people.js';
import { declineAction, missingSigners, signatureLines } from './sign-off-parts.js';
import texts from './charter-card-texts.en.json' with { type: 'json' };

export interface SignOffCard {
  workspace: Workspace;
  people: People;
  /** As it is now. */
  charter: Charter;
  /** Which of its proposals the card is about. */
  ordinal: number;
  links: DeepLinks;
  /** Whose view it is; undefined for the posted card, which everybody sees. */
  viewerId?: string | undefined;
  newCommandId: () => string;
  /** Why something wasn't done. */
  refusal?: string | undefined;
}

/** Days after which a proposal's last reminder goes out: by then it should be signed. */
export function daysToSign(workspace: Workspace): number {
  return Math.max(7, ...workspace.settings.signatureReminderDays);
}

/** What is signed, who has signed and when; for a leader who has yet to sign, with *Sign* and *Decline*. */
export function signOffCard(source: SignOffCard): CardJson {
  const { workspace, people, charter, ordinal, viewerId, refusal, links } = source;
  const proposal = charter.proposal?.ordinal === ordinal ? charter.proposal : undefined;
  const open = proposal !== undefined && charter.state === 'proposed';
  const [ask, tone] = proposal ? askOf(source, proposal) : overText(source);
  const leaderIds = leaderRoles.flatMap((role) => leaderOf(workspace, role) ?? []);
  const view = execute(texts['action.review'], 'charter.view', {
    v: 1,
    workspace: workspace.id,
    charter: charter.number,
    ordinal,
  });
  const read = openUrl(texts['action.open'], links.to(workspace, `charter/${charter.number}`));
  return adaptiveCard({
    lang: workspace.settings.language,
    fallback: ask,
    body: [
      ...(refusal ? [notice(refusal, 'attention')] : []),
      notice(ask, tone),
      heading(textOf(texts, 'title', { number: charter.number })),
      ...(proposal ? whatIsSigned(source, proposal) : voidingReason(source)),
    ],
    actions: [
      ...(open ? (viewerId === undefined ? [view] : ownActions(source, proposal)) : []),
      read,
      ...(proposal ? [verifyAction(workspace, proposal.history)] : []),
    ],
    ...(open && {
      refresh: { action: view, userIds: leaderIds.flatMap((id) => people[id]?.teamsId ?? []) },
    }),
  });
}

/** Carries the hash that the card was drawn with, so that a history rewritten since is found out. */
export function verifyAction(workspace: Workspace, { sequence, hash }: Proposal['history']): object {
  return execute(texts['action.verify'], 'history.verify', { v: 1, workspace: workspace.id, sequence, hash });
}

/** The newest entry of the history, for people to take down. */
export function historyFact(history: Proposal['history']): object {
  // Grouped, since a phone has no room for the whole hash on one line.
  const { sequence, hash } = history;
  const value = textOf(texts, 'history.value', { sequence, hash: groupedFingerprint(hash) });
  return fact(texts['history'], [{ text: value, mono: true }]);
}

type Tone = 'emphasis' | 'good' | 'warning';

function askOf({ workspace, people, charter, viewerId }: SignOffCard, proposal: Proposal): [string, Tone] {
  const { timeZone, language } = workspace.settings;
  if (charter.state === 'superseded') return [texts['ask.superseded'], 'warning'];
  if (charter.state === 'in-force' && charter.interim) {
    const until = showDayAfter(charter.interim.until, 0, timeZone, language);
    return [textOf(texts, 'ask.interim', { day: until }), 'warning'];
  }
  if (charter.state === 'in-force') {
    const day = showDayAfter(charter.inForceAt ?? proposal.proposedAt, 0, timeZone, language);
    return [textOf(texts, 'ask.in-force', { day }), 'good'];
  }
  const day = showDayAfter(proposal.proposedAt, daysToSign(workspace), timeZone, language);
  const { signatures } = proposal;
  const missing = leaderRoles.filter((role) => !signatures.some((signature) => signature.role === role));
  const named = missingSigners({ workspace, people, roles: leaderRoles, signatures });
  const mine = viewerId === undefined ? undefined : leaderRoleOf(workspace, viewerId);
  if (viewerId === undefined || mine === undefined) {
    return [textOf(texts, 'ask.sign', { people: named, day }), 'emphasis'];
  }
  return missing.includes(mine)
    ? [textOf(texts, 'ask.you-sign', { person: nameOf(people, viewerId), day }), 'emphasis']
    : [textOf(texts, 'ask.you-signed', { people: named, day }), 'good'];
}

/** The proposal that the card was about is over. */
function overText({ charter, ordinal, people }: SignOffCard): [string, Tone] {
  const { voided } = charter;
  if (voided?.ordinal !== ordinal) return [texts['ask.newer'], 'warning'];
  return [textOf(texts, `ask.${voided.reason}`, { person: nameOf(people, voided.by) }), 'warning'];
}

function voidingReason({ charter, ordinal }: SignOffCard): object[] {
  const { voided } = charter;
  if (voided?.ordinal !== ordinal || voided.note === '') return [];
  return [fact(texts['reason'], shorten(voided.note, 1500))];
}

function whatIsSigned({ workspace, people, charter }: SignOffCard, proposal: Proposal): object[] {
  const { timeZone, language } = workspace.settings;
  const changed =
    charter.number === 1
      ? texts['changes.first']
      : [...proposal.changed, ...proposal.changedAnnex]
          .map((id) => charterTexts[`article.${id}`])
          .join(', ') || texts['changes.none'];
  const when = showInstant(proposal.proposedAt, timeZone, language);
  return [
    fact(
      texts['proposed'],
      textOf(texts, 'proposed.value', { person: nameOf(people, proposal.proposedBy), when }),
    ),
    fact(texts['changes'], changed),
    fact(texts['fingerprint'], [{ text: groupedFingerprint(proposal.fingerprint), mono: true }]),
    historyFact(proposal.history),
    ...signatureLines({ workspace, people, roles: leaderRoles, signatures: proposal.signatures }),
  ];
}

function ownActions(
  { workspace, charter, viewerId, newCommandId }: SignOffCard,
  proposal: Proposal,
): object[] {
  if (viewerId === undefined || leaderRoleOf(workspace, viewerId) === undefined) return [];
  const data = () => ({
    v: 1,
    workspace: workspace.id,
    charter: charter.number,
    ordinal: proposal.ordinal,
    fingerprint: proposal.fingerprint,
    commandId: newCommandId(),
  });
  const signed = proposal.signatures.some((signature) => signature.objectId === viewerId);
  return [
    ...(signed ? [] : [execute(texts['action.sign'], 'charter.sign', data())]),
    declineAction('charter.decline', data()),
  ];
}
