import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { CardFace } from '../cards/card-face.js';
import type { CardPress } from '../cards/draw-card.js';
import type { DialogHeight } from '../cards/invoke-outcome.js';
import { say } from '../texts.js';
import type { OpenDialog } from './use-dialog.js';

const useStyles = makeStyles({
  surface: { width: '600px', maxWidth: '100vw', padding: tokens.spacingHorizontalXXL },
  content: { overflowY: 'auto', overflowX: 'auto' },
});

/** Teams' three sizes, as shares of the window; a number is pixels. Never taller than the window. */
const heights = { small: '30vh', medium: '50vh', large: '70vh' };
const minHeight = (height: DialogHeight | undefined): string =>
  typeof height === 'number' ? `min(${height}px, 60vh)` : height === undefined ? 'auto' : heights[height];

interface CardDialogProps {
  dialog: OpenDialog;
  botName: string;
  onSubmit: (data: unknown) => void;
  onOpenLink: (url: string) => void;
  onClose: () => void;
}

export function CardDialog({ dialog, botName, onSubmit, onOpenLink, onClose }: CardDialogProps) {
  const styles = useStyles();
  const press = (what: CardPress): void => {
    if (what.kind === 'open') onOpenLink(what.url);
    else onSubmit(what.data);
  };
  return (
    <Dialog open onOpenChange={(_event, change) => !change.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                aria-label={say('dialog.close')}
                icon={<DismissRegular />}
                onClick={onClose}
              />
            }
          >
            {dialog.title ?? say('dialog.title', { bot: botName })}
          </DialogTitle>
          <DialogContent
            className={styles.content}
            style={{ minHeight: minHeight(dialog.height) }}
            tabIndex={0}
          >
            {dialog.card === undefined && dialog.waiting && <Spinner label={say('dialog.loading')} />}
            {dialog.card === undefined && dialog.error !== undefined && (
              <MessageBar intent="error" layout="multiline" role="alert">
                <MessageBarBody>{dialog.error}</MessageBarBody>
              </MessageBar>
            )}
            {dialog.card !== undefined && (
              <CardFace
                card={dialog.card}
                waiting={dialog.waiting ? say('card.waiting') : undefined}
                error={dialog.error}
                onPress={press}
              />
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
