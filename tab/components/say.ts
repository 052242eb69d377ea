import { textOf, type Catalogue, type TextValues } from '../../domain/kernel/texts.js';

/**
 * Binds a catalogue. Its texts are English, so their plurals follow English; numbers and dates come in as
 * text, written by `useMoments` in the person's locale.
 */
export function sayFrom<C extends Catalogue>(
  catalogue: C,
): (key: keyof C & string, values?: TextValues) => string {
  return (key, values) => textOf(catalogue, key, values);
}
