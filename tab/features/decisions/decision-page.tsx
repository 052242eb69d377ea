import { useParams } from 'react-router';
import { useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { DecisionAnswer } from '../../../domain/decisions/decisions-api.js';
import { useMoments } from '../../components/moments.js';
import { PageHeading } from '../../components/page-heading.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { QuietLink } from '../../components/quiet-link.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { DecisionActions, type OpenPanel } from './decision-actions.js';
import { DecisionDebate } from './decision-debate.js';
import { DecisionFacts } from './decision-facts.js';
import { DecisionOutcome } from './decision-outcome.js';
import { DecisionPart } from './decision-part.js';
import { useDecision } from './decision-queries.js';
import { decisionSays, say } from './decision-words.js';

const useStyles = makeStyles({
  record: { maxWidth: '80ch', overflowWrap: 'anywhere' },
  state: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-line' },
});

/** One decision, to be read as the record that it is. */
export function DecisionPage() {
  const number = Number(useParams()['number']);
  return Number.isInteger(number) && number > 0 ? <OneDecision number={number} /> : <NotFoundPage />;
}

function OneDecision({ number }: { number: number }) {
  const { id } = useWorkspace();
  const to = useAddress();
  const query = useDecision(id, number);
  return (
    <>
      <QuietLink to={to('decisions')}>{say('back')}</QuietLink>
      <WhenLoaded query={query}>{(answer) => <Record key={number} answer={answer} />}</WhenLoaded>
    </>
  );
}

function Record({ answer }: { answer: DecisionAnswer }) {
  const { data: decision, permitted, viewer } = answer;
  const styles = useStyles();
  const [panel, setPanel] = useState<OpenPanel>();
  const { moment } = useMoments();
  const { name, title, state, tier, outcome, holderView, heldSince, people } = decision;
  const nameOf = (objectId: string) => people.find((one) => one.objectId === objectId)?.name ?? '–';
  const open = state === 'proposed' || state === 'escalated';
  const shown = state === 'decided' && outcome ? outcome.result : state;
  return (
    <article className={styles.record}>
      <PageHeading>{`${name}: ${title}`}</PageHeading>
      <p className={styles.state}>
        {say('state', { state: decisionSays(`state.${shown}`), tier: decisionSays(`tier.${tier}`) })}
      </p>
      {open && (
        <p className={styles.quiet}>
          {say('with', {
            people: holderView.people.map((one) => one.name).join(', '),
            since: moment(heldSince),
          })}
        </p>
      )}
      <p className={styles.quiet}>
        {say('proposed', { name: nameOf(decision.proposedBy), at: moment(decision.proposedAt) })}
      </p>
      <DecisionActions
        decision={decision}
        permitted={permitted}
        person={viewer.objectId}
        open={panel}
        onOpen={setPanel}
        nameOf={nameOf}
      />
      <DecisionOutcome decision={decision} nameOf={nameOf} />
      <DecisionFacts decision={decision} />
      {decision.context !== '' && (
        <DecisionPart title={say('context')}>
          <p className={styles.text}>{decision.context}</p>
        </DecisionPart>
      )}
      {decision.options.length > 0 && (
        <DecisionPart title={say('options')}>
          <ul>
            {decision.options.map((option) => (
              <li key={option.name}>
                <strong>{option.name}</strong>
                {option.pros.length > 0 && ` ${say('pros')}: ${option.pros.join('; ')}.`}
                {option.cons.length > 0 && ` ${say('cons')}: ${option.cons.join('; ')}.`}
              </li>
            ))}
          </ul>
        </DecisionPart>
      )}
      <DecisionDebate
        decision={decision}
        nameOf={nameOf}
        {...(permitted.includes('decision.answer') && {
          onAnswer: (counter: string) => setPanel({ counter }),
        })}
      />
    </article>
  );
}
