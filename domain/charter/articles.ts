/** The articles in the order in which the charter is read (product section 4). */
export const articleIds = [
  'summary',
  'purpose',
  'ceo',
  'cio',
  'decision-rights',
  'escalation',
  'authority',
  'team',
  'measures',
  'cadence',
] as const;
export type ArticleId = (typeof articleIds)[number];

/** What other parts of the product put into the charter's annex, in the order in which it is read. */
export const annexIds = ['matrix', 'limits', 'kpis'] as const;
export type AnnexId = (typeof annexIds)[number];

/** Articles that are one text. */
export const textArticles = ['summary', 'purpose', 'ceo', 'cio', 'authority'] as const;
export type TextArticleId = (typeof textArticles)[number];

export const summaryWordLimit = 400;
export const articleLengthLimit = 20_000;

/** Disciplines that the team has, or says why it lacks (product section 4; rulings, section 4). */
export const requiredDisciplines = ['data-science', 'engineering', 'business-analysis'] as const;
export type RequiredDiscipline = (typeof requiredDisciplines)[number];
