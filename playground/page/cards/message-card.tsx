import { makeStyles, tokens } from '@fluentui/react-components';
import { z } from 'zod';
import type { PlaygroundMessage, PlaygroundPerson } from '../../playground-api.js';
import { say } from '../texts.js';
import { CardFace } from './card-face.js';
import type { CardPress } from './draw-card.js';
import { useCard } from './use-card.js';

const useStyles = makeStyles({
  card: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '580px',
    overflowX: 'auto',
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
});

/** The Teams-only part of an Action.Submit: what the client does with it instead of sending a message. */
const submitSchema = z.object({
  msteams: z.discriminatedUnion('type', [
    z.object({ type: z.literal('task/fetch') }),
    z.object({ type: z.literal('imBack'), value: z.string() }),
  ]),
});

interface MessageCardProps {
  me: PlaygroundPerson;
  message: PlaygroundMessage & { card: Record<string, unknown> };
  onOpenDialog: (data: unknown) => void;
  onOpenLink: (url: string) => void;
  onSay: (text: string) => void;
}

export function MessageCard({ me, message, onOpenDialog, onOpenLink, onSay }: MessageCardProps) {
  const styles = useStyles();
  const { memory, execute, complain } = useCard(me, message);

  const press = (what: CardPress): void => {
    if (what.kind === 'open') return onOpenLink(what.url);
    if (what.kind === 'execute') return execute(what.verb, what.data);
    const teams = submitSchema.safeParse(what.data).data?.msteams;
    if (teams?.type === 'task/fetch') return onOpenDialog(what.data);
    if (teams?.type === 'imBack') return onSay(teams.value);
    return complain(say('card.unsupported'));
  };

  return (
    <div className={styles.card}>
      <CardFace
        card={memory.card ?? message.card}
        waiting={memory.waiting === 'manual' ? say('card.waiting') : undefined}
        note={memory.note}
        error={memory.error}
        onPress={press}
      />
    </div>
  );
}
