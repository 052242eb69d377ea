import { basename } from 'node:path';
import { filesIn, parse, sourceFolders, walk, type TextFile } from './source-files.js';

const code = ['.ts', '.tsx', '.js', '.cjs', '.mjs'];
const sources = filesIn(sourceFolders, code);
const tests = filesIn(['tests'], code);

/** This file, which has to write what it looks for. */
const own = 'tests/house/house-rules.test.ts';

const longestFile = 300;
/** Names that say nothing of what is inside (drawers). */
const drawer = /(^|[-.])(utils?|helpers?|managers?|misc|common|index)([-.]|$)/;

const linesOf = ({ text }: TextFile) => text.replace(/\n$/, '').split('\n').length;

function countOfAny(file: TextFile): number {
  let count = 0;
  walk(parse(file), (node) => {
    if (node.type === 'TsKeywordType' && node['kind'] === 'any') count += 1;
  });
  return count;
}

/** What would make a decision depend on more than its arguments. */
const impure =
  /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b|\bperformance\.|\bset(Timeout|Interval)\b|\bfetch\(|\bconsole\.|\bprocess\.|\bglobalThis\b|\bwindow\.|\bdocument\.|\blocalStorage\b/;
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('the rules of the house', () => {
  it('no file has more than 300 lines, tests neither', () => {
    const long = [...sources, ...tests].filter((file) => linesOf(file) > longestFile);
    expect(long.map((file) => `${file.path}: ${linesOf(file)}`)).toEqual([]);
  });

  it('nothing is of any type', () => {
    const typed = [...sources, ...tests].filter(({ path }) => /\.tsx?$/.test(path));
    expect(typed.filter((file) => countOfAny(file) > 0).map(({ path }) => path)).toEqual([]);
  });

  it('no file has the name of a drawer, and each is in kebab-case', () => {
    const names = [...sources, ...tests].map(({ path }) => path);
    expect(names.filter((path) => drawer.test(basename(path)))).toEqual([]);
    expect(names.filter((path) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(basename(path)))).toEqual([]);
  });

  it('the domain has no clock, no dice and no surroundings', () => {
    const domain = sources.filter(({ path }) => path.startsWith('domain/'));
    expect(domain.length).toBeGreaterThan(20);
    expect(domain.filter(({ text }) => impure.test(withoutComments(text))).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('no test is left out or run alone', () => {
    const marks = /\b(it|test|describe)\.(only|skip|todo)\b|\b(xit|xdescribe|fit|fdescribe)\(/;
    const marked = tests.filter(({ path, text }) => path !== own && marks.test(text));
    expect(marked.map(({ path }) => path)).toEqual([]);
  });

  it('nowhere is the type check told to look away', () => {
    const blind = /@ts-(ignore|nocheck)/;
    const found = [...sources, ...tests].filter(({ path, text }) => path !== own && blind.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('the search for breaches', () => {
  it.each([
    ['const a: any = 1;', 1],
    ['const a = b as any;', 1],
    ['let a: Map<string, any[]>;', 1],
    ["const any = 'any'; // any", 0],
  ])('counts any in %j', (text, count) => {
    expect(countOfAny({ path: 'bot/a.ts', text })).toBe(count);
  });

  it.each([
    ['charter-utils.ts', true],
    ['helper.ts', true],
    ['store-manager.ts', true],
    ['index.ts', true],
    ['index.html', true],
    ['key-encoding.ts', false],
    ['utility-bill.ts', false],
  ])('%s is the name of a drawer: %s', (name, found) => {
    expect(drawer.test(name)).toBe(found);
  });

  it.each([
    ['const now = new Date();', true],
    ['const now = Date.now();', true],
    ['const at = new Date(given);', false],
    ['// never new Date() here', false],
    ['const id = crypto.randomUUID();', true],
  ])('%j needs a clock or dice: %s', (text, found) => {
    expect(impure.test(withoutComments(text))).toBe(found);
  });

  it('counts lines as an editor does', () => {
    expect(linesOf({ path: 'bot/a.ts', text: 'a\nb\n' })).toBe(2);
    expect(linesOf({ path: 'bot/a.ts', text: 'a\nb' })).toBe(2);
  });
});
