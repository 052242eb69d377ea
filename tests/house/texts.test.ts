import { posix } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import { filesIn, sourceFolders, type TextFile } from './source-files.js';
import { askedTexts, isUsed, refusalCodes, textUses } from './text-uses.js';

const catalogueSchema = z.record(z.string(), z.string());
const catalogues = filesIn(sourceFolders, ['.json'])
  .filter(({ path }) => path.endsWith('-texts.en.json'))
  .map(({ path, text }) => ({ path, text, texts: catalogueSchema.parse(JSON.parse(text)) }));
const sources = filesIn(sourceFolders, ['.ts', '.tsx']);

const mistakeIn = (message: string): string | undefined => {
  try {
    new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
    return undefined;
  } catch (fault) {
    return String(fault);
  }
};

describe('the catalogues', () => {
  it('are there', () => {
    expect(catalogues.map(({ path }) => path)).toContain('domain/charter/charter-texts.en.json');
  });

  it.each(catalogues.map(({ path, text, texts }) => [path, text, texts] as const))(
    '%s has each key once, none that looks odd, and no text that is empty or isn’t ICU',
    (_, text, texts) => {
      const keys = [...text.matchAll(/^\s*"([^"]+)":/gm)].map(([, key]) => key);
      expect(keys).toEqual([...new Set(keys)]);
      const odd = Object.entries(texts).filter(
        ([key, message]) =>
          !/^[a-z][a-zA-Z0-9-]*(\.[a-zA-Z0-9-]+)*$/.test(key) ||
          message.trim() === '' ||
          mistakeIn(message) !== undefined,
      );
      expect(odd).toEqual([]);
    },
  );

  it('have no text that nobody uses', () => {
    const uses = textUses(sources);
    const unused = catalogues.flatMap(({ path, texts }) =>
      Object.keys(texts)
        .filter((key) => !isUsed(key, uses))
        .map((key) => `${path}: ${key}`),
    );
    expect(unused).toEqual([]);
  });

  it('have every text that is asked for by its whole key', () => {
    const known = new Map(catalogues.map(({ path, texts }) => [path, texts]));
    const asked = sources.flatMap((file) =>
      askedTexts(file).map(({ catalogue, key }) => ({
        file: file.path,
        catalogue: posix.join(posix.dirname(file.path), catalogue),
        key,
      })),
    );
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter(({ catalogue, key }) => known.get(catalogue)?.[key] === undefined)).toEqual([]);
  });

  it('have words for each refusal of the domain', () => {
    const codes = new Set(sources.filter(({ path }) => path.startsWith('domain/')).flatMap(refusalCodes));
    expect(codes).toContain('charter.fingerprint-superseded');
    const words = new Set(catalogues.flatMap(({ texts }) => Object.keys(texts)));
    expect([...codes].filter((code) => !words.has(`refused.${code}`))).toEqual([]);
  });
});

describe('the search for texts', () => {
  const file = (text: string): TextFile => ({ path: 'bot/a.ts', text });

  it.each([
    ['written as it is', "say('card.title')", 'card.title', true],
    ['put together', 'say(`card.${kind}`)', 'card.title', true],
    ['put together in the middle', 'say(`card.${kind}.long`)', 'card.title.long', true],
    ['of another group', 'say(`list.${kind}`)', 'card.title', false],
    ['only in a comment', "// say('card.title')", 'card.title', false],
    ['any text at all', 'say(`${key}`)', 'card.title', false],
    [
      'for a code that is given somewhere',
      "const code = 'a.no'; say(`refused.${code}`)",
      'refused.a.no',
      true,
    ],
    ['for a code that nobody gives', 'say(`refused.${code}`)', 'refused.a.no', false],
  ])('finds a key %s: %s', (_, text, key, used) => {
    expect(isUsed(key, textUses([file(text)]))).toBe(used);
  });

  it('finds what is asked of a catalogue, and with which codes is refused', () => {
    const text = `import words from './a-texts.en.json' with { type: 'json' };
      textOf(words, 'a.b'); words['c.d']; other['e.f']; textOf(words, key); refuse('a.no', {});`;
    expect(askedTexts(file(text)).map(({ key }) => key)).toEqual(['a.b', 'c.d']);
    expect(refusalCodes(file(text))).toEqual(['a.no']);
  });

  it.each(['{name', '{n, plural, one {x}}', '{n, foo}', '}{'])(
    'finds that %j is no ICU message',
    (message) => {
      expect(mistakeIn(message)).toBeDefined();
    },
  );

  it.each(["You can't, {name}", '{n, plural, one {# x} other {# y}}', 'a < b'])('lets %j pass', (message) => {
    expect(mistakeIn(message)).toBeUndefined();
  });
});
