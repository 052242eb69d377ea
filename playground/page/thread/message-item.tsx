import { Badge, Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlaygroundMessage, PlaygroundPerson } from '../../playground-api.js';
import { BotFace, PersonFace } from '../shell/face.js';
import { say } from '../texts.js';
import { splitMentions } from './mention.js';
import { clockTime, fullTime } from './times.js';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  own: { flexDirection: 'row-reverse' },
  body: { display: 'grid', rowGap: tokens.spacingVerticalXS, minWidth: 0, justifyItems: 'start' },
  wide: { flexGrow: 1, justifyItems: 'stretch' },
  ownBody: { justifyItems: 'end' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  author: { color: tokens.colorNeutralForeground1 },
  bubble: {
    boxSizing: 'border-box',
    maxWidth: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  ownBubble: { backgroundColor: tokens.colorBrandBackground2 },
  mention: { color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
});

interface MessageItemProps {
  message: PlaygroundMessage;
  author: PlaygroundPerson | undefined;
  botName: string;
  isOwn: boolean;
  /** Chats put one's own messages on the other side; channels list everything on one. */
  isChat: boolean;
  card: ReactNode;
  /** What can be done with the message. */
  actions: ReactNode;
}

export function MessageItem({ message, author, botName, isOwn, isChat, card, actions }: MessageItemProps) {
  const styles = useStyles();
  const onOtherSide = isOwn && isChat;
  const name = message.from === 'bot' ? botName : (author?.name ?? '');
  const when = message.deliveryId
    ? `${fullTime(message.sentAt)}\n${say('thread.details', { id: message.deliveryId })}`
    : fullTime(message.sentAt);
  return (
    <article className={mergeClasses(styles.row, onOtherSide && styles.own)} aria-label={name}>
      {!onOtherSide &&
        (author === undefined ? <BotFace size={32} /> : <PersonFace person={author} size={32} />)}
      <div className={mergeClasses(styles.body, card !== null && styles.wide, onOtherSide && styles.ownBody)}>
        <div className={styles.head}>
          {!onOtherSide && (
            <Text weight="semibold" className={styles.author}>
              {name}
            </Text>
          )}
          {message.from === 'bot' && (
            <Badge appearance="tint" size="small" color="informative">
              {say('thread.app')}
            </Badge>
          )}
          <Caption1 as="span">
            <time dateTime={message.sentAt} title={when}>
              {clockTime(message.sentAt)}
            </time>
          </Caption1>
          {message.updatedAt !== undefined && (
            <Caption1 title={fullTime(message.updatedAt)}>{say('thread.updated')}</Caption1>
          )}
          {actions}
        </div>
        {message.text !== undefined && message.text !== '' && (
          <div className={mergeClasses(styles.bubble, isOwn && styles.ownBubble)}>
            <MessageText text={message.text} botName={botName} isSpoken={message.from === 'bot'} />
          </div>
        )}
        {card}
      </div>
    </article>
  );
}

function MessageText({ text, botName, isSpoken }: { text: string; botName: string; isSpoken: boolean }) {
  const styles = useStyles();
  // The bot doesn't mention itself.
  if (isSpoken) return text;
  return splitMentions(text, botName).map((part) => (
    <span key={`${part.mention} ${part.text}`} className={part.mention ? styles.mention : undefined}>
      {part.text}
    </span>
  ));
}
