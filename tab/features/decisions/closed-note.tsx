import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { actSays } from './decision-words.js';

/** While the panel was open the decision has moved on: nothing that was typed is thrown away. */
export function ClosedNote({ shown }: { shown: boolean }) {
  if (!shown) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{actSays('closed-meanwhile')}</MessageBarBody>
    </MessageBar>
  );
}
