import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { charterSays } from './charter-words.js';

interface OvertakenNoteProps {
  permitted: boolean;
  sameText: boolean;
}

/** In a panel that the charter has changed under: why its button does nothing any more. */
export function OvertakenNote({ permitted, sameText }: OvertakenNoteProps) {
  if (permitted && sameText) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        {permitted
          ? charterSays('refused.charter.fingerprint-superseded')
          : charterSays('refused.charter.not-proposed')}
      </MessageBarBody>
    </MessageBar>
  );
}
