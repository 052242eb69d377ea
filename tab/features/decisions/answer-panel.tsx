import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ActionPanel } from '../../components/action-panel.js';
import { useKeptForm } from '../../components/kept-form.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { ClosedNote } from './closed-note.js';
import { useDecisionCommand } from './decision-commands.js';
import { actSays, decisionSays } from './decision-words.js';
import type { PanelProps } from './panel-props.js';

/** The decider's answer to one counterargument, before the decision is closed. */
export function AnswerPanel(props: PanelProps & { counter: string; by: string }) {
  const { counter, by, decision, permitted, person, onClose, onDone } = props;
  const { number } = decision;
  const said = decision.counters.find((one) => one.id === counter);
  const { id } = useWorkspace();
  const command = useDecisionCommand(id);
  const kept = useKeptForm(
    { workspaceId: id, person, form: `decision.${number}.answer.${counter}` },
    { text: said?.answer?.text ?? '' },
  );
  const [tried, setTried] = useState(false);
  const { text } = kept.form;
  const missing = text.trim() === '';
  const may = permitted.includes('decision.answer');
  const submit = (): void => {
    setTried(true);
    if (missing) return;
    command.mutate(
      { wish: { action: 'answer', number, counter, text }, commandId: kept.commandId },
      {
        onSuccess: () => {
          kept.forget();
          onDone(actSays('done.answer'));
        },
        onError: (problem) => {
          if (!problem.passing) kept.renew();
        },
      },
    );
  };
  return (
    <ActionPanel
      title={actSays('answer.to', { person: by, text: said?.text ?? '' })}
      confirm={{ label: actSays('answer'), disabled: !may, onConfirm: submit }}
      pending={command.isPending}
      problem={command.error}
      onClose={onClose}
    >
      <Field
        label={actSays('answer.to-short')}
        required
        {...(tried && missing && { validationMessage: decisionSays('refused.decision.text-missing') })}
      >
        <Textarea
          value={text}
          rows={3}
          resize="vertical"
          maxLength={8000}
          onChange={(_event, { value }) => kept.change({ text: value })}
        />
      </Field>
      <ClosedNote shown={!may && !command.isPending} />
    </ActionPanel>
  );
}
