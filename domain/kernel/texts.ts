import { messageFormat } from './message-format.js';
import type { Refusal } from './outcome.js';
import { withPeriodNames } from './period-name.js';

export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;
export type Catalogue = Readonly<Record<string, string>>;

/**
 * A catalogue's text (ICU message syntax) with its values put in, for a BCP 47 locale.
 * A key that the catalogue lacks is a fault of ours and throws; values are inserted as plain text.
 */
export function textOf<C extends Catalogue>(
  catalogue: C,
  key: keyof C & string,
  values: TextValues = {},
  locale = 'en',
): string {
  const message = catalogue[key];
  if (message === undefined) throw new Error(`No text for "${key}".`);
  if (!message.includes('{') && !message.includes("'")) return message;
  return String(messageFormat(message, locale).format(values));
}

/** Whether a catalogue has a text for a key that was put together. */
export function hasText<C extends Catalogue>(catalogue: C, key: string): key is keyof C & string {
  return Object.hasOwn(catalogue, key);
}

/**
 * What is wrong and what to do: the text `refused.<code>` of the catalogue, with those details that are
 * words or numbers, a `week` or `period` as people say it. A refusal without a text is a fault of ours and throws.
 */
export function refusalTextIn(catalogue: Catalogue, { code, details }: Refusal): string {
  const key = `refused.${code}`;
  if (!hasText(catalogue, key)) throw new Error(`No text for the refusal ${code}.`);
  const values = Object.entries(details).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return textOf(catalogue, key, withPeriodNames(Object.fromEntries(values)));
}
