import {
  accept,
  acceptUnchanged,
  refuse,
  type Delivery,
  type Outcome,
  type Refusal,
} from '../kernel/outcome.js';
import { tidyLine } from '../kernel/plain-text.js';
import { mayTake } from '../workspace/permissions.js';
import { bothLeadersAccepted, leaderOf, leaderRoles, type Actor } from '../workspace/roles.js';
import { baselineRef, roundId, roundsCounter, type BaselineItem, type BaselineRound } from './baseline.js';
import { limits } from './limits.js';
import { latestRound, type BaselineRecords } from './baseline-records.js';
import { presetItems } from './preset-items.js';

export interface RoundResult {
  round: BaselineRound;
}

/** Opens the next round: with the presets, or with the list of the round before. */
export function openRound(records: BaselineRecords, actor: Actor, now: Date): Outcome<RoundResult> {
  const { workspace } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('baseline.edit', actor.roles)) return refuse('baseline.not-allowed');
  if (workspace.setUpAt === null) return refuse('baseline.not-set-up');
  const before = latestRound(records);
  if (before && before.state !== 'final') return acceptUnchanged({ round: before });

  const number = (before?.number ?? 0) + 1;
  const round: BaselineRound = {
    number,
    state: 'open',
    items: before?.items ?? [...presetItems],
    listRevision: 0,
    ownItems: before?.ownItems ?? 0,
    openedAt: now.toISOString(),
    openedBy: actor.objectId,
    sentAt: null,
    sentBy: null,
    finalAt: null,
    measurement: null,
  };
  return accept({
    writes: [{ ref: baselineRef(number), body: round }],
    events: [
      {
        action: 'baseline.opened',
        subject: baselineRef(number),
        details: { by: actor.objectId, items: round.items.length },
      },
    ],
    deliveries: [],
    counters: { [roundsCounter]: number },
    result: { round },
  });
}

export interface ListEdit {
  number: number;
  /** The whole list; an item without an id is new. */
  items: readonly (Omit<BaselineItem, 'id'> & { id: string | null })[];
  /** The list's revision that the editor started from. */
  basedOn: number;
}

/**
 * Saves the list as long as it has not been sent. Refused if somebody else has saved it since, with what is
 * there now, so that the editor can choose.
 */
export function editList(records: BaselineRecords, edit: ListEdit, actor: Actor): Outcome<RoundResult> {
  const round = editableRound(records, edit.number, actor);
  if ('refused' in round) return round;
  const mistake = firstMistake(edit.items, round);
  if (mistake) return mistake;

  let { ownItems } = round;
  const items = edit.items.map(({ id, text, kind, tier }): BaselineItem => {
    if (id === null) ownItems += 1;
    return { id: id ?? `own-${ownItems}`, text: tidyLine(text), kind, tier };
  });
  if (sameItems(items, round.items)) return acceptUnchanged({ round });
  if (round.listRevision !== edit.basedOn) {
    return refuse('baseline.list-changed', { listRevision: round.listRevision, items: round.items });
  }
  const changed: BaselineRound = { ...round, items, ownItems, listRevision: round.listRevision + 1 };
  return accept({
    writes: [{ ref: baselineRef(round.number), body: changed }],
    events: [
      {
        action: 'baseline.list-edited',
        subject: baselineRef(round.number),
        details: { by: actor.objectId, items: items.length, revision: changed.listRevision },
      },
    ],
    deliveries: [],
    result: { round: changed },
  });
}

/** Freezes the list and asks both leaders, each in the 1:1 chat. */
export function sendList(
  records: BaselineRecords,
  command: { number: number; listRevision: number },
  actor: Actor,
  now: Date,
): Outcome<RoundResult> {
  const { workspace } = records;
  const latest = latestRound(records);
  const mayAsk = workspace.archivedAt === null && mayTake('baseline.send', actor.roles);
  if (mayAsk && latest?.number === command.number && latest.state !== 'open') {
    return acceptUnchanged({ round: latest });
  }
  const round = editableRound(records, command.number, actor);
  if ('refused' in round) return round;
  if (round.items.length === 0) return refuse('baseline.list-empty');
  // What is asked for good is what the sender has seen.
  if (round.listRevision !== command.listRevision) {
    return refuse('baseline.list-changed', { listRevision: round.listRevision, items: round.items });
  }
  if (!bothLeadersAccepted(workspace)) return refuse('baseline.leaders-missing');
  const sent: BaselineRound = {
    ...round,
    state: 'sent',
    sentAt: now.toISOString(),
    sentBy: actor.objectId,
  };
  return accept({
    writes: [{ ref: baselineRef(round.number), body: sent }],
    events: [
      {
        action: 'baseline.sent',
        subject: baselineRef(round.number),
        details: { by: actor.objectId, items: round.items.length },
      },
    ],
    deliveries: answerCards('post', records, round.number),
    result: { round: sent },
  });
}

/** The card in each leader's 1:1 chat. */
export function answerCards(
  kind: 'post' | 'update',
  { workspace }: BaselineRecords,
  number: number,
): Delivery[] {
  const leaders = leaderRoles.flatMap((role) => leaderOf(workspace, role) ?? []);
  const subject = roundId(number);
  return leaders.map((objectId) => ({ kind, card: 'baseline.answer', subject, to: 'person', objectId }));
}

function editableRound(records: BaselineRecords, number: number, actor: Actor): BaselineRound | Refusal {
  if (records.workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('baseline.edit', actor.roles)) return refuse('baseline.not-allowed');
  const round = latestRound(records);
  if (round?.number !== number) return refuse('baseline.unknown-version', { number });
  return round.state === 'open' ? round : refuse('baseline.list-frozen');
}

const folded = (text: string) => tidyLine(text).toLowerCase();

function firstMistake(items: ListEdit['items'], round: BaselineRound): Refusal | undefined {
  if (items.length > limits.items) return refuse('baseline.too-many-items', { most: limits.items });
  const texts = new Set<string>();
  const ids = new Set<string>();
  for (const [index, item] of items.entries()) {
    const text = folded(item.text);
    const details = { row: index + 1, text: tidyLine(item.text) };
    if (text === '') return refuse('baseline.item-empty', details);
    if (texts.has(text)) return refuse('baseline.item-twice', details);
    texts.add(text);
    if (item.id === null) continue;
    if (!isKnown(item.id, round) || ids.has(item.id)) return refuse('baseline.unknown-item', details);
    ids.add(item.id);
  }
  return undefined;
}

/** Also what was taken out: it comes back as what it was. */
function isKnown(id: string, { items, ownItems }: BaselineRound): boolean {
  const own = /^own-([1-9]\d*)$/.exec(id)?.[1];
  if (own !== undefined) return Number(own) <= ownItems;
  return [...items, ...presetItems].some((item) => item.id === id);
}

const asStored = (items: readonly BaselineItem[]) =>
  JSON.stringify(items.map(({ id, text, kind, tier }) => [id, text, kind, tier]));

function sameItems(some: readonly BaselineItem[], others: readonly BaselineItem[]): boolean {
  return asStored(some) === asStored(others);
}
