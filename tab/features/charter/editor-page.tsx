import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useSyncExternalStore } from 'react';
import { articleIds, type ArticleId } from '../../../domain/charter/articles.js';
import { gapsOf } from '../../../domain/charter/article-gaps.js';
import type { CharterPageAnswer, CharterView } from '../../../domain/charter/charter-api.js';
import type { Articles } from '../../../domain/charter/charter.js';
import { useMoments } from '../../components/moments.js';
import { PageHeading } from '../../components/page-heading.js';
import { tidyContent } from './article-content.js';
import { ArticleForm } from './article-form.js';
import { ArticleList } from './article-list.js';
import { ArticleSteps } from './article-steps.js';
import { statusOf, type ArticleStatus } from './article-status.js';
import { BackLink } from './back-link.js';
import type { CharterDrafts } from './charter-drafts.js';
import { charterSays } from './charter-words.js';
import { DraftNotes } from './draft-notes.js';
import { editorName } from './editor-name.js';
import { editorSays } from './editor-words.js';
import { LeftoverTexts } from './leftover-texts.js';
import { MergeChoice } from './merge-choice.js';
import { ProposePanel } from './propose-panel.js';
import { StatusLine } from './status-line.js';
import { VoidQuestion } from './void-question.js';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    '@media (min-width: 900px)': {
      gridTemplateColumns: '15rem minmax(0, 46rem)',
      columnGap: tokens.spacingHorizontalXXXL,
    },
  },
  article: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  overline: { margin: 0, color: tokens.colorNeutralForeground2 },
  guide: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
});

interface EditorPageProps {
  article: ArticleId;
  drafts: CharterDrafts;
  page: CharterPageAnswer;
  underWay: CharterView;
  workspaceId: string;
}

/** One article of the draft, with the way to the others. */
export function EditorPage({ article, drafts, page, underWay, workspaceId }: EditorPageProps) {
  const styles = useStyles();
  const { moment, number } = useMoments();
  const { drafts: all, typed, question } = useSyncExternalStore(drafts.subscribe, drafts.state);
  const place = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const draft = all[article];
  const controls = drafts.article(article);
  const statuses = statusesOf(all, question !== null);
  const gaps = [...page.data.gaps.filter((gap) => gap.article === 'leaders'), ...gapsOf(tidyArticles(typed))];
  const edit = underWay.articleEdits[article];
  const editMine = (): void => form.current?.querySelector<HTMLElement>('textarea, input, select')?.focus();

  return (
    <>
      <BackLink />
      <div className={styles.columns}>
        <ArticleList here={article} statuses={statuses} complete={completeBy(gaps)} />
        <div ref={place} className={styles.article}>
          <LeftoverTexts workspaceId={workspaceId} person={page.viewer.objectId} version={underWay.number} />
          <p className={styles.overline}>
            {editorSays('page.overline', {
              charter: charterSays('charter.title'),
              version: number(underWay.number),
              state: charterSays(`state.${underWay.state}`),
            })}
          </p>
          <PageHeading>{charterSays(`article.${article}`)}</PageHeading>
          <p className={styles.guide}>{charterSays(`guide.${article}`)}</p>
          <StatusLine
            status={statuses[article]}
            savedAt={draft.savedAt}
            lastEdited={
              edit ? editorSays('status.edited', { name: edit.editedBy.name, at: moment(edit.editedAt) }) : ''
            }
            onTryNow={() => controls.tryAgain()}
          />
          {question && <VoidQuestion question={question} drafts={drafts} />}
          <DraftNotes draft={draft} controls={controls} />
          {draft.save.kind === 'conflict' && (
            <MergeChoice
              article={article}
              typed={typed}
              theirs={draft.save.theirs}
              editor={editorName(draft.save.theirs.editedBy, page)}
              onKeepMine={() => controls.keepMine()}
              onTakeTheirs={() => {
                controls.takeTheirs();
                place.current?.querySelector('h1')?.focus();
              }}
              onEditMine={editMine}
            />
          )}
          <div ref={form} onBlur={() => controls.flush()}>
            <ArticleForm article={article} typed={typed} drafts={drafts} timeZone={page.workspace.timeZone} />
          </div>
          <ArticleSteps here={article} />
          <ProposePanel
            workspaceId={workspaceId}
            number={underWay.number}
            gaps={gaps}
            permitted={page.permitted.includes('charter.propose')}
            settled={drafts.settled}
          />
        </div>
      </div>
    </>
  );
}

type Drafts = ReturnType<CharterDrafts['state']>['drafts'];

function statusesOf(drafts: Drafts, asked: boolean): Record<ArticleId, ArticleStatus> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a member for each id
  return Object.fromEntries(articleIds.map((id) => [id, statusOf(drafts[id], asked)])) as Record<
    ArticleId,
    ArticleStatus
  >;
}

/** All that is typed as the server would store it: a blank isn't a text. */
function tidyArticles(typed: Articles): Articles {
  return articleIds.reduce((all, id) => ({ ...all, [id]: tidyContent(id, typed[id]) }), typed);
}

function completeBy(gaps: readonly { article: string }[]): Set<ArticleId> {
  return new Set(articleIds.filter((id) => !gaps.some((gap) => gap.article === id)));
}
