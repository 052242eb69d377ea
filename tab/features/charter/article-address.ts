import type { ArticleId } from '../../../domain/charter/articles.js';

/** The id of an article's section on a page of the charter. */
export function sectionId(article: ArticleId): string {
  return `article-${article}`;
}
