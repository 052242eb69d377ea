import type { DecisionView } from '../../../domain/decisions/decisions-api.js';
import { useMoments } from '../../components/moments.js';
import { DecisionPart } from './decision-part.js';
import { decisionSays, say } from './decision-words.js';

interface DecisionOutcomeProps {
  decision: DecisionView;
  nameOf: (objectId: string) => string;
}

/** How it ended, and why. */
export function DecisionOutcome({ decision, nameOf }: DecisionOutcomeProps) {
  const { moment } = useMoments();
  const { outcome, withdrawn } = decision;
  if (withdrawn) {
    const { by, at, reason } = withdrawn;
    return <p>{say('withdrawn', { name: nameOf(by), at: moment(at), reason })}</p>;
  }
  if (!outcome) {
    // Where both approve, one has perhaps.
    return decision.approvals.map(({ by, at, rationale }) => (
      <p key={at}>{say('accepted-by', { name: nameOf(by), at: moment(at), rationale })}</p>
    ));
  }
  const missing = outcome.withoutInputOf.map(nameOf).join(', ');
  return (
    <DecisionPart title={say('outcome')}>
      <p>
        {say('outcome.line', {
          result: decisionSays(`state.${outcome.result}`),
          name: nameOf(outcome.by),
          at: moment(outcome.at),
        })}
      </p>
      <p style={{ whiteSpace: 'pre-line' }}>
        <strong>{say('rationale')}:</strong> {outcome.rationale}
      </p>
      {missing !== '' && <p>{say('without-input', { people: missing })}</p>}
      {outcome.withoutCioReason !== null && <p>{say('without-cio', { reason: outcome.withoutCioReason })}</p>}
      {outcome.overruledReason !== null && <p>{say('overruled', { reason: outcome.overruledReason })}</p>}
    </DecisionPart>
  );
}
