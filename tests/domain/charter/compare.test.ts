import fc from 'fast-check';
import { articleIds } from '../../../domain/charter/articles.js';
import { plainArticle } from '../../../domain/charter/article-blocks.js';
import type { AnnexSection } from '../../../domain/charter/annex.js';
import type { Articles } from '../../../domain/charter/charter.js';
import { compareCharters, type ComparedVersion, type Segment } from '../../../domain/charter/compare.js';
import { storedArticles } from './arbitrary-articles.js';
import { completeArticles } from './sample-charter.js';

const text = (articles: Articles, annex: AnnexSection[] = []): ComparedVersion => ({
  text: { articles },
  annex,
});

const read = (segments: Segment[], without: Segment['kind']) =>
  segments
    .filter(({ kind }) => kind !== without)
    .map((segment) => segment.text)
    .join('');

function comparePurposes(before: string, after: string) {
  const [older, newer] = [before, after].map((purpose) => completeArticles({ purpose: { text: purpose } }));
  const compared = compareCharters(text(older ?? completeArticles()), text(newer ?? completeArticles()));
  return compared.find(({ article }) => article === 'purpose')?.segments ?? [];
}

describe('comparing two versions', () => {
  it('goes article by article in the charter’s order, and finds no change in equal ones', () => {
    const compared = compareCharters(text(completeArticles()), text(completeArticles()));
    expect(compared.map(({ article }) => article)).toEqual(articleIds);
    expect(
      compared.every(({ changed, segments }) => !changed && segments.every(({ kind }) => kind === 'same')),
    ).toBe(true);
  });

  it('marks the words that were added and removed', () => {
    expect(comparePurposes('We use AI with care.', 'We use AI with great care.')).toEqual([
      { kind: 'same', text: 'We use AI with ' },
      { kind: 'added', text: 'great ' },
      { kind: 'same', text: 'care.' },
    ]);
    expect(comparePurposes('Up to 50,000 USD', 'Up to 80,000 USD').map(({ kind }) => kind)).toContain(
      'removed',
    );
  });

  it('gives back both texts, whatever they are', () => {
    fc.assert(
      fc.property(storedArticles, storedArticles, (older, newer) => {
        for (const { article, segments, changed } of compareCharters(text(older), text(newer))) {
          const id = articleIds.find((one) => one === article) ?? 'summary';
          const [before, after] = [plainArticle(id, older), plainArticle(id, newer)];
          expect(changed).toBe(before !== after);
          expect(read(segments, 'added')).toBe(before);
          expect(read(segments, 'removed')).toBe(after);
        }
      }),
    );
  });

  it('shows a long article that was written anew as a whole, rather than searching it for minutes', () => {
    const words = (start: string) => Array.from({ length: 2500 }, (_, index) => `${start}${index}`).join(' ');
    expect(comparePurposes(words('a'), words('b'))).toEqual([
      { kind: 'removed', text: words('a') },
      { kind: 'added', text: words('b') },
    ]);
  });

  it('goes by lines where too many words differ, and keeps those that are alike', () => {
    const words = (start: string) => Array.from({ length: 1500 }, (_, index) => `${start}${index}`).join(' ');
    const segments = comparePurposes(`Kept line.\n${words('a')}\nLast.`, `Kept line.\n${words('b')}\nLast.`);
    expect(segments.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });
});
