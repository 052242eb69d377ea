import { useNavigate } from 'react-router';
import { useFormStyles } from '../../components/form-styles.js';
import { useAddress } from '../../components/workspace-context.js';
import type { ReasonAction } from './decision-commands.js';
import { DecisionPanel, LongText, usePanelForm } from './decision-panel.js';
import { actSays, decisionSays } from './decision-words.js';
import type { PanelProps } from './panel-props.js';

/** Escalates, takes up, gives back, withdraws or reopens: each needs a reason, and nothing else. */
export function ReasonPanel(props: PanelProps & { action: ReasonAction }) {
  const { action, decision, permitted, onClose, onDone } = props;
  const { number, name } = decision;
  const styles = useFormStyles();
  const to = useAddress();
  const navigate = useNavigate();
  const form = usePanelForm(props, action, { reason: '' });
  const { kept, tried, send } = form;
  const { reason } = kept.form;
  const missing = reason.trim() === '';
  return (
    <DecisionPanel
      title={actSays(`${action}.title`, { name })}
      label={actSays(`${action}.send`)}
      action={`decision.${action}`}
      form={form}
      permitted={permitted}
      onSubmit={() =>
        send(missing ? undefined : { action, number, reason }, ({ data }) => {
          if (action === 'reopen') void navigate(to(`decisions/${data.number}`));
          else onDone(actSays(`done.${action}`));
        })
      }
      onClose={onClose}
    >
      <p className={styles.quiet}>{actSays(`${action}.words`)}</p>
      <LongText
        label={actSays('reason')}
        value={reason}
        required
        fault={tried && missing ? decisionSays('refused.decision.reason-missing') : undefined}
        onChange={(value) => kept.change({ reason: value })}
      />
    </DecisionPanel>
  );
}
