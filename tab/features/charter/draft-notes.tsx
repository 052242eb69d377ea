import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ArticleId } from '../../../domain/charter/articles.js';
import { useMoments } from '../../components/moments.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { isDirty, type ArticleDraft } from './article-draft.js';
import type { ArticleAutosave } from './autosave.js';
import { editorSays } from './editor-words.js';

interface DraftNotesProps {
  draft: ArticleDraft<ArticleId>;
  controls: Pick<ArticleAutosave<ArticleId>, 'takeTheirs' | 'bringBack' | 'forgetSetAside' | 'tryAgain'>;
}

/** What has happened to the text in the form that the person should know, with the way back. */
export function DraftNotes({ draft, controls }: DraftNotesProps) {
  const { moment } = useMoments();
  const { restoredFrom, setAside, save } = draft;
  return (
    <>
      {save.kind === 'refused' && <ProblemBar problem={save.problem} onRetry={() => controls.tryAgain()} />}
      {restoredFrom !== null && isDirty(draft) && save.kind !== 'conflict' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{editorSays('restored.title')}</MessageBarTitle>
            {editorSays('restored.detail', { at: moment(new Date(restoredFrom).toISOString()) })}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => controls.takeTheirs()}>{editorSays('restored.discard')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {setAside !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{editorSays('aside.words')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => controls.bringBack()}>{editorSays('aside.bring-back')}</Button>
            <Button onClick={() => controls.forgetSetAside()}>{editorSays('aside.dismiss')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
