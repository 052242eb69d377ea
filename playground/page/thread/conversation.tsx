import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { PlaygroundConversation, PlaygroundMessage, PlaygroundState } from '../../playground-api.js';
import { MessageCard } from '../cards/message-card.js';
import type { DialogOrigin } from '../dialogs/use-dialog.js';
import { isAppAway, sendMessage } from '../server/playground-client.js';
import { useMessages } from '../server/use-playground.js';
import { say } from '../texts.js';
import { Composer } from './composer.js';
import { mentions, withoutMention } from './mention.js';
import { Thread } from './thread.js';
import { Ready, Welcome } from './welcome.js';

/** Below this many messages a place still offers a first command. */
const STILL_NEW = 3;

interface ConversationProps {
  state: PlaygroundState;
  place: PlaygroundConversation;
  typing: boolean;
  onAdd: () => Promise<void>;
  onOpenDialog: (origin: DialogOrigin, data: unknown) => void;
  onOpenLink: (url: string) => void;
  onFault: (fault: unknown) => void;
}

/** One place's messages and the box to write another. */
export function Conversation(props: ConversationProps) {
  const { state, place, typing, onAdd, onOpenDialog, onOpenLink, onFault } = props;
  const { me, botName } = state;
  const messages = useMessages(me.objectId, place.id);
  const count = messages.data?.length ?? 0;

  const send = async (text: string, mentionsBot: boolean): Promise<void> => {
    try {
      await sendMessage(place.id, { as: me.objectId, text: withoutMention(text, botName), mentionsBot });
    } catch (fault) {
      if (!isAppAway(fault)) throw fault;
      // The message itself was posted, so it isn't kept for another try.
      onFault(fault);
    }
  };

  const drawCard = (message: PlaygroundMessage) =>
    message.card === undefined ? null : (
      <MessageCard
        me={me}
        message={{ ...message, card: message.card }}
        onOpenDialog={(data) =>
          onOpenDialog({ as: me.objectId, conversationId: place.id, messageId: message.id }, data)
        }
        onOpenLink={onOpenLink}
        onSay={(text) => void send(text, mentions(text, botName)).catch(onFault)}
      />
    );

  const isEmpty = messages.data !== undefined && count === 0;
  const ending = place.installed
    ? isEmpty && <Ready botName={botName} />
    : messages.data !== undefined && (
        <Welcome place={place} botName={botName} introduces={isEmpty} onAdd={onAdd} />
      );

  return (
    <>
      {messages.isError && (
        <MessageBar intent="error" role="alert">
          <MessageBarBody>{say('thread.failed')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void messages.refetch()}>{say('app.retry')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Thread
        state={state}
        place={place}
        messages={messages.isError && messages.data === undefined ? [] : messages.data}
        typing={typing}
        ending={ending}
        card={drawCard}
        onAction={(message, command) =>
          onOpenDialog(
            { as: me.objectId, conversationId: place.id, messageId: message.id, command },
            undefined,
          )
        }
      />
      <Composer
        key={`${me.objectId} ${place.id}`}
        place={place}
        botName={botName}
        offersHelp={place.installed && messages.isSuccess && count < STILL_NEW}
        onSend={send}
      />
    </>
  );
}
