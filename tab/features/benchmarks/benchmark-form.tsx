import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnBenchmark } from '../../../domain/benchmarks/own-benchmarks.js';
import { useKeptForm } from '../../components/kept-form.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useHost } from '../../teams/host-context.js';
import { contentOf, draftOf, faultsOf, fieldNames } from './benchmark-draft.js';
import { useChangeBenchmark } from './benchmarks-queries.js';
import { say } from './benchmarks-words.js';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '560px',
    marginBlock: tokens.spacingVerticalM,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

const mayBeEmpty: ReadonlySet<string> = new Set(['unit', 'sample', 'address']);

interface BenchmarkFormProps {
  workspaceId: string;
  person: string;
  /** Left out for a new one. */
  figure?: OwnBenchmark | undefined;
  /** Version of the list that is on the screen. */
  basedOn: number;
  onDone: () => void;
}

/** A figure with its source. What is typed is kept on this device until it is saved. */
export function BenchmarkForm({ workspaceId, person, figure, basedOn, onDone }: BenchmarkFormProps) {
  const styles = useStyles();
  const { locale } = useHost();
  const change = useChangeBenchmark(workspaceId);
  const form = `benchmark.1.${figure?.id ?? 'new'}`;
  const kept = useKeptForm({ workspaceId, person, form }, draftOf(figure, locale));
  const [tried, setTried] = useState(false);
  const faults = faultsOf(kept.form, locale);
  const save = (): void => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const { commandId } = kept;
    // A new figure goes by the id of the command that makes it: sent twice, it is one.
    const wish = { id: figure?.id ?? commandId, content: contentOf(kept.form, locale), basedOn };
    change.mutate(
      { wish, commandId },
      {
        onSuccess: () => {
          kept.forget();
          onDone();
        },
        onError: (problem) => {
          if (!problem.passing) kept.renew();
        },
      },
    );
  };
  const leave = (): void => {
    kept.forget();
    onDone();
  };
  return (
    <form
      noValidate
      aria-label={say(figure ? 'form.change' : 'form.new')}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!change.isPending) save();
      }}
    >
      {fieldNames.map((field) => {
        const fault = tried ? faults[field] : undefined;
        return (
          <Field
            key={field}
            label={say(`form.${field}`)}
            required={!mayBeEmpty.has(field)}
            {...(fault !== undefined && { validationMessage: fault })}
          >
            <Input
              value={kept.form[field]}
              inputMode={field === 'value' ? 'decimal' : field === 'year' ? 'numeric' : 'text'}
              onChange={(_event, { value }) => kept.change({ [field]: value })}
            />
          </Field>
        );
      })}
      {change.error && <ProblemBar problem={change.error} onRetry={save} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={change.isPending}>
          {say(change.isPending ? 'form.saving' : 'form.save')}
        </Button>
        <Button onClick={leave}>{say('form.cancel')}</Button>
      </div>
    </form>
  );
}
