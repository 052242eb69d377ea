import { diffLines, diffWordsWithSpace } from 'diff';
import { articleIds, type ArticleId } from './articles.js';
import { plainArticle } from './article-blocks.js';
import type { CharterText } from './charter.js';

export interface Segment {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface ArticleComparison {
  article: ArticleId;
  changed: boolean;
  /** The newer text with what was added and removed marked; word by word, unless most of it is new. */
  segments: Segment[];
}

/** Two versions article by article, in the charter's order. */
export function compareCharters(older: CharterText, newer: CharterText): ArticleComparison[] {
  return articleIds.map((article) => {
    const before = plainArticle(article, older.articles);
    const after = plainArticle(article, newer.articles);
    if (before === after) return { article, changed: false, segments: [{ kind: 'same', text: after }] };
    return { article, changed: true, segments: segmentsOf(before, after) };
  });
}

/** Beyond this many differences the time that a comparison takes grows with their square, to minutes. */
const mostDifferences = 600;

/** Word by word; line by line where that is too much; as a whole where nothing is alike. */
function segmentsOf(before: string, after: string): Segment[] {
  const limit = { maxEditLength: mostDifferences };
  const parts = diffWordsWithSpace(before, after, limit) ?? diffLines(before, after, limit);
  if (!parts) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
