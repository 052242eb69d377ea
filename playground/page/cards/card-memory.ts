/** What each person's Teams remembers of each card until the message is updated: their own view, and what was said. */

import type { CardJson, InvokeOutcome } from './invoke-outcome.js';

export interface CardMemory {
  /** The message's version (time of its last change) that `card` and `refreshed` belong to. */
  version: string;
  /** This person's own view, in place of the posted card. */
  card?: CardJson;
  note?: string;
  error?: string;
  waiting?: 'manual' | 'automatic';
  /** Whether the person's own view of this version has been asked for. */
  refreshed: boolean;
}

export function freshMemory(version: string): CardMemory {
  return { version, refreshed: false };
}

/** An update of the message drops the person's own view and the errors; a note about what was done stays. */
export function atVersion(memory: CardMemory | undefined, version: string): CardMemory {
  if (memory === undefined) return freshMemory(version);
  if (memory.version === version) return memory;
  return { ...freshMemory(version), ...(memory.note === undefined ? {} : { note: memory.note }) };
}

export function whileAsking(memory: CardMemory, trigger: 'manual' | 'automatic'): CardMemory {
  const { version, card, note, error } = memory;
  const kept = trigger === 'automatic' ? optional({ card, note, error }) : optional({ card });
  return { version, refreshed: memory.refreshed || trigger === 'automatic', waiting: trigger, ...kept };
}

/**
 * The memory after the bot's answer to a question asked at `askedAt`. A card for a version that the bot has
 * replaced meanwhile is older than what is shown, so only its words count. Automatic refreshes fail silently.
 */
export function afterAnswer(
  memory: CardMemory,
  outcome: InvokeOutcome,
  asked: { version: string; trigger: 'manual' | 'automatic' },
): CardMemory {
  const { version, refreshed, card, note, error } = memory;
  const rest = { version, refreshed };
  if (outcome.kind === 'card') {
    return { ...rest, ...optional({ card: asked.version === version ? outcome.card : card, note }) };
  }
  if (outcome.kind === 'note') return { ...rest, ...optional({ card, note: outcome.text }) };
  if (outcome.kind === 'done') return { ...rest, ...optional({ card, note }) };
  return asked.trigger === 'automatic'
    ? { ...rest, ...optional({ card, note, error }) }
    : { ...rest, ...optional({ card, error: outcome.text }) };
}

type Shown = Pick<CardMemory, 'card' | 'note' | 'error'>;

function optional(members: { [Key in keyof Shown]: Shown[Key] | undefined }): Shown {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
