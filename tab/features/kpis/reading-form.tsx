import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { limits } from '../../../domain/kpis/limits.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useKpiFigures } from './kpi-figures.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';
import { useReading, type ReadingPlace } from './use-reading.js';
import type { ReadingDraft } from './reading-draft.js';

interface ReadingFormProps {
  place: ReadingPlace;
  /** Told when something is typed or sent, so that the form isn't taken away meanwhile. */
  onTyped?: (() => void) | undefined;
  onSaved: (words: string) => void;
  onCancel?: (() => void) | undefined;
  primary?: boolean;
}

/** One value and a note for one period; a pulse with how many were asked and answered. */
export function ReadingForm({ place, onTyped, onSaved, onCancel, primary = false }: ReadingFormProps) {
  const styles = useKpiStyles();
  const figures = useKpiFigures();
  const { kpi } = place;
  const period = figures.period(place.period);
  const form = useReading(place, (value) =>
    onSaved(say('reading.saved', { name: kpi.name, period, value: figures.value(value, kpi.unit) })),
  );
  const { draft, faults, theirs, problem, pending } = form;
  const input = (name: keyof ReadingDraft) => ({
    value: draft[name],
    onChange: (_event: unknown, { value }: { value: string }) => {
      onTyped?.();
      form.change({ [name]: value });
    },
  });
  const fault = (name: keyof ReadingDraft) =>
    faults[name] === undefined ? {} : { validationMessage: faults[name] };
  const valueLabel = kpi.kind === 'pulse' ? say('reading.mean') : say('reading.value');
  return (
    <form
      noValidate
      aria-label={say('reading.form', { name: kpi.name, period })}
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        onTyped?.();
        form.save();
      }}
    >
      <div className={styles.fields}>
        <Field label={valueLabel} required {...fault('value')}>
          <Input inputMode="decimal" contentAfter={kpi.unit === '' ? null : kpi.unit} {...input('value')} />
        </Field>
        {kpi.kind === 'pulse' &&
          (['asked', 'answered'] as const).map((name) => (
            <Field key={name} label={say(`reading.${name}`)} required {...fault(name)}>
              <Input inputMode="numeric" {...input(name)} />
            </Field>
          ))}
        <Field label={say('reading.note')} {...fault('note')}>
          <Input maxLength={limits.note} {...input('note')} />
        </Field>
      </div>
      {theirs !== undefined && (
        <div role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {say('reading.theirs', { period, value: figures.value(theirs, kpi.unit) })}
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      {problem && <ProblemBar problem={problem} onRetry={form.save} />}
      <div className={styles.actions}>
        <Button type="submit" appearance={primary ? 'primary' : 'secondary'} disabledFocusable={pending}>
          {say(theirs === undefined ? 'reading.save' : 'reading.replace')}
        </Button>
        {onCancel && (
          <Button
            type="button"
            appearance="subtle"
            onClick={() => {
              form.forget();
              onCancel();
            }}
          >
            {say('reading.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
