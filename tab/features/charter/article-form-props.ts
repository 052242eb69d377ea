import type { ArticleId } from '../../../domain/charter/articles.js';
import type { Articles } from '../../../domain/charter/charter.js';
import type { Fault } from './article-faults.js';

/** What the form of one article gets. */
export interface ArticleFormProps<Id extends ArticleId> {
  article: Id;
  /** As typed. */
  content: Articles[Id];
  faults: Fault[];
  onChange: (content: Articles[Id]) => void;
}
