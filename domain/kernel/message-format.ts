import { IntlMessageFormat } from 'intl-messageformat';

const made = new Map<string, IntlMessageFormat>();

/** A message in ICU syntax for a BCP 47 locale: read once, since that costs many times what putting values in does. */
export function messageFormat(message: string, locale: string): IntlMessageFormat {
  const key = `${locale}|${message}`;
  let format = made.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
    made.set(key, format);
  }
  return format;
}
