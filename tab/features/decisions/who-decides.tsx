import type { DecisionRouteAnswer } from '../../../domain/decisions/decisions-api.js';
import { useMoments } from '../../components/moments.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { useFormStyles } from '../../components/form-styles.js';
import type { DecisionDraft } from './decision-draft.js';
import { useDecisionRoute } from './decision-queries.js';
import { decisionSays, formSays } from './decision-words.js';
import { useSettled } from './use-settled.js';

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(', ');

/** Who would have this decision, as far as it is typed: by matrix, tier and limits, as the server says it. */
export function WhoDecides({ draft }: { draft: DecisionDraft }) {
  const styles = useFormStyles();
  const { id } = useWorkspace();
  // While an amount is being typed each digit would be a question of its own.
  const { data, error } = useDecisionRoute(id, useSettled(draft, 300));
  return (
    <section aria-label={formSays('who')} aria-live="polite" className={styles.form}>
      {error && <p className={styles.line}>{error.detail}</p>}
      {!error && !data && <p className={styles.quiet}>{formSays('who.loading')}</p>}
      {!error && data && <Route data={data.data} />}
    </section>
  );
}

function Route({ data }: { data: DecisionRouteAnswer['data'] }) {
  const styles = useFormStyles();
  const { moment } = useMoments();
  const { asked, informed, inputDueAt, tier } = data;
  return (
    <div>
      <p className={styles.line}>
        <strong>{decisionSays(`tier.${tier}`)}.</strong> {decidesLine(data)}
      </p>
      <p className={styles.line}>
        {asked.length === 0 || inputDueAt === null
          ? formSays('who.asked-none')
          : formSays('who.asked', { people: names(asked), at: moment(inputDueAt) })}
      </p>
      {informed.length > 0 && (
        <p className={styles.line}>{formSays('who.informed', { people: names(informed) })}</p>
      )}
    </div>
  );
}

function decidesLine({ decides, home, over, routedBy }: DecisionRouteAnswer['data']): string {
  const people = names(decides.people);
  if (decides.people.length === 0) return formSays('who.nobody');
  if (over !== null) return formSays(`who.over.${over}`, { people, home: names(home.people) });
  if (decides.holder === 'both') return formSays('who.both', { people });
  return formSays(routedBy === 'matrix' ? 'who.decides' : 'who.tier', { people });
}
