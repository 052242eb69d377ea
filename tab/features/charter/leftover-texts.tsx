import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { plainArticle } from '../../../domain/charter/article-blocks.js';
import type { Articles } from '../../../domain/charter/charter.js';
import { CopyButton } from '../../components/copy-button.js';
import { useMoments } from '../../components/moments.js';
import { charterSays } from './charter-words.js';
import { deviceStorage, DraftMemory } from './draft-memory.js';
import { editorSays } from './editor-words.js';
import { openEditors, thisEditor } from './open-editors.js';

interface LeftoverTextsProps {
  workspaceId: string;
  person: string;
  /** The version under way; 0 if there is none. */
  version: number;
}

type Leftover = ReturnType<DraftMemory['leftovers']>[number];

/** What was typed for a version that can't take it any more: to be copied, or thrown away. */
export function LeftoverTexts({ workspaceId, person, version }: LeftoverTextsProps) {
  const { moment, number } = useMoments();
  const [leftovers, setLeftovers] = useState<Leftover[]>([]);
  const memory = () => new DraftMemory({ workspaceId, person, version, editor: thisEditor }, deviceStorage());
  useEffect(() => {
    let gone = false;
    void openEditors().then((open) => {
      if (!gone) setLeftovers(memory().leftovers(open));
    });
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `memory` is made of these
  }, [workspaceId, person, version]);
  const discard = (key: string): void => {
    memory().discard(key);
    setLeftovers(leftovers.filter((one) => one.key !== key));
  };
  return leftovers.map(({ key, article, version: typedFor, text }) => (
    <MessageBar key={key} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{editorSays('leftover.title')}</MessageBarTitle>
        {editorSays('leftover.detail', {
          article: charterSays(`article.${article}`),
          version: number(typedFor),
          at: moment(new Date(text.at).toISOString()),
        })}
      </MessageBarBody>
      <MessageBarActions>
        <CopyButton text={plainText(article, text.content)} label={editorSays('leftover.copy')} />
        <Button onClick={() => discard(key)}>{editorSays('leftover.discard')}</Button>
      </MessageBarActions>
    </MessageBar>
  ));
}

function plainText(article: Leftover['article'], content: Leftover['text']['content']): string {
  // Only the named article is looked at.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return plainArticle(article, { [article]: content } as unknown as Articles);
}
