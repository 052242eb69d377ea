import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { limits } from '../../../domain/kpis/limits.js';
import { choices, type DraftField } from './definition-draft.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';
import type { DefinitionInForm } from './use-definition.js';

interface FieldsProps {
  form: DefinitionInForm;
}

const faultOf = ({ faults }: DefinitionInForm, name: DraftField) =>
  faults[name] === undefined ? {} : { validationMessage: faults[name] };

function TypedField({
  form,
  name,
  ...of
}: FieldsProps & {
  name: Exclude<DraftField, keyof typeof choices | 'enteredBy' | 'meaning' | 'basedOn'>;
  required?: boolean;
  hint?: string;
  type?: 'text' | 'date';
  numeric?: boolean;
  most?: number;
}) {
  const { required = false, hint, type = 'text', numeric = false, most } = of;
  return (
    <Field
      label={say(`define.${name}`)}
      required={required}
      {...(hint !== undefined && { hint })}
      {...faultOf(form, name)}
    >
      <Input
        type={type}
        value={form.draft[name]}
        {...(numeric && { inputMode: 'decimal' })}
        {...(most !== undefined && { maxLength: most })}
        onChange={(_event, { value }) => form.change({ [name]: value })}
      />
    </Field>
  );
}

function ChoiceField<Name extends keyof typeof choices>({
  form,
  name,
  labelOf,
}: FieldsProps & { name: Name; labelOf: (option: (typeof choices)[Name][number]) => string }) {
  const options: readonly (typeof choices)[Name][number][] = choices[name];
  return (
    <Field label={say(`define.${name}`)} required {...faultOf(form, name)}>
      <Select value={form.draft[name]} onChange={(_event, { value }) => form.change({ [name]: value })}>
        {options.map((option) => (
          <option key={option} value={option}>
            {labelOf(option)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Group({ title, words, children }: { title: string; words?: string; children: ReactNode }) {
  const styles = useKpiStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.name}>{title}</legend>
      {words !== undefined && <p className={styles.words}>{words}</p>}
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}

/** What it measures, whose it is, and who enters it. */
export function MeaningFields({ form, people }: FieldsProps & { people: readonly Person[] }) {
  return (
    <Group title={say('define.what')}>
      <TypedField form={form} name="name" required most={limits.name} />
      <Field label={say('define.meaning')} hint={say('define.meaning-hint')} {...faultOf(form, 'meaning')}>
        <Textarea
          value={form.draft.meaning}
          maxLength={limits.meaning}
          resize="vertical"
          onChange={(_event, { value }) => form.change({ meaning: value })}
        />
      </Field>
      <ChoiceField form={form} name="owner" labelOf={(owner) => say(`define.owner.${owner}`)} />
      <Field label={say('define.enteredBy')} {...faultOf(form, 'enteredBy')}>
        <Select
          value={form.draft.enteredBy}
          onChange={(_event, { value }) => form.change({ enteredBy: value })}
        >
          <option value="">{say('define.owners')}</option>
          {people.map(({ objectId, name }) => (
            <option key={objectId} value={objectId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <TypedField form={form} name="unit" hint={say('define.unit-hint')} most={limits.unit} />
      <ChoiceField form={form} name="kind" labelOf={(kind) => say(`define.kind.${kind}`)} />
      <ChoiceField form={form} name="cadence" labelOf={(cadence) => say(`define.cadence.${cadence}`)} />
      <ChoiceField
        form={form}
        name="direction"
        labelOf={(direction) => say(`define.direction.${direction}`)}
      />
    </Group>
  );
}

/** What it is judged by: the plan from baseline to target, thresholds in its place, or a band. */
export function YardstickFields({ form }: FieldsProps) {
  const banded = form.draft.direction === 'band';
  return (
    <>
      <Group title={say('define.baseline')} words={say('define.baseline-words')}>
        <TypedField form={form} name="baselineValue" numeric />
        <TypedField form={form} name="baselineDate" type="date" />
        <TypedField form={form} name="baselineSource" most={limits.source} />
      </Group>
      {banded ? (
        <Group title={say('define.band')} words={say('define.band-words')}>
          {(['redLow', 'low', 'high', 'redHigh'] as const).map((name) => (
            <TypedField key={name} form={form} name={name} numeric required />
          ))}
        </Group>
      ) : (
        <>
          <Group title={say('define.target')}>
            <TypedField form={form} name="targetValue" numeric required />
            <TypedField form={form} name="targetDate" type="date" required />
          </Group>
          <Group title={say('define.thresholds')} words={say('define.thresholds-words')}>
            <TypedField form={form} name="green" numeric />
            <TypedField form={form} name="red" numeric />
          </Group>
        </>
      )}
      <Group title={say('define.score')}>
        <TypedField form={form} name="weight" numeric required hint={say('define.weight-hint')} />
      </Group>
    </>
  );
}
