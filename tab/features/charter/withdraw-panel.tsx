import { ActionPanel } from '../../components/action-panel.js';
import { useMoments } from '../../components/moments.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import type { CharterPanelProps } from './charter-panel-props.js';
import { useCharterCommand } from './charter-commands.js';
import { say } from './charter-words.js';
import { OvertakenNote } from './overtaken-note.js';

/** Takes a proposed charter back to draft. */
export function WithdrawPanel({ charter, permitted, onClose, onDone }: CharterPanelProps) {
  const { id } = useWorkspace();
  const { number } = useMoments();
  const [commandId] = useCommandId();
  const command = useCharterCommand(id);
  const version = number(charter.number);
  const withdraw = (): void =>
    command.mutate(
      { wish: { action: 'charter.withdraw', number: charter.number }, commandId },
      { onSuccess: () => onDone(say('withdraw.done', { version })) },
    );
  return (
    <ActionPanel
      title={say('withdraw.title', { version })}
      confirm={{ label: say('withdraw.confirm', { version }), disabled: !permitted, onConfirm: withdraw }}
      pending={command.isPending}
      problem={command.error}
      onClose={onClose}
    >
      <span>{say('withdraw.words', { signatures: charter.signatures.length })}</span>
      <OvertakenNote permitted={permitted || command.isPending} sameText />
    </ActionPanel>
  );
}
