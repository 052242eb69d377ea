import type { Amendment, AmendmentChange } from '../../../domain/charter/amendment.js';
import { amendmentName } from '../../../domain/charter/amendment.js';
import { permittedOnAmendment } from '../../../domain/charter/amendment-permitted.js';
import { changeText } from '../../../domain/charter/amendment-text.js';
import amendmentTexts from '../../../domain/charter/amendment-texts.en.json' with { type: 'json' };
import { groupedFingerprint } from '../../../domain/charter/fingerprint.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { leaderOf, rolesOf } from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { showDayAfter } from '../../cards/card-dates.js';
import {
  adaptiveCard,
  execute,
  fact,
  heading,
  line,
  notice,
  openUrl,
  shorten,
} from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardJson } from '../../teams/turn.js';
import { nameOf, type People } from '../../workspaces/people.js';
import { daysToSign, historyFact, verifyAction } from './sign-off-card.js';
import { declineAction, missingSigners, signatureLines } from './sign-off-parts.js';
import charterTexts from './charter-card-texts.en.json' with { type: 'json' };
import texts from './amendment-card-texts.en.json' with { type: 'json' };

export interface AmendmentCard {
  workspace: Workspace;
  people: People;
  /** As it is now. */
  amendment: Amendment;
  /** Its first changes, with names for people. */
  changes: readonly AmendmentChange[];
  links: DeepLinks;
  /** Whose view it is; undefined for the posted card, which everybody sees. */
  viewerId?: string | undefined;
  newCommandId: () => string;
  /** Why something wasn't done. */
  refusal?: string | undefined;
}

/** So many changes a card spells out; the page has all. */
export const mostOnCard = 6;

export const kindText = ({ kind }: Pick<Amendment, 'kind'>) => amendmentTexts[`kind.${kind}`];

/** What an amendment changes, who has signed and when; for a leader who has yet to sign, with *Sign* and *Decline*. */
export function amendmentCard(source: AmendmentCard): CardJson {
  const { workspace, people, amendment, viewerId, refusal } = source;
  const { number, signers } = amendment;
  const [ask, tone] = askOf(source);
  const open = amendment.state === 'proposed';
  const view = execute(charterTexts['action.review'], 'charter.amendment-view', {
    v: 1,
    workspace: workspace.id,
    amendment: number,
  });
  const leaderIds = signers.flatMap((role) => leaderOf(workspace, role) ?? []);
  return adaptiveCard({
    lang: workspace.settings.language,
    fallback: ask,
    body: [
      ...(refusal ? [notice(refusal, 'attention')] : []),
      notice(ask, tone),
      heading(titleOf(amendment)),
      ...whatChanges(source),
      fact(charterTexts['fingerprint'], [{ text: groupedFingerprint(amendment.fingerprint), mono: true }]),
      historyFact(amendment.history),
      ...reasonOf(amendment),
      ...signatureLines({ workspace, people, roles: signers, signatures: amendment.signatures }),
    ],
    actions: [
      ...(open ? (viewerId === undefined ? [view] : ownActions(source, viewerId)) : []),
      openAmendment(source),
      verifyAction(workspace, amendment.history),
    ],
    ...(open && {
      refresh: { action: view, userIds: leaderIds.flatMap((id) => people[id]?.teamsId ?? []) },
    }),
  });
}

export function titleOf(amendment: Amendment): string {
  const name = amendmentName(amendment);
  return name === undefined
    ? textOf(texts, 'title', { number: amendment.charter })
    : textOf(texts, 'title.named', { name });
}

export const openAmendment = ({ links, workspace, amendment }: AmendmentCard) =>
  openUrl(texts['action.open'], links.to(workspace, `charter/amendments/${amendment.number}`));

/** Its kind, and its first changes in full. */
export function whatChanges({ amendment, changes }: Pick<AmendmentCard, 'amendment' | 'changes'>): object[] {
  const count = amendment.changes;
  const shown = changes.slice(0, mostOnCard);
  return [
    fact(texts['kind'], textOf(texts, 'kind.value', { kind: kindText(amendment), count })),
    ...shown.map(({ label, before, after }) =>
      fact(shorten(label, 120), shorten(changeText(before, after), 700)),
    ),
    ...(count > shown.length ? [line(textOf(texts, 'more', { count: count - shown.length }))] : []),
  ];
}

type Tone = 'emphasis' | 'good' | 'warning';

function askOf({ workspace, people, amendment, viewerId }: AmendmentCard): [string, Tone] {
  const { timeZone, language } = workspace.settings;
  const { ended, signatures, signers, proposedAt } = amendment;
  if (ended) return [endText(amendment, people), 'warning'];
  if (amendment.state === 'in-force') {
    const day = showDayAfter(amendment.inForceAt ?? proposedAt, 0, timeZone, language);
    return [textOf(texts, 'ask.in-force', { name: amendmentName(amendment), day }), 'good'];
  }
  const day = showDayAfter(proposedAt, daysToSign(workspace), timeZone, language);
  const named = missingSigners({ workspace, people, roles: signers, signatures });
  if (viewerId === undefined) return [textOf(texts, 'ask.sign', { people: named, day }), 'emphasis'];
  if (signatures.some(({ objectId }) => objectId === viewerId)) {
    return [textOf(texts, 'ask.you-signed', { people: named, day }), 'good'];
  }
  const theirs = signers.some((role) => leaderOf(workspace, role) === viewerId);
  return theirs
    ? [textOf(texts, 'ask.you-sign', { person: nameOf(people, viewerId), day }), 'emphasis']
    : [textOf(texts, 'ask.sign', { people: named, day }), 'emphasis'];
}

/** How one ended that didn't enter into force. */
export function endText({ ended }: Amendment, people: People): string {
  if (!ended) return '';
  const { reason, by, note } = ended;
  return textOf(texts, `ended.${reason}`, { by: nameOf(people, by), note });
}

export function reasonOf({ ended }: Amendment): object[] {
  return ended?.reason === 'declined' ? [fact(texts['reason'], shorten(ended.note, 1500))] : [];
}

function ownActions({ workspace, amendment, newCommandId }: AmendmentCard, viewerId: string): object[] {
  const viewer = { objectId: viewerId, roles: rolesOf(workspace, viewerId) };
  const permitted = permittedOnAmendment(workspace, amendment, viewer);
  const data = () => ({
    v: 1,
    workspace: workspace.id,
    amendment: amendment.number,
    fingerprint: amendment.fingerprint,
    commandId: newCommandId(),
  });
  return [
    ...(permitted.includes('amendment.sign')
      ? [execute(charterTexts['action.sign'], 'charter.amendment-sign', data())]
      : []),
    ...(permitted.includes('amendment.decline') ? [declineAction('charter.amendment-decline', data())] : []),
  ];
}
