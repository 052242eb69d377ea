import { useHost } from '../../teams/host-context.js';
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { DecisionChoicesAnswer } from '../../../domain/decisions/decisions-api.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useFormStyles } from '../../components/form-styles.js';
import type { Problem } from '../../server/problem.js';
import { BoundFields } from './bound-fields.js';
import type { DecisionDraft } from './decision-draft.js';
import { faultsOf } from './decision-faults.js';
import { formSays } from './decision-words.js';
import type { FormPartProps } from './form-part-props.js';
import { LinkRows, OptionRows } from './option-rows.js';
import { PlaceFields } from './place-fields.js';

interface DecisionFormProps {
  draft: DecisionDraft;
  change: (part: Partial<DecisionDraft>) => void;
  choices: DecisionChoicesAnswer['data'];
  /** Whether it is to replace another: then why is asked. */
  needsReason: boolean;
  send: string;
  pending: boolean;
  problem: Problem | null;
  onSend: () => void;
  /** Gives up what was typed. */
  onClear: () => void;
}

/** All that a proposer writes. What is wrong is said at its field, from the first try to send on. */
export function DecisionForm(props: DecisionFormProps) {
  const { draft, change, choices, needsReason, send, pending, problem, onSend, onClear } = props;
  const styles = useFormStyles();
  const { locale } = useHost();
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft, { grades: choices.grades, needsReason, locale });
  const faultAt: FormPartProps['faultAt'] = (field) => {
    const words = tried ? faults.get(field) : undefined;
    return words === undefined ? {} : { validationMessage: words };
  };
  const part: FormPartProps = { draft, change, choices, faultAt };
  const submit = (): void => {
    setTried(true);
    if (faults.size === 0) onSend();
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) submit();
      }}
    >
      {needsReason && <LongField label={formSays('reason')} field="reason" rows={2} required {...part} />}
      <Field label={formSays('title')} required {...faultAt('title')}>
        <Input value={draft.title} onChange={(_event, { value }) => change({ title: value })} />
      </Field>
      <LongField
        label={formSays('context')}
        hint={formSays('context.hint')}
        field="context"
        rows={5}
        {...part}
      />
      <PlaceFields {...part} />
      <BoundFields {...part} />
      <OptionRows {...part} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{formSays('revisit')}</legend>
        <div className={styles.fields}>
          <Field label={formSays('revisit.on')}>
            <Input
              type="date"
              value={draft.revisitOn}
              onChange={(_event, { value }) => change({ revisitOn: value })}
            />
          </Field>
          <Field label={formSays('revisit.condition')} {...faultAt('revisitCondition')}>
            <Input
              value={draft.revisitCondition}
              onChange={(_event, { value }) => change({ revisitCondition: value })}
            />
          </Field>
        </div>
      </fieldset>
      <LinkRows {...part} />
      <output>{tried && faults.size > 0 ? formSays('mend', { count: faults.size }) : ''}</output>
      {problem && <ProblemBar problem={problem} onRetry={submit} />}
      <p className={styles.quiet}>{formSays('kept')}</p>
      <div className={styles.foot}>
        <Button type="submit" appearance="primary" disabledFocusable={pending}>
          {pending ? formSays('sending') : send}
        </Button>
        <Button disabled={pending} onClick={onClear}>
          {formSays('clear')}
        </Button>
      </div>
    </form>
  );
}

interface LongFieldProps extends FormPartProps {
  label: string;
  hint?: string;
  field: 'context' | 'reason';
  rows: number;
  required?: boolean;
}

function LongField({ label, hint, field, rows, required = false, draft, change, faultAt }: LongFieldProps) {
  return (
    <Field label={label} required={required} {...(hint !== undefined && { hint })} {...faultAt(field)}>
      <Textarea
        value={draft[field]}
        rows={rows}
        resize="vertical"
        onChange={(_event, { value }) => change({ [field]: value })}
      />
    </Field>
  );
}
