import { Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { DecisionAction, DecisionCommandAnswer } from '../../../domain/decisions/decisions-api.js';
import { ActionPanel } from '../../components/action-panel.js';
import { useKeptForm, type KeptForm } from '../../components/kept-form.js';
import { useWorkspace } from '../../components/workspace-context.js';
import type { Problem } from '../../server/problem.js';
import { ClosedNote } from './closed-note.js';
import { useDecisionCommand, type DecisionWish } from './decision-commands.js';
import type { PanelProps } from './panel-props.js';

export interface PanelForm<Form> {
  kept: KeptForm<Form>;
  /** Somebody has tried to send it: from now on it says what is missing. */
  tried: boolean;
  pending: boolean;
  problem: Problem | null;
  /** Sends what is wished, unless something is missing. */
  send: (wish: DecisionWish | undefined, done: (answer: DecisionCommandAnswer) => void) => void;
}

/** The form of a panel, kept under `form` until it has been carried out. */
export function usePanelForm<Form extends object>(
  { decision, person }: Pick<PanelProps, 'decision' | 'person'>,
  form: string,
  blank: Form,
): PanelForm<Form> {
  const { id } = useWorkspace();
  const { error, isPending, mutate } = useDecisionCommand(id);
  const kept = useKeptForm({ workspaceId: id, person, form: `decision.${decision.number}.${form}` }, blank);
  const [tried, setTried] = useState(false);
  return {
    kept,
    tried,
    pending: isPending,
    problem: error,
    send: (wish, done) => {
      setTried(true);
      if (!wish) return;
      mutate(
        { wish, commandId: kept.commandId },
        {
          onSuccess: (answer) => {
            kept.forget();
            done(answer);
          },
          onError: (problem) => {
            if (!problem.passing) kept.renew();
          },
        },
      );
    },
  };
}

interface DecisionPanelProps extends Pick<PanelProps, 'permitted' | 'onClose'> {
  title: string;
  /** What its button says. */
  label: string;
  /** What it needs the right to. */
  action: DecisionAction;
  form: Pick<PanelForm<object>, 'pending' | 'problem'>;
  children: ReactNode;
  onSubmit: () => void;
}

/** Something that is done to a decision, on its page. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { title, label, action, form, permitted, children, onSubmit, onClose } = props;
  const may = permitted.includes(action);
  return (
    <ActionPanel
      title={title}
      confirm={{ label, disabled: !may, onConfirm: onSubmit }}
      pending={form.pending}
      problem={form.problem}
      onClose={onClose}
    >
      {children}
      <ClosedNote shown={!may && !form.pending} />
    </ActionPanel>
  );
}

interface LongTextProps {
  label: string;
  hint?: string | undefined;
  value: string;
  rows?: number;
  most?: number;
  required?: boolean;
  /** Why it can't be sent like this. */
  fault?: string | undefined;
  onChange: (value: string) => void;
}

/** A field of some lines. */
export function LongText(props: LongTextProps) {
  const { label, hint, value, rows = 3, most = 8000, required = false, fault, onChange } = props;
  return (
    <Field
      label={label}
      required={required}
      {...(hint !== undefined && { hint })}
      {...(fault !== undefined && { validationMessage: fault })}
    >
      <Textarea
        value={value}
        rows={rows}
        resize="vertical"
        maxLength={most}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
