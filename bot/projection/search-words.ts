import MiniSearch, { type Options } from 'minisearch';

/** What is indexed of a document; `id` is its row. */
export interface IndexedTexts {
  id: string;
  title: string;
  text: string;
}

const apart = /[\s\p{P}\p{Z}\p{S}]+/u;
/** Numbers as people say them: `D-17` is one word. */
const spokenNumber = /\b(\p{L})-(?=\d)/gu;
const beyondAscii = /[^\x00-\x7f]/; // oxlint-disable-line no-control-regex -- the ASCII range itself
const marks = /\p{M}/gu;

/** Without case and accents: "Café" is found as "cafe". */
function foldTerm(term: string): string {
  const folded = beyondAscii.test(term) ? term.normalize('NFKD').replace(marks, '') : term;
  return folded.toLowerCase();
}

/** How all texts are indexed and searched. Shared, so that a measurement of the bare library does the same. */
export const wordOptions: Options<IndexedTexts> = {
  fields: ['title', 'text'],
  tokenize: (text) => text.replace(spokenNumber, '$1').split(apart),
  processTerm: (term) => (term === '' ? null : foldTerm(term)),
  searchOptions: {
    boost: { title: 3 },
    // Each word has to be there, whole, as a beginning, or with a slip or two of the finger.
    combineWith: 'AND',
    prefix: (term) => term.length > 1,
    fuzzy: (term) => (term.length > 4 ? 0.2 : term.length > 3 ? 1 : false),
    maxFuzzy: 2,
  },
};

export const emptyIndex = (): MiniSearch<IndexedTexts> => new MiniSearch(wordOptions);
