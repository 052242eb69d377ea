/**
 * Text as it is stored: Unicode NFC, line ends `\n`, no control characters or halves of surrogate pairs,
 * nothing blank at the end. Tidying tidy text changes nothing.
 */
export function tidyText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu, (character) =>
        /[\n\t]/.test(character) ? character : '',
      )
      // After the removals: what stood apart may combine now.
      .normalize('NFC')
      .replace(/[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

/** As `tidyText`, without indentation, which a text that is signed can't show. */
export function tidyParagraphs(text: string): string {
  return tidyText(text).replace(/^[ \t]+/gm, '');
}

/** One line: as `tidyText`, with white space folded. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/\s+/g, ' ');
}

/** Words as a person counts them, by white space; each Han, kana or Hangul character is one. */
export function countWords(text: string): number {
  const spaced = text.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu, ' $& ');
  return spaced.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
