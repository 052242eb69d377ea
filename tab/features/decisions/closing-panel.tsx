import { useState } from 'react';
import { useFormStyles } from '../../components/form-styles.js';
import { useMoments } from '../../components/moments.js';
import {
  answerIn,
  blankClosing,
  bodyOf,
  closingFaults,
  needsOf,
  withAnswer,
  type Result,
} from './closing-draft.js';
import { ClosingNotes } from './closing-notes.js';
import { DecisionPanel, LongText, usePanelForm } from './decision-panel.js';
import { actSays } from './decision-words.js';
import { Evidence } from './evidence.js';
import type { PanelProps } from './panel-props.js';

/** Accepts or rejects: each counterargument answered, each reason given that is asked for, and the rationale. */
export function ClosingPanel(props: PanelProps & { result: Result; nameOf: (objectId: string) => string }) {
  const { result, decision, permitted, onClose, onDone, nameOf } = props;
  const { number, name, version, closing } = decision;
  const styles = useFormStyles();
  const { moment } = useMoments();
  // One form for both: whoever changes their mind keeps the answers that are written.
  const form = usePanelForm(props, 'close', blankClosing);
  const { kept, tried, send, problem } = form;
  const [openedAt] = useState(() => Date.now());
  const verb = result === 'accepted' ? 'accept' : 'reject';
  const needs = needsOf(decision, result, openedAt, problem);
  const faults = closingFaults(kept.form, needs);
  const faultAt = (field: string) => (tried ? faults.get(field) : undefined);
  const submit = (): void => {
    const body = bodyOf(kept.form, version, result, needs);
    send(faults.size > 0 ? undefined : { action: 'decide', number, body }, ({ data, routedUp }) => {
      const people = data.holderView.people.map((one) => one.name).join(', ');
      if (routedUp) onDone(actSays('done.routed-up', { people }));
      else onDone(actSays(data.state === 'decided' ? `done.${verb}` : 'done.approved'));
    });
  };
  const long = (field: 'rationale' | 'overruledReason' | 'withoutCioReason', label: string, hint: string) => (
    <LongText
      label={label}
      hint={hint}
      value={kept.form[field]}
      required
      fault={faultAt(field)}
      onChange={(value) => kept.change({ [field]: value })}
    />
  );
  return (
    <DecisionPanel
      title={actSays(`${verb}.title`, { name })}
      label={actSays(`${verb}.send`)}
      action={`decision.${verb}`}
      form={form}
      permitted={permitted}
      onSubmit={submit}
      onClose={onClose}
    >
      <ClosingNotes decision={decision} needs={needs} />
      {needs.counters.map((counter) => (
        <div key={counter.id}>
          <p className={styles.line}>
            <strong>{nameOf(counter.by)}:</strong> {counter.text}
          </p>
          <Evidence evidence={counter.evidence} />
          <LongText
            label={actSays('answer.to-short')}
            value={answerIn(kept.form, counter.id)}
            rows={2}
            required
            fault={faultAt(counter.id)}
            onChange={(value) => kept.change({ answers: withAnswer(kept.form, counter.id, value) })}
          />
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
    </DecisionPanel>
  );
}
