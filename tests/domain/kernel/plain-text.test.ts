import fc from 'fast-check';
import { countWords, tidyLine, tidyParagraphs, tidyText } from '../../../domain/kernel/plain-text.js';
import { typedText } from '../charter/arbitrary-articles.js';

describe('tidy text', () => {
  it.each([
    ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['control characters', 'a\u0000b\u0007c\u007f\u009b', 'abc'],
    ['separators that JavaScript takes for line ends', 'a\u2028b\u2029c', 'abc'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['halves of surrogate pairs', 'a\ud800b\udc00c', 'abc'],
    ['a whole pair', '🙂', '🙂'],
    ['letters with separate accents', 'e\u0301', '\u00e9'],
    ['an accent that a control character kept apart', 'e\u0000\u0301', '\u00e9'],
    ['blanks at the ends of lines', 'a \t\nb\t', 'a\nb'],
    ['more than one empty line', 'a\n\n\n\nb', 'a\n\nb'],
    ['empty lines of blanks', 'a\n \n\t\nb', 'a\n\nb'],
    ['blanks around', '\n  a\n ', 'a'],
    ['indentation, which stays', 'a\n  b', 'a\n  b'],
    ['nothing but blanks', ' \n\t', ''],
  ])('of %s', (_, typed, tidy) => {
    expect(tidyText(typed)).toBe(tidy);
  });

  it('without indentation', () => {
    expect(tidyParagraphs('a\r\n  b\n\t- c\n  \n d')).toBe('a\nb\n- c\n\nd');
  });

  it('stays as it is when it is tidied again, and can always be stored', () => {
    const anyText = fc.oneof(
      typedText,
      fc.string({ unit: 'binary' }),
      fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(anyText, (typed) => {
        const tidy = tidyText(typed);
        expect(tidyText(tidy)).toBe(tidy);
        expect(tidyLine(tidyLine(typed))).toBe(tidyLine(typed));
        expect(tidyParagraphs(tidyParagraphs(typed))).toBe(tidyParagraphs(typed));
        expect(tidyParagraphs(typed)).not.toMatch(/^[ \t]/m);
        expect(Buffer.from(tidy, 'utf8').toString('utf8')).toBe(tidy);
        expect(tidyLine(typed)).not.toMatch(/[\n\r\t]| {2}/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('counting words', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['two words', 2],
    ['  spaced \n out  ', 2],
    ['a dash – is no word', 5],
    ['well-known', 1],
    ['50 %', 1],
    ['我们一起', 4],
    ['AI と 人', 3],
    ['한국', 2],
    ['Grüße, ça va?', 3],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
