import { makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';
import { say } from '../texts.js';
import { useCardStyles } from './card-styles.js';
import { type CardPress, drawCard } from './draw-card.js';
import { type CardJson, cardSchema } from './invoke-outcome.js';

const useStyles = makeStyles({
  beneath: { display: 'grid', rowGap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  beneathEmpty: { display: 'none' },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

interface CardFaceProps {
  card: CardJson;
  /** While the bot is asked, the card's buttons and fields are out of use, and this says so. */
  waiting?: string | undefined;
  note?: string | undefined;
  error?: string | undefined;
  onPress: (press: CardPress) => void;
}

/** A card and what is said beneath it. It is drawn anew only for another card, so what was typed stays. */
export function CardFace({ card, waiting, note, error, onPress }: CardFaceProps) {
  const styles = useStyles();
  const cardStyles = useCardStyles();
  const frame = useRef<HTMLFieldSetElement>(null);
  const pressed = useRef<HTMLElement | null>(null);
  const press = useEffectEvent((what: CardPress) => {
    pressed.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    onPress(what);
  });

  // The same card may arrive as another object: compared by what it says.
  const text = JSON.stringify(card);
  useEffect(() => {
    const hadFocus = frame.current?.contains(pressed.current) ?? false;
    const drawn = drawCard(cardSchema.parse(JSON.parse(text)), (what) => press(what));
    frame.current?.replaceChildren(drawn ?? say('card.broken'));
    if (hadFocus && drawn !== undefined && document.activeElement === document.body) {
      drawn.tabIndex = -1;
      drawn.focus({ preventScroll: true });
    }
  }, [text]);

  // A disabled button loses the focus: give it back when the answer left the card as it was.
  useEffect(() => {
    if (waiting !== undefined || !pressed.current?.isConnected) return;
    if (document.activeElement === document.body) pressed.current.focus({ preventScroll: true });
  }, [waiting]);

  const isQuiet = waiting === undefined && note === undefined && error === undefined;
  return (
    <div>
      <fieldset
        ref={frame}
        className={cardStyles.card}
        disabled={waiting !== undefined}
        aria-busy={waiting !== undefined}
      />
      <div className={isQuiet ? styles.beneathEmpty : styles.beneath}>
        {waiting !== undefined && <Spinner size="tiny" label={waiting} labelPosition="after" />}
        {note !== undefined && <Beneath intent="success" text={note} />}
        {error !== undefined && <Beneath intent="error" text={error} />}
      </div>
    </div>
  );
}

function Beneath({ intent, text }: { intent: 'success' | 'error'; text: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" role={intent === 'error' ? 'alert' : 'status'}>
      <MessageBarBody className={styles.text}>{text}</MessageBarBody>
    </MessageBar>
  );
}
