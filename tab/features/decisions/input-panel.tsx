import { Field, Input } from '@fluentui/react-components';
import { useFormStyles } from '../../components/form-styles.js';
import { isWebAddress } from '../../components/web-address.js';
import type { DecisionWish } from './decision-commands.js';
import { DecisionPanel, LongText, usePanelForm } from './decision-panel.js';
import { actSays, decisionSays } from './decision-words.js';
import type { PanelProps } from './panel-props.js';

const blank = { text: '', figures: '', link: '' };

/** Input, or a counterargument with its evidence. */
export function InputPanel(props: PanelProps & { action: 'input' | 'counter' }) {
  const { action, decision, permitted, onClose, onDone } = props;
  const { number, name, asksAgainst } = decision;
  const styles = useFormStyles();
  const form = usePanelForm(props, action, blank);
  const { kept, tried, send } = form;
  const { text, figures, link } = kept.form;
  const missing = text.trim() === '';
  const badLink = link.trim() !== '' && !isWebAddress(link);
  const counter = action === 'counter';
  const wish = (): DecisionWish | undefined => {
    if (missing || (counter && badLink)) return undefined;
    if (!counter) return { action: 'input', number, text };
    const evidence = [
      ...(figures.trim() === '' ? [] : [{ kind: 'figures' as const, text: figures }]),
      ...(link.trim() === '' ? [] : [{ kind: 'link' as const, text: link.trim() }]),
    ];
    return { action: 'counter', number, text, evidence };
  };
  return (
    <DecisionPanel
      title={actSays(`${action}.title`, { name })}
      label={actSays(`${action}.send`)}
      action={`decision.${action}`}
      form={form}
      permitted={permitted}
      onSubmit={() => send(wish(), () => onDone(actSays(`done.${action}`)))}
      onClose={onClose}
    >
      {counter && <p className={styles.quiet}>{actSays('counter.words')}</p>}
      <LongText
        label={actSays(`${action}.text`)}
        hint={counter && asksAgainst ? actSays('against') : undefined}
        value={text}
        rows={4}
        required
        fault={tried && missing ? decisionSays('refused.decision.text-missing') : undefined}
        onChange={(value) => kept.change({ text: value })}
      />
      {counter && (
        <>
          <LongText
            label={actSays('counter.figures')}
            hint={actSays('counter.figures-hint')}
            value={figures}
            rows={2}
            most={2000}
            onChange={(value) => kept.change({ figures: value })}
          />
          <Field
            label={actSays('counter.link')}
            {...(tried && badLink && { validationMessage: actSays('counter.link-invalid') })}
          >
            <Input
              type="url"
              value={link}
              maxLength={2000}
              onChange={(_event, { value }) => kept.change({ link: value })}
            />
          </Field>
        </>
      )}
    </DecisionPanel>
  );
}
