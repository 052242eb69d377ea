import { diffWordsWithSpace } from 'diff';
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
  /** The newer text with what was added and removed marked, word by word. */
  segments: Segment[];
}

/** Two versions article by article, in the charter's order. */
export function compareCharters(older: CharterText, newer: CharterText): ArticleComparison[] {
  return articleIds.map((article) => {
    const before = plainArticle(article, older.articles);
    const after = plainArticle(article, newer.articles);
    if (before === after) return { article, changed: false, segments: [{ kind: 'same', text: after }] };
    const segments = diffWordsWithSpace(before, after).map(
      (part): Segment => ({
        kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
        text: part.value,
      }),
    );
    return { article, changed: true, segments };
  });
}
