import { diffLines, diffWordsWithSpace } from 'diff';
import type { AnnexSection } from './annex.js';
import { annexIds, articleIds, type AnnexId, type ArticleId } from './articles.js';
import { plainArticle, plainBlocks } from './article-blocks.js';
import type { CharterText } from './charter.js';

export interface Segment {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface ArticleComparison {
  article: ArticleId | AnnexId;
  changed: boolean;
  /** The newer text with what was added and removed marked; word by word, unless most of it is new. */
  segments: Segment[];
}

/** What is compared of a version: its articles, and what was frozen with them. */
export interface ComparedVersion {
  text: Pick<CharterText, 'articles'>;
  annex: readonly AnnexSection[];
}

/** Two versions article by article, in the charter's order, then the annex as far as either has one. */
export function compareCharters(older: ComparedVersion, newer: ComparedVersion): ArticleComparison[] {
  const articles = articleIds.map((id) =>
    compare(id, plainArticle(id, older.text.articles), plainArticle(id, newer.text.articles)),
  );
  const sections = annexIds
    .filter((id) => [...older.annex, ...newer.annex].some((section) => section.id === id))
    .map((id) => compare(id, plainSection(id, older), plainSection(id, newer)));
  return [...articles, ...sections];
}

const plainSection = (id: AnnexId, { annex }: ComparedVersion) =>
  plainBlocks(annex.find((section) => section.id === id)?.blocks ?? []);

function compare(article: ArticleId | AnnexId, before: string, after: string): ArticleComparison {
  if (before === after) return { article, changed: false, segments: [{ kind: 'same', text: after }] };
  return { article, changed: true, segments: segmentsOf(before, after) };
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
