import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ActionPanel } from '../../components/action-panel.js';
import { useKeptForm } from '../../components/kept-form.js';
import { useMoments } from '../../components/moments.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { useFormStyles } from '../../components/form-styles.js';
import { ClosedNote } from './closed-note.js';
import { ClosingNotes } from './closing-notes.js';
import {
  answerIn,
  blankClosing,
  bodyOf,
  closingFaults,
  needsOf,
  withAnswer,
  type Result,
} from './closing-draft.js';
import { useDecisionCommand } from './decision-commands.js';
import { actSays } from './decision-words.js';
import { Evidence } from './evidence.js';
import type { PanelProps } from './panel-props.js';

/** Accepts or rejects: each counterargument answered, each reason given that is asked for, and the rationale. */
export function ClosingPanel(props: PanelProps & { result: Result; nameOf: (objectId: string) => string }) {
  const { result, decision, permitted, person, onClose, onDone, nameOf } = props;
  const { number, name, version, closing } = decision;
  const styles = useFormStyles();
  const { moment } = useMoments();
  const { id } = useWorkspace();
  const command = useDecisionCommand(id);
  // One form for both: whoever changes their mind keeps the answers that are written.
  const kept = useKeptForm({ workspaceId: id, person, form: `decision.${number}.close` }, blankClosing);
  const [tried, setTried] = useState(false);
  const [openedAt] = useState(() => Date.now());
  const verb = result === 'accepted' ? 'accept' : 'reject';
  const needs = needsOf(decision, result, openedAt, command.error);
  const faults = closingFaults(kept.form, needs);
  const faultAt = (field: string) => {
    const words = tried ? faults.get(field) : undefined;
    return words === undefined ? {} : { validationMessage: words };
  };
  const may = permitted.includes(`decision.${verb}`);
  const submit = (): void => {
    setTried(true);
    if (faults.size > 0) return;
    command.mutate(
      {
        wish: { action: 'decide', number, body: bodyOf(kept.form, version, result, needs) },
        commandId: kept.commandId,
      },
      {
        onSuccess: ({ data, routedUp }) => {
          kept.forget();
          const people = data.holderView.people.map((one) => one.name).join(', ');
          if (routedUp) onDone(actSays('done.routed-up', { people }));
          else onDone(actSays(data.state === 'decided' ? `done.${verb}` : 'done.approved'));
        },
        onError: (problem) => {
          if (!problem.passing) kept.renew();
        },
      },
    );
  };
  const long = (field: 'rationale' | 'overruledReason' | 'withoutCioReason', label: string, hint: string) => (
    <Field label={label} hint={hint} required {...faultAt(field)}>
      <Textarea
        value={kept.form[field]}
        rows={3}
        resize="vertical"
        maxLength={8000}
        onChange={(_event, { value }) => kept.change({ [field]: value })}
      />
    </Field>
  );
  return (
    <ActionPanel
      title={actSays(`${verb}.title`, { name })}
      confirm={{ label: actSays(`${verb}.send`), disabled: !may, onConfirm: submit }}
      pending={command.isPending}
      problem={command.error}
      onClose={onClose}
    >
      <ClosingNotes decision={decision} needs={needs} />
      {needs.counters.map((counter) => (
        <div key={counter.id}>
          <p className={styles.line}>
            <strong>{nameOf(counter.by)}:</strong> {counter.text}
          </p>
          <Evidence evidence={counter.evidence} />
          <Field label={actSays('answer.to-short')} required {...faultAt(counter.id)}>
            <Textarea
              value={answerIn(kept.form, counter.id)}
              rows={2}
              resize="vertical"
              maxLength={8000}
              onChange={(_event, { value }) =>
                kept.change({ answers: withAnswer(kept.form, counter.id, value) })
              }
            />
          </Field>
        </div>
      ))}
      {needs.overruledReason && long('overruledReason', actSays('overruled'), actSays('overruled.hint'))}
      {needs.withoutCioReason &&
        long(
          'withoutCioReason',
          actSays('without-cio'),
          closing.cioInputDueAt === null
            ? actSays('without-cio.no-cio')
            : actSays('without-cio.hint', { at: moment(closing.cioInputDueAt) }),
        )}
      {long('rationale', actSays('rationale'), actSays('rationale.hint'))}
      <ClosedNote shown={!may && !command.isPending} />
    </ActionPanel>
  );
}
