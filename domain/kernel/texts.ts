import { IntlMessageFormat } from 'intl-messageformat';

export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;
export type Catalogue = Readonly<Record<string, string>>;

const compiled = new Map<string, IntlMessageFormat>();

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
  const cacheKey = `${locale}|${message}`;
  let format = compiled.get(cacheKey);
  if (!format) {
    format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
    compiled.set(cacheKey, format);
  }
  return String(format.format(values));
}
