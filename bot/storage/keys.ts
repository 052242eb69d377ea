import type { RecordRef } from '../../domain/kernel/outcome.js';
import { encodeKeyPart } from './key-encoding.js';

/**
 * The only place that builds row keys. `!` separates the parts and `~` ends a range: both are escaped in
 * whatever comes from outside. Kinds are ours and need no escaping.
 */
export const headRow = 'head';
export const peopleRow = 'people';

/** The row of a governance record: `charter!0003`, or `workspace` for the only one of its kind. */
export function recordRow(ref: RecordRef): string {
  return ref.id === '' ? ref.kind : join(ref.kind, ref.id);
}

/** A KPI's readings from a period on, the newest first; or all of them. */
export const readingsRange = (kpi: string, from?: RecordRef) => ({
  from: from ? recordRow(from) : `${join('reading', kpi)}.`,
  to: `${join('reading', kpi)}.~`,
});

/** The mark of an open record: `open!decision!00000017`. */
export const openRow = (ref: RecordRef) => join('open', ref.kind, ref.id);
/** The marks of all open records of a kind. */
export const openOf = (kind: string) => rangeOf(join('open', kind));

export const memberRow = (objectId: string) => join('member', objectId);
/** That a person's name was erased: it is not to be kept again from the roster. */
export const erasedRow = (objectId: string) => join('erased', objectId);
export const ticketRow = (id: string) => join('ticket', id);
export const doneRow = (commandId: string) => join('done', commandId);
export const dueRow = (dueId: string) => join('due', dueId);
/** What is due more than a moment ahead: kept apart, so that what is due now stays a short range. */
export const laterRow = (at: string, dueId: string) => join('later', at, dueId);
/** Everything kept for later that is due until an instant, inclusive. */
export const laterUntil = (at: Date) => ({ from: 'later!', to: `later!${encodeKeyPart(at.toISOString())}~` });
export const sentRow = (dueId: string) => join('sent', dueId);
export const undeliverableRow = (dueId: string) => join('undeliverable', dueId);
export const historyRow = (sequence: number) => join('history', String(sequence).padStart(10, '0'));
/** The history's rows: all, or those after one of them, or up to and with the one of a sequence number. */
export const historyRows = ({ after, upTo }: { after?: string | undefined; upTo?: number } = {}) => ({
  from: after === undefined ? 'history!' : `${after}!`,
  to: upTo === undefined ? 'history!~' : `${historyRow(upTo)}!`,
});
export const cardRow = (card: string, subject: string, to: string) => join('card', card, subject, to);
/** All posted copies of one card, or of each of a kind when the subject is left out. */
export const cardsOf = (card: string, subject?: string) =>
  rangeOf(subject === undefined ? join('card', card) : join('card', card, subject));

/** What one person answers blindly about a record: never through `head`, so that no revision moves. */
export const answerRow = (about: RecordRef, objectId: string) =>
  join('answer', about.kind, about.id, objectId.toLowerCase());
/** That this person has answered everything. */
export const answeredRow = (about: RecordRef, objectId: string) =>
  join('answered', about.kind, about.id, objectId.toLowerCase());
/** Everybody's answers about one record. */
export const answersAbout = (about: RecordRef) => rangeOf(join('answer', about.kind, about.id));
/** Who has answered: about one record, or about each of a kind. */
export const answeredAbout = (about: Pick<RecordRef, 'kind'> & Partial<RecordRef>) =>
  rangeOf(about.id === undefined ? join('answered', about.kind) : join('answered', about.kind, about.id));

/** All rows of a kind, from inclusive and to exclusive. */
export function rangeOf(prefix: string): { from: string; to: string } {
  return { from: `${prefix}!`, to: `${prefix}!~` };
}

export const shardCount = 16;

/** The agenda's partition of a workspace: `00` to `15`. */
export function shardOf(workspaceId: string): string {
  return shardName(parseInt(encodeSum(workspaceId), 10) % shardCount);
}

export const shardName = (shard: number) => String(shard).padStart(2, '0');

function encodeSum(text: string): string {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return String(sum);
}

/** An agenda row's key: when it is due (ISO instant), whose, what. */
export const agendaRow = (at: Date, workspaceId: string, id: string) =>
  join(at.toISOString(), workspaceId, id);

/** Everything that is due until an instant, inclusive. */
export const agendaUntil = (at: Date) => ({ from: '!', to: `${at.toISOString()}~` });

/** The directory's partition for a person: their workspaces. */
export const personPartition = (tenantId: string, objectId: string) =>
  join('person', tenantId.toLowerCase(), objectId);

function join(kind: string, ...parts: string[]): string {
  return [kind, ...parts.map(encodeKeyPart)].join('!');
}
