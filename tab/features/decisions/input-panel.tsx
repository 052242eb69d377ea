import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ActionPanel } from '../../components/action-panel.js';
import { useKeptForm } from '../../components/kept-form.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { useFormStyles } from '../../components/form-styles.js';
import { ClosedNote } from './closed-note.js';
import { useDecisionCommand } from './decision-commands.js';
import { isWebAddress } from '../../components/web-address.js';
import { actSays, decisionSays } from './decision-words.js';
import type { PanelProps } from './panel-props.js';

const blank = { text: '', figures: '', link: '' };

/** Input, or a counterargument with its evidence. */
export function InputPanel(props: PanelProps & { action: 'input' | 'counter' }) {
  const { action, decision, permitted, person, onClose, onDone } = props;
  const { number, name, asksAgainst } = decision;
  const styles = useFormStyles();
  const { id } = useWorkspace();
  const command = useDecisionCommand(id);
  const kept = useKeptForm({ workspaceId: id, person, form: `decision.${number}.${action}` }, blank);
  const [tried, setTried] = useState(false);
  const { text, figures, link } = kept.form;
  const missing = text.trim() === '';
  const badLink = link.trim() !== '' && !isWebAddress(link);
  const may = permitted.includes(`decision.${action}`);
  const counter = action === 'counter';
  const submit = (): void => {
    setTried(true);
    if (missing || (counter && badLink)) return;
    const evidence = [
      ...(figures.trim() === '' ? [] : [{ kind: 'figures' as const, text: figures }]),
      ...(link.trim() === '' ? [] : [{ kind: 'link' as const, text: link.trim() }]),
    ];
    command.mutate(
      {
        wish: counter ? { action: 'counter', number, text, evidence } : { action: 'input', number, text },
        commandId: kept.commandId,
      },
      {
        onSuccess: () => {
          kept.forget();
          onDone(actSays(`done.${action}`));
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
      {counter && <p className={styles.quiet}>{actSays('counter.words')}</p>}
      <Field
        label={actSays(`${action}.text`)}
        required
        {...(counter && asksAgainst && { hint: actSays('against') })}
        {...(tried && missing && { validationMessage: decisionSays('refused.decision.text-missing') })}
      >
        <Textarea
          value={text}
          rows={4}
          resize="vertical"
          maxLength={8000}
          onChange={(_event, { value }) => kept.change({ text: value })}
        />
      </Field>
      {counter && (
        <>
          <Field label={actSays('counter.figures')} hint={actSays('counter.figures-hint')}>
            <Textarea
              value={figures}
              rows={2}
              resize="vertical"
              maxLength={2000}
              onChange={(_event, { value }) => kept.change({ figures: value })}
            />
          </Field>
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
      <ClosedNote shown={!may && !command.isPending} />
    </ActionPanel>
  );
}
