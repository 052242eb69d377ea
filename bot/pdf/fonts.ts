import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openSync } from 'fontkit';

/** The typefaces a document can use: Latin, Greek and Cyrillic; Han and kana; Hangul. */
export type FontName = 'western' | 'han' | 'hangul';

interface Typeface {
  normal: string;
  bold: string;
}

const { resolve } = createRequire(import.meta.url);
const beside = (module: string, ...path: string[]) => join(dirname(resolve(module)), ...path);

/** Files of the typefaces, as pdfmake takes them; the licence of all of them is the SIL Open Font License. */
export const fontFiles: Readonly<Record<FontName, Typeface>> = {
  western: {
    normal: beside('@expo-google-fonts/noto-sans/package.json', '400Regular', 'NotoSans_400Regular.ttf'),
    bold: beside('@expo-google-fonts/noto-sans/package.json', '700Bold', 'NotoSans_700Bold.ttf'),
  },
  // Simplified and traditional characters and those of Japanese. The package exports its entry point only.
  han: {
    normal: beside('@embedpdf/fonts-sc', '..', 'fonts', 'NotoSansHans-Regular.otf'),
    bold: beside('@embedpdf/fonts-sc', '..', 'fonts', 'NotoSansHans-Bold.otf'),
  },
  hangul: {
    normal: beside(
      '@expo-google-fonts/nanum-gothic/package.json',
      '400Regular',
      'NanumGothic_400Regular.ttf',
    ),
    bold: beside('@expo-google-fonts/nanum-gothic/package.json', '700Bold', 'NanumGothic_700Bold.ttf'),
  },
};

/** Every file that making a document may read. */
export const fontFilePaths: ReadonlySet<string> = new Set(
  Object.values(fontFiles).flatMap(({ normal, bold }) => [normal, bold]),
);

/** In the order in which they are asked: Han before Hangul, whose typeface has some of the same punctuation. */
const inOrder: readonly FontName[] = ['western', 'han', 'hangul'];

/** Scripts that their own typeface draws wherever it can, even where another one happens to have letters. */
const ofScript: readonly [RegExp, FontName][] = [
  [/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Bopomofo}/u, 'han'],
  [/\p{sc=Hangul}/u, 'hangul'],
];

const covered = new Map<FontName, ReadonlySet<number>>();

/** The code points that a typeface has both regular and bold, read when a text first needs it. */
function codePointsOf(name: FontName): ReadonlySet<number> {
  let points = covered.get(name);
  if (!points) {
    const bold = new Set(charactersIn(fontFiles[name].bold));
    points = new Set(charactersIn(fontFiles[name].normal).filter((point) => bold.has(point)));
    covered.set(name, points);
  }
  return points;
}

function charactersIn(path: string): number[] {
  const font = openSync(path);
  if (!('characterSet' in font)) throw new Error(`${path} is a collection of fonts.`);
  return font.characterSet;
}

/** The typeface that has all of a character's code points; undefined if none has. */
export function fontOf(character: string): FontName | undefined {
  const points = Array.from(character, (one) => one.codePointAt(0) ?? 0);
  const own = ofScript.find(([script]) => script.test(character))?.[1];
  return (own ? [own, ...inOrder] : inOrder).find((name) => {
    const has = codePointsOf(name);
    return points.every((point) => has.has(point));
  });
}
