import type { ArticleId } from '../../../domain/charter/articles.js';
import type { Articles } from '../../../domain/charter/charter.js';
import { ArticleCadenceEditor } from './article-cadence-editor.js';
import { tidyContent } from './article-content.js';
import { ArticleEscalationEditor } from './article-escalation-editor.js';
import { faultsIn } from './article-faults.js';
import type { ArticleFormProps } from './article-form-props.js';
import { ArticleMeasuresEditor } from './article-measures-editor.js';
import { ArticleRightsEditor } from './article-rights-editor.js';
import { ArticleTeamEditor } from './article-team-editor.js';
import { ArticleTextEditor } from './article-text-editor.js';
import type { CharterDrafts } from './charter-drafts.js';

interface AnyArticleFormProps {
  article: ArticleId;
  typed: Articles;
  drafts: CharterDrafts;
  timeZone: string;
}

/** The form of an article. */
export function ArticleForm({ article, typed, drafts, timeZone }: AnyArticleFormProps) {
  const partsOf = <Id extends ArticleId>(id: Id): ArticleFormProps<Id> => ({
    article: id,
    content: typed[id],
    faults: faultsIn(id, tidyContent(id, typed[id])),
    onChange: (content) => drafts.article(id).type(content),
  });
  switch (article) {
    case 'decision-rights':
      return <ArticleRightsEditor {...partsOf(article)} />;
    case 'escalation':
      return <ArticleEscalationEditor {...partsOf(article)} />;
    case 'team':
      return <ArticleTeamEditor {...partsOf(article)} />;
    case 'measures':
      return <ArticleMeasuresEditor {...partsOf(article)} />;
    case 'cadence':
      return <ArticleCadenceEditor {...partsOf(article)} timeZone={timeZone} />;
    default:
      return <ArticleTextEditor {...partsOf(article)} />;
  }
}
