import { useCallback, useRef, useState } from 'react';
import { type CardJson, type DialogHeight, readDialogAnswer } from '../cards/invoke-outcome.js';
import { sendDialog } from '../server/playground-client.js';

export interface DialogOrigin {
  as: string;
  conversationId: string;
  messageId: string;
  /** An action of the message extension that was chosen on the message. */
  command?: string;
}

export interface OpenDialog {
  origin: DialogOrigin;
  title: string | undefined;
  height: DialogHeight | undefined;
  /** Missing until the bot has answered the first question. */
  card: CardJson | undefined;
  waiting: boolean;
  error: string | undefined;
}

interface DialogInUse {
  dialog: OpenDialog | undefined;
  open: (origin: DialogOrigin, data: unknown) => void;
  submit: (data: unknown) => void;
  close: () => void;
}

/** A dialog of the bot: fetched by a button, submitted as often as the bot answers with another card. */
export function useDialog(onMessage: (text: string) => void): DialogInUse {
  const [dialog, setDialog] = useState<OpenDialog>();
  /** Counts openings and closings, so that an answer to a dialog that was closed meanwhile is left alone. */
  const opening = useRef(0);

  const ask = useCallback(
    async (origin: DialogOrigin, step: 'fetch' | 'submit', data: unknown) => {
      const mine = opening.current;
      const outcome = readDialogAnswer(await sendDialog({ ...origin, step, data }));
      if (opening.current !== mine) return;
      if (outcome.kind === 'closed') {
        setDialog(undefined);
        if (outcome.text !== undefined && outcome.text !== '') onMessage(outcome.text);
        return;
      }
      setDialog((now) => {
        if (now === undefined) return now;
        if (outcome.kind === 'failed') return { ...now, waiting: false, error: outcome.text };
        const { card, title = now.title, height = now.height } = outcome;
        return { ...now, card, title, height, waiting: false, error: undefined };
      });
    },
    [onMessage],
  );

  return {
    dialog,
    open: (origin, data) => {
      opening.current += 1;
      setDialog({
        origin,
        title: undefined,
        height: undefined,
        card: undefined,
        waiting: true,
        error: undefined,
      });
      void ask(origin, 'fetch', data);
    },
    submit: (data) => {
      if (dialog === undefined) return;
      setDialog({ ...dialog, waiting: true, error: undefined });
      void ask(dialog.origin, 'submit', data);
    },
    close: () => {
      opening.current += 1;
      setDialog(undefined);
    },
  };
}
