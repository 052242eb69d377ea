import { DecisionPanel, LongText, usePanelForm } from './decision-panel.js';
import { actSays, decisionSays } from './decision-words.js';
import type { PanelProps } from './panel-props.js';

/** The decider's answer to one counterargument, before the decision is closed. */
export function AnswerPanel(props: PanelProps & { counter: string; by: string }) {
  const { counter, by, decision, permitted, onClose, onDone } = props;
  const { number } = decision;
  const said = decision.counters.find((one) => one.id === counter);
  const form = usePanelForm(props, `answer.${counter}`, { text: said?.answer?.text ?? '' });
  const { kept, tried, send } = form;
  const { text } = kept.form;
  const missing = text.trim() === '';
  return (
    <DecisionPanel
      title={actSays('answer.to', { person: by, text: said?.text ?? '' })}
      label={actSays('answer')}
      action="decision.answer"
      form={form}
      permitted={permitted}
      onSubmit={() =>
        send(missing ? undefined : { action: 'answer', number, counter, text }, () =>
          onDone(actSays('done.answer')),
        )
      }
      onClose={onClose}
    >
      <LongText
        label={actSays('answer.to-short')}
        value={text}
        required
        fault={tried && missing ? decisionSays('refused.decision.text-missing') : undefined}
        onChange={(to) => kept.change({ text: to })}
      />
    </DecisionPanel>
  );
}
