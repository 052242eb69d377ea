import { IntlMessageFormat } from 'intl-messageformat';
import texts from './playground-texts.en.json' with { type: 'json' };

export type TextKey = keyof typeof texts;

const formats = new Map<TextKey, IntlMessageFormat>();

/** The text of the catalogue for `key`, with its ICU places filled in. */
export function say(key: TextKey, values: Record<string, string | number> = {}): string {
  const known = formats.get(key) ?? new IntlMessageFormat(texts[key], 'en');
  formats.set(key, known);
  return String(known.format(values));
}
