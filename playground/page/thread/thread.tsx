import {
  Button,
  Caption1,
  Divider,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons';
import { Fragment, type ReactNode } from 'react';
import type { PlaygroundConversation, PlaygroundMessage, PlaygroundState } from '../../playground-api.js';
import { say } from '../texts.js';
import { MessageActions } from './message-actions.js';
import { MessageItem } from './message-item.js';
import { dayKey, dayName } from './times.js';
import { useStickToNewest } from './use-stick-to-newest.js';

const useStyles = makeStyles({
  thread: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  scroller: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    flexGrow: 1,
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '860px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
  },
  // Few messages stand at the bottom, next to where one writes; the line between days must not stretch.
  first: { marginTop: 'auto' },
  day: { flexGrow: 0 },
  typing: { minHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  toNewest: {
    position: 'absolute',
    bottom: tokens.spacingVerticalM,
    alignSelf: 'center',
    boxShadow: tokens.shadow8,
  },
});

interface ThreadProps {
  state: PlaygroundState;
  place: PlaygroundConversation;
  messages: PlaygroundMessage[] | undefined;
  typing: boolean;
  /** What stands in an empty thread, and below the messages. */
  ending: ReactNode;
  card: (message: PlaygroundMessage) => ReactNode;
  onAction: (message: PlaygroundMessage, action: string) => void;
}

export function Thread({ state, place, messages, typing, ending, card, onAction }: ThreadProps) {
  const styles = useStyles();
  const { scroller, content, away, toNewest } = useStickToNewest();
  const nameOf = (from: string) =>
    state.people.find((person) => person.objectId === from)?.name ?? state.botName;
  return (
    <div className={styles.thread}>
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={say('thread.label', { place: place.name, name: state.me.name })}
        // A scrolling box without a focusable part of its own must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <div ref={content} className={styles.content}>
          {messages === undefined && <Spinner label={say('thread.loading')} />}
          {messages?.map((message, index) => (
            <Fragment key={message.id}>
              {dayKey(message.sentAt) !== dayKey(messages[index - 1]?.sentAt ?? '') && (
                <Divider className={mergeClasses(styles.day, index === 0 && styles.first)}>
                  {dayName(message.sentAt)}
                </Divider>
              )}
              <MessageItem
                message={message}
                author={state.people.find((person) => person.objectId === message.from)}
                botName={state.botName}
                isOwn={message.from === state.me.objectId}
                isChat={place.kind !== 'channel'}
                card={card(message)}
                actions={
                  <MessageActions
                    actions={state.messageActions}
                    author={nameOf(message.from)}
                    onChoose={(action) => onAction(message, action)}
                  />
                }
              />
            </Fragment>
          ))}
          {ending}
          <Caption1 className={styles.typing} aria-live="polite">
            {typing ? say('thread.typing', { bot: state.botName }) : ''}
          </Caption1>
        </div>
      </section>
      {away && (
        <Button className={styles.toNewest} icon={<ArrowDownRegular />} shape="circular" onClick={toNewest}>
          {say('thread.toNewest')}
        </Button>
      )}
    </div>
  );
}
