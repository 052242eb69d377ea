import { Button } from '@fluentui/react-components';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { AmendQuestion, asksToAmend } from './amend-question.js';
import { MeaningFields, YardstickFields } from './definition-fields.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';
import { useDefinition, type DefinitionPlace } from './use-definition.js';
import { asksToVoid, VoidQuestion } from './void-question.js';

interface DefinitionFormProps {
  place: DefinitionPlace;
  people: readonly Person[];
  onSaved: (kpi: string) => void;
  onCancel: () => void;
}

/** Defines a KPI, or saves the next version of a definition. */
export function DefinitionForm({ place, people, onSaved, onCancel }: DefinitionFormProps) {
  const styles = useKpiStyles();
  const form = useDefinition(place, onSaved);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <MeaningFields form={form} people={people} />
      <YardstickFields form={form} />
      {Object.keys(form.faults).length > 0 && (
        <p role="alert" className={styles.words}>
          {say('define.faults')}
        </p>
      )}
      {asksToAmend(form.problem) && (
        <AmendQuestion
          workspaceId={place.workspaceId}
          problem={form.problem}
          wish={form.wish}
          onProposed={form.forget}
          onLeave={form.leave}
        />
      )}
      {asksToVoid(form.problem) ? (
        <VoidQuestion
          problem={form.problem}
          pending={form.pending}
          onConfirm={() => form.save(true)}
          onLeave={form.leave}
        />
      ) : (
        form.problem &&
        !asksToAmend(form.problem) && <ProblemBar problem={form.problem} onRetry={() => form.save()} />
      )}
      <p className={styles.words}>{say('define.kept')}</p>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={form.pending}>
          {say(place.changes ? 'define.save-change' : 'define.save')}
        </Button>
        <Button
          type="button"
          onClick={() => {
            form.forget();
            onCancel();
          }}
        >
          {say('define.cancel')}
        </Button>
      </div>
    </form>
  );
}
