import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { AmendmentSummary } from '../../../domain/charter/amendment-api.js';
import { ActionPanel } from '../../components/action-panel.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import { useAmendmentCommand, type AmendmentWish } from './amendment-queries.js';
import { say } from './amendment-words.js';
import { charterSays } from './charter-words.js';

export type AmendmentStep = 'sign' | 'decline' | 'withdraw';

interface AmendmentPanelProps {
  step: AmendmentStep;
  amendment: AmendmentSummary;
  permitted: boolean;
  onClose: () => void;
}

/** Asks once more before an amendment is signed, declined with a reason, or withdrawn. */
export function AmendmentPanel({ step, amendment, permitted, onClose }: AmendmentPanelProps) {
  const [commandId] = useCommandId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const command = useAmendmentCommand(useWorkspace().id);
  const { number, fingerprint } = amendment;
  const missing = step === 'decline' && reason.trim() === '';
  const wish = (): AmendmentWish => {
    if (step === 'withdraw') return { action: step, number };
    return step === 'sign'
      ? { action: step, number, fingerprint }
      : { action: step, number, fingerprint, reason };
  };
  const confirm = (): void => {
    setTried(true);
    if (!missing) command.mutate({ wish: wish(), commandId }, { onSuccess: onClose });
  };
  return (
    <ActionPanel
      title={say(`${step}.title`)}
      confirm={{ label: say(step), disabled: !permitted, onConfirm: confirm }}
      pending={command.isPending}
      problem={command.error}
      onClose={onClose}
    >
      {step === 'decline' ? (
        <Field
          label={say('decline.reason')}
          required
          {...(tried && missing && { validationMessage: charterSays('refused.charter.reason-missing') })}
        >
          <Textarea
            value={reason}
            rows={4}
            resize="vertical"
            maxLength={20_000}
            onChange={(_event, { value }) => setReason(value)}
          />
        </Field>
      ) : (
        <span>{say(`${step}.words`)}</span>
      )}
    </ActionPanel>
  );
}
