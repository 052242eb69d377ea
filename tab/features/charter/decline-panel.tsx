import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ActionPanel } from '../../components/action-panel.js';
import { useMoments } from '../../components/moments.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import type { CharterPanelProps } from './charter-panel-props.js';
import { useCharterCommand } from './charter-commands.js';
import { charterSays, say } from './charter-words.js';
import { OvertakenNote } from './overtaken-note.js';

export interface DeclinePanelProps extends CharterPanelProps {
  /** Kept by whoever draws the panel, so that it survives its closing. */
  reason: string;
  onReason: (reason: string) => void;
}

/** Says no to the proposed text, with the reason that the other leader needs to mend it. */
export function DeclinePanel(props: DeclinePanelProps) {
  const { charter, fingerprint, permitted, reason, onReason, onClose, onDone } = props;
  const { id } = useWorkspace();
  const { number } = useMoments();
  const [commandId] = useCommandId();
  const [tried, setTried] = useState(false);
  const command = useCharterCommand(id);
  const sameText = charter.fingerprint === fingerprint;
  const version = number(charter.number);
  const missing = reason.trim() === '';
  const decline = (): void => {
    setTried(true);
    if (missing) return;
    command.mutate(
      { wish: { action: 'charter.decline', number: charter.number, fingerprint, reason }, commandId },
      { onSuccess: () => onDone(say('decline.done', { version })) },
    );
  };
  return (
    <ActionPanel
      title={say('decline.title', { version })}
      confirm={{
        label: say('decline.confirm', { version }),
        disabled: !permitted || !sameText,
        onConfirm: decline,
      }}
      pending={command.isPending}
      problem={command.error}
      onClose={onClose}
    >
      <Field
        label={say('decline.reason')}
        hint={say('decline.hint')}
        required
        {...(tried && missing && { validationMessage: charterSays('refused.charter.reason-missing') })}
      >
        <Textarea
          value={reason}
          rows={4}
          resize="vertical"
          maxLength={20_000}
          onChange={(_event, { value }) => onReason(value)}
        />
      </Field>
      <OvertakenNote permitted={permitted || command.isPending} sameText={sameText} />
    </ActionPanel>
  );
}
