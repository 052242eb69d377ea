import { assert, pre, property, string } from 'fast-check';
import {
  drawablePerson,
  isDrawable,
  placeholder,
  shortened,
  textRuns,
} from '../../../bot/pdf/drawable-text.js';

const fontsOf = (text: string) => textRuns(text).map((run) => [run.font, run.text]);
const drawnText = (text: string) =>
  textRuns(text)
    .map((run) => run.text)
    .join('');

const asciiOf = (text: string) => text.normalize('NFC').replace(/[^\x21-\x7e]/g, '');

describe('textRuns', () => {
  it('leaves Latin, Greek and Cyrillic with all their accents in one run', () => {
    const text = "O'Brien, Zoë, Łukasz, Ελένη, Фёдор: “50 %” – €";
    expect(fontsOf(text)).toEqual([['western', text]]);
  });

  it('gives Han and kana, and Hangul, typefaces of their own', () => {
    expect(fontsOf('CIO 李小龍 さん, 김민준')).toEqual([
      ['western', 'CIO '],
      ['han', '李小龍 さん'],
      ['western', ', '],
      ['hangul', '김민준'],
    ]);
  });

  it('shows one placeholder for each character of a script that is not embedded', () => {
    expect(drawnText('محمد')).toBe(placeholder.repeat(4));
    expect(drawnText('שלום עולם')).toBe(`${placeholder.repeat(4)} ${placeholder.repeat(4)}`);
    expect(drawnText('नमस्ते')).toMatch(new RegExp(`^${placeholder}+$`));
  });

  it('counts an emoji of several code points as one character', () => {
    expect(drawnText('team 👩🏽‍💻!')).toBe(`team ${placeholder}!`);
  });

  it('keeps a letter and its combining mark together', () => {
    expect(fontsOf('ax\u0331b')).toEqual([['western', 'ax\u0331b']]);
  });

  it('drops direction overrides, which would show a text in another order than it is stored', () => {
    expect(drawnText('pay \u202e001\u202c EUR\u200b')).toBe('pay 001 EUR');
  });

  it('never throws, and loses no letter of what it can draw', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        const drawn = drawnText(text);
        // A mark after a letter can make the pair undrawable, so only text without marks is compared.
        pre(!/[\p{M}\p{Cf}]/u.test(text.normalize('NFC')));
        expect(asciiOf(drawn)).toBe(asciiOf(text));
      }),
    );
  });
});

describe('drawablePerson', () => {
  const id = '11111111-aaaa-4aaa-8aaa-000000000001';

  it('is the name alone where it can be drawn', () => {
    expect(isDrawable("Siobhán O'Brien 李")).toBe(true);
    expect(drawablePerson("Siobhán O'Brien 李", id)).toBe("Siobhán O'Brien 李");
  });

  it('adds the object id to a name of which any part cannot be drawn', () => {
    expect(drawablePerson('Omar محمد', id)).toBe(`Omar محمد (${id})`);
  });
});

describe('shortened', () => {
  it('cuts between characters as a reader counts them, and shows that it did', () => {
    expect(shortened('Zoë', 3)).toBe('Zoë');
    expect(shortened('👩🏽‍💻👩🏽‍💻👩🏽‍💻', 2)).toBe('👩🏽‍💻…');
  });
});
