import { fontOf, type FontName } from './fonts.js';

/** A piece of text that one typeface draws. */
export interface TextRun {
  text: string;
  font: FontName;
}

/** Stands where a character is that no embedded typeface has. */
export const placeholder = '\u25a1';

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Scripts that the layout can set: written from left to right, without letters that change with their neighbours. */
const settable =
  /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Hangul}\p{sc=Common}\p{sc=Inherited}]+$/u;

/**
 * Text cut into runs by typeface, in reading order; what a reader sees as one character is never cut. A
 * character that can't be drawn becomes one `placeholder`.
 */
export function textRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  const add = (piece: string, font: FontName) => {
    const last = runs.at(-1);
    if (last?.font === font) last.text += piece;
    else runs.push({ text: piece, font });
  };
  for (const piece of piecesOf(visible(text))) {
    if (blank.test(piece)) add(piece, runs.at(-1)?.font ?? 'western');
    else if (ascii.test(piece)) add(piece, 'western');
    else {
      const font = fontOfPiece(piece);
      if (font) add(piece, font);
      else add(placeholder, fontOf(placeholder) ?? 'western');
    }
  }
  return runs;
}

/** Whether every character of a text can be drawn. */
export function isDrawable(text: string): boolean {
  return Array.from(piecesOf(visible(text))).every(
    (piece) => blank.test(piece) || ascii.test(piece) || fontOfPiece(piece) !== undefined,
  );
}

/** A person's name, with the object id if the name as drawn would not tell who it is. */
export function drawablePerson(name: string, objectId: string): string {
  return isDrawable(name) ? name : `${name} (${objectId})`;
}

const blank = /^[ \n]+$/;
const ascii = /^[\x20-\x7e\n]+$/;

function fontOfPiece(piece: string): FontName | undefined {
  return settable.test(piece) ? fontOf(piece) : undefined;
}

/**
 * Without what takes no space: direction marks, variation selectors. Drawn, they would be boxes, and a
 * direction override could make a text look like another one. Joiners stay until characters are told apart.
 */
function visible(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[\t\p{Zs}]/gu, (space) => (space === '\u00a0' || space === '\u3000' ? space : ' '))
    .replace(/(?![\n\u200d])[\p{Cc}\p{Cf}\ufe00-\ufe0f]/gu, '');
}

/** Plain words in one piece, since they are nearly all of a charter; the rest character by character. */
function* piecesOf(text: string): Generator<string> {
  for (const [piece] of text.matchAll(/[\x20-\x7e\n]+(?!\p{M})|[\x20-\x7e\n]?[^\x20-\x7e\n]+/gu)) {
    if (ascii.test(piece)) yield piece;
    else {
      for (const { segment } of characters.segment(piece)) {
        const drawn = segment.replaceAll('\u200d', '');
        if (drawn !== '') yield drawn;
      }
    }
  }
}

/** At most `most` characters as a reader counts them, the cut shown. */
export function shortened(text: string, most: number): string {
  const all = Array.from(characters.segment(text), ({ segment }) => segment);
  return all.length <= most ? text : `${all.slice(0, most - 1).join('')}…`;
}
