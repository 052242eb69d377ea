import { withPeriodNames } from '../kernel/period-name.js';
import { hasText, textOf, type TextValues } from '../kernel/texts.js';
import type { RecordRef } from '../kernel/outcome.js';
import type { HistoryFault } from './chain-walk.js';
import type { HistoryEntryView } from './history-api.js';
import texts from './history-texts.en.json' with { type: 'json' };

/** What an entry is worded from. */
export type WordedEntry = Pick<HistoryEntryView, 'by' | 'action' | 'subject' | 'details'>;

const objectId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An entry as a sentence: "Mei Tan signed version 3 of the charter". `names` are by object id; somebody
 * without a name is a former member. An action without words of its own is named as it is.
 */
export function sentenceOf(entry: WordedEntry, names: Readonly<Record<string, string>>): string {
  return worded(`entry.${entry.action}`, entry, names, {});
}

/** Several entries of the same kind as one: "Mei Tan edited version 3 of the charter 7 times". */
export function foldedSentenceOf(
  entry: WordedEntry,
  count: number,
  names: Readonly<Record<string, string>>,
): string {
  return worded(`folded.${entry.action}`, entry, names, { count });
}

function worded(
  key: string,
  entry: WordedEntry,
  names: Readonly<Record<string, string>>,
  more: TextValues,
): string {
  const by = whoOf(entry.by, names);
  if (hasText(texts, key)) {
    try {
      return textOf(texts, key, { ...valuesOf(entry, names), by, ...more });
    } catch {
      // An entry of an earlier build may lack a detail that today's sentence names.
    }
  }
  return textOf(texts, 'entry.other', { by, action: entry.action });
}

/** A person's name, or what stands for nobody in particular. */
export function whoOf(by: string, names: Readonly<Record<string, string>>): string {
  return by === 'accord' ? texts['who.accord'] : (names[by] ?? texts['who.former']);
}

/** The object ids that an entry mentions. */
export function mentionedIn({ by, details }: Pick<WordedEntry, 'by' | 'details'>): string[] {
  const said = [by, ...Object.values(details).flat()];
  return said.filter((value): value is string => typeof value === 'string' && objectId.test(value));
}

function valuesOf({ subject, details }: WordedEntry, names: Readonly<Record<string, string>>): TextValues {
  const values = Object.entries(details).map(([key, value]): [string, string | number] => {
    const parts = Array.isArray(value) ? value : [value];
    const shown = parts.map((part) => wordOf(key, String(part), names));
    return [key, typeof value === 'number' ? value : shown.join(', ')];
  });
  const number = Number(subject.id);
  return {
    ...(subject.id !== '' && Number.isInteger(number) && { number }),
    ...withPeriodNames(Object.fromEntries(values)),
  };
}

/** People by name, and values that have a word of their own: `detail.article.team`. */
function wordOf(key: string, value: string, names: Readonly<Record<string, string>>): string {
  if (objectId.test(value)) return whoOf(value, names);
  const word = `detail.${key}.${value}`;
  return hasText(texts, word) ? texts[word] : value;
}

/** What an action is called in a list of actions. */
export function actionName(action: string): string {
  const key = `action.${action}`;
  return hasText(texts, key) ? texts[key] : action;
}

export function kindName(kind: string): string {
  const key = `kind.${kind}`;
  return hasText(texts, key) ? texts[key] : kind;
}

/** The actions that have a name, for filters: all that this build's features write. */
export const knownActions: readonly string[] = Object.keys(texts)
  .filter((key) => key.startsWith('action.'))
  .map((key) => key.slice('action.'.length));

export interface Verified {
  entries: number;
  records: number;
  fault:
    | (Pick<HistoryFault, 'sequence' | 'reason'> &
        Partial<Pick<HistoryFault, 'anchor'>> & {
          record?: RecordRef | null;
        })
    | null;
  /** The anchors that were compared. */
  anchors?: readonly { sequence: number }[];
}

/** What verification found, as one or two sentences. */
export function verifiedText({ entries, records, fault, anchors = [] }: Verified): string {
  if (fault) {
    const record = fault.record ? [kindName(fault.record.kind), fault.record.id].join(' ').trim() : '';
    const from = fault.anchor?.from ?? 'person';
    const said = textOf(texts, `fault.${fault.reason}`, { sequence: fault.sequence, record, from });
    return textOf(texts, 'verified.broken', { fault: said });
  }
  return [
    textOf(texts, 'verified.intact', { entries, records }),
    ...anchors.map(({ sequence }) => textOf(texts, 'verified.anchored', { sequence })),
  ].join(' ');
}
