import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useHost } from '../../teams/host-context.js';
import type { CharterDrafts, EditorState } from './charter-drafts.js';
import { editorSays } from './editor-words.js';

interface VoidQuestionProps {
  question: NonNullable<EditorState['question']>;
  drafts: CharterDrafts;
}

/** Before typed text takes a proposed charter back to draft: whether it shall. */
export function VoidQuestion({ question, drafts }: VoidQuestionProps) {
  const { locale } = useHost();
  const { signers, declined } = question;
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(signers);
  const atStake =
    signers.length > 0
      ? editorSays('void.signed', { names, count: signers.length })
      : editorSays('void.unsigned');
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{editorSays(declined ? 'void.left-title' : 'void.title')}</MessageBarTitle>
        {declined ? editorSays('void.left') : atStake}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => drafts.agreeToVoid()}>
          {editorSays(signers.length > 0 ? 'void.edit-signed' : 'void.edit-unsigned')}
        </Button>
        {declined ? (
          <Button onClick={() => drafts.discardAll()}>{editorSays('void.discard')}</Button>
        ) : (
          <Button onClick={() => drafts.leaveAsItIs()}>{editorSays('void.leave')}</Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
