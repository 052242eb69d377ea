import { countWords } from '../kernel/plain-text.js';
import {
  articleIds,
  requiredDisciplines,
  summaryWordLimit,
  type AnnexId,
  type ArticleId,
} from './articles.js';
import type { Articles, CharterText } from './charter.js';

/** Something that must be mended before the charter can be proposed, and where. */
export interface Gap {
  article: ArticleId | AnnexId | 'leaders';
  /** `charter.gap-…`, a key of the catalogue; of the annex, a code of the feature that gives it. */
  code: string;
  /** Which row of the article, from 1; or the discipline. */
  at?: string | number;
  /** Of the annex: what is wrong, in words, and the workspace's page where it is mended. */
  said?: string;
  page?: string;
}

/** A gap of the articles themselves. */
type ArticleGap = Gap & { article: ArticleId; code: GapCode };

export type GapCode =
  | 'charter.gap-leader-not-accepted'
  | 'charter.gap-empty'
  | 'charter.gap-too-many-words'
  | 'charter.gap-row-incomplete'
  | 'charter.gap-discipline-without-reason';

/**
 * What the articles still lack. Required are all but the team's names and the compensation link, which
 * may say "none" (rulings, section 4). Empty when the text could be proposed.
 */
export function gapsOf(articles: Articles): ArticleGap[] {
  return articleIds.flatMap((article) => gapsIn(article, articles));
}

function gapsIn(article: ArticleId, articles: Articles): ArticleGap[] {
  const empty: ArticleGap = { article, code: 'charter.gap-empty' };
  switch (article) {
    case 'summary':
      if (articles.summary.text === '') return [empty];
      return countWords(articles.summary.text) > summaryWordLimit
        ? [{ article, code: 'charter.gap-too-many-words' }]
        : [];
    case 'decision-rights': {
      const { rights } = articles['decision-rights'];
      if (rights.length === 0) return [empty];
      return incompleteRows(article, rights, (right) => right.area === '' || ownerIsOpen(right.accountable));
    }
    case 'escalation': {
      const { levels } = articles.escalation;
      if (levels.length === 0) return [empty];
      return incompleteRows(article, levels, (level) => ownerIsOpen(level.decides));
    }
    case 'team':
      return teamGaps(articles);
    case 'measures':
      return articles.measures.text === '' ? [empty] : [];
    case 'cadence':
      return articles.cadence.rituals.length === 0 ? [empty] : [];
    default:
      return articles[article].text === '' ? [empty] : [];
  }
}

function incompleteRows<Row>(article: ArticleId, rows: Row[], open: (row: Row) => boolean): ArticleGap[] {
  return rows.flatMap((row, index): ArticleGap[] =>
    open(row) ? [{ article, code: 'charter.gap-row-incomplete', at: index + 1 }] : [],
  );
}

function ownerIsOpen(owner: string): boolean {
  return owner.trim() === '';
}

function teamGaps(articles: Articles): ArticleGap[] {
  const { people, reasons } = articles.team;
  const nameless = incompleteRows('team', people, (person) => person.name === '');
  const missing = requiredDisciplines.filter(
    (discipline) => !people.some((person) => person.discipline === discipline) && reasons[discipline] === '',
  );
  return [
    ...nameless,
    ...missing.map((at): ArticleGap => ({
      article: 'team',
      code: 'charter.gap-discipline-without-reason',
      at,
    })),
  ];
}

/** The articles whose content differs, in the charter's order; all of them if there is nothing before. */
export function changedArticles(
  before: Pick<CharterText, 'articles'> | undefined,
  after: Pick<CharterText, 'articles'>,
): ArticleId[] {
  if (!before) return [...articleIds];
  return articleIds.filter(
    (id) => JSON.stringify(before.articles[id]) !== JSON.stringify(after.articles[id]),
  );
}
