import type { ArticleId } from '../../../domain/charter/articles.js';
import { tidyContent } from './article-content.js';
import { isDirty, type ArticleDraft } from './article-draft.js';
import { faultsIn } from './article-faults.js';

/** How far an article's text has got on its way to the server. */
export type ArticleStatus =
  | 'unchanged'
  | 'typing'
  | 'saving'
  | 'saved'
  /** Tried in vain, and tried again by itself. */
  | 'kept'
  /** Neither saved nor on this device. */
  | 'unkept'
  | 'refused'
  | 'conflict'
  /** A field holds what can't be saved. */
  | 'faulty'
  /** Waits for the answer whether signatures may become void. */
  | 'asked';

/** `asked`: whether a person is, or was, asked about signatures and hasn't agreed. */
export function statusOf<Id extends ArticleId>(draft: ArticleDraft<Id>, asked: boolean): ArticleStatus {
  const { article, typed, save, kept, savedAt } = draft;
  if (save.kind === 'sending') return 'saving';
  if (save.kind === 'conflict' || save.kind === 'refused') return save.kind;
  if (!kept) return 'unkept';
  if (save.kind === 'failed') return 'kept';
  if (!isDirty(draft)) return savedAt === null ? 'unchanged' : 'saved';
  if (faultsIn(article, tidyContent(article, typed)).length > 0) return 'faulty';
  return asked ? 'asked' : 'typing';
}
