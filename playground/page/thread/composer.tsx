import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  type TextareaProps,
  tokens,
} from '@fluentui/react-components';
import { MentionRegular, SendFilled } from '@fluentui/react-icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { PlaygroundConversation } from '../../playground-api.js';
import { reasonOf } from '../server/playground-client.js';
import { say, type TextKey } from '../texts.js';
import { mentionBeingTyped, mentions, withMention } from './mention.js';

const useStyles = makeStyles({
  composer: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '860px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  row: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalXS },
  field: { flexGrow: 1, minWidth: 0 },
  text: { fieldSizing: 'content', minHeight: '32px', maxHeight: '30vh' },
  hint: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
    color: tokens.colorNeutralForeground3,
  },
});

const placeholders: Record<PlaygroundConversation['kind'], TextKey> = {
  channel: 'composer.channel',
  'group-chat': 'composer.group',
  personal: 'composer.personal',
};

interface ComposerProps {
  place: PlaygroundConversation;
  botName: string;
  /** Whether to offer a command to begin with. */
  offersHelp: boolean;
  onSend: (text: string, mentionsBot: boolean) => Promise<void>;
}

export function Composer({ place, botName, offersHelp, onSend }: ComposerProps) {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<string>();
  const needsMention = place.kind !== 'personal';
  const isMentioned = mentions(text, botName);
  const isTypingMention = needsMention && mentionBeingTyped(text, botName) !== undefined;

  const send = async (what: string): Promise<void> => {
    if (what.trim() === '' || sending) return;
    setSending(true);
    setFault(undefined);
    try {
      await onSend(what.trim(), needsMention && mentions(what, botName));
      // What was typed meanwhile is the next message.
      setText((now) => (now === what ? '' : now));
    } catch (problem) {
      setFault(say('composer.failed', { reason: reasonOf(problem) }));
    }
    setSending(false);
    field.current?.focus();
  };

  const completeMention = (): void => {
    setText(text.replace(/@\S*$/, `@${botName} `));
    field.current?.focus();
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const completes = isTypingMention && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey;
    const sends = event.key === 'Enter' && !event.shiftKey;
    if (!completes && !sends) return;
    event.preventDefault();
    if (completes) completeMention();
    else void send(text);
  };

  const change: TextareaProps['onChange'] = (_event, { value }) => setText(value);
  const helpText = needsMention ? `@${botName} ${say('composer.help')}` : say('composer.help');

  return (
    <div className={styles.composer}>
      {fault !== undefined && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{fault}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.row}>
        <Textarea
          className={styles.field}
          textarea={{ ref: field, className: styles.text }}
          rows={1}
          resize="none"
          value={text}
          placeholder={say(placeholders[place.kind], { bot: botName })}
          aria-label={say('composer.label', { place: place.kind === 'personal' ? botName : place.name })}
          onChange={change}
          onKeyDown={press}
        />
        {needsMention && (
          <Button
            appearance="subtle"
            icon={<MentionRegular />}
            aria-label={say('composer.mention', { bot: botName })}
            title={say('composer.mention', { bot: botName })}
            onClick={() => {
              setText(withMention(text, botName));
              field.current?.focus();
            }}
          />
        )}
        <Button
          appearance="primary"
          icon={<SendFilled />}
          aria-label={say('composer.send')}
          title={say('composer.send')}
          disabledFocusable={text.trim() === ''}
          onClick={() => void send(text)}
        />
      </div>
      <div className={styles.hint} aria-live="polite">
        {isTypingMention && (
          <Button size="small" icon={<MentionRegular />} onClick={completeMention}>
            {say('composer.mention', { bot: botName })}
          </Button>
        )}
        {needsMention && !isTypingMention && text.trim() !== '' && !isMentioned && (
          <Caption1>{say('composer.unheard', { bot: botName })}</Caption1>
        )}
        {offersHelp && text === '' && (
          <>
            <Caption1>{say('composer.try')}</Caption1>
            <Button size="small" shape="circular" onClick={() => void send(helpText)}>
              {helpText}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
