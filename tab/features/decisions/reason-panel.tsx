import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ActionPanel } from '../../components/action-panel.js';
import { useKeptForm } from '../../components/kept-form.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { useFormStyles } from '../../components/form-styles.js';
import { ClosedNote } from './closed-note.js';
import { useDecisionCommand, type ReasonAction } from './decision-commands.js';
import { actSays, decisionSays } from './decision-words.js';
import type { PanelProps } from './panel-props.js';

/** Escalates, takes up, gives back, withdraws or reopens: each needs a reason, and nothing else. */
export function ReasonPanel(props: PanelProps & { action: ReasonAction }) {
  const { action, decision, permitted, person, onClose, onDone } = props;
  const { number, name } = decision;
  const styles = useFormStyles();
  const { id } = useWorkspace();
  const to = useAddress();
  const navigate = useNavigate();
  const command = useDecisionCommand(id);
  const kept = useKeptForm({ workspaceId: id, person, form: `decision.${number}.${action}` }, { reason: '' });
  const [tried, setTried] = useState(false);
  const { reason } = kept.form;
  const missing = reason.trim() === '';
  const may = permitted.includes(`decision.${action}`);
  const submit = (): void => {
    setTried(true);
    if (missing) return;
    command.mutate(
      { wish: { action, number, reason }, commandId: kept.commandId },
      {
        onSuccess: ({ data }) => {
          kept.forget();
          if (action === 'reopen') void navigate(to(`decisions/${data.number}`));
          else onDone(actSays(`done.${action}`));
        },
        onError: (problem) => {
          if (!problem.passing) kept.renew();
        },
      },
    );
  };
  return (
    <ActionPanel
      title={actSays(`${action}.title`, { name })}
      confirm={{ label: actSays(`${action}.send`), disabled: !may, onConfirm: submit }}
      pending={command.isPending}
      problem={command.error}
      onClose={onClose}
    >
      <p className={styles.quiet}>{actSays(`${action}.words`)}</p>
      <Field
        label={actSays('reason')}
        required
        {...(tried && missing && { validationMessage: decisionSays('refused.decision.reason-missing') })}
      >
        <Textarea
          value={reason}
          rows={3}
          resize="vertical"
          maxLength={8000}
          onChange={(_event, { value }) => kept.change({ reason: value })}
        />
      </Field>
      <ClosedNote shown={!may && !command.isPending} />
    </ActionPanel>
  );
}
