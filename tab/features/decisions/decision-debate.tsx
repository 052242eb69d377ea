import { Button } from '@fluentui/react-components';
import type { DecisionView } from '../../../domain/decisions/decisions-api.js';
import { useMoments } from '../../components/moments.js';
import { DecisionPart } from './decision-part.js';
import { actSays, say } from './decision-words.js';
import { Evidence } from './evidence.js';

interface DecisionDebateProps {
  decision: DecisionView;
  nameOf: (objectId: string) => string;
  /** Opens the form of an answer; left out where the viewer may give none. */
  onAnswer?: ((counter: string) => void) | undefined;
}

/** Input, counterarguments with their answers, and the way that it has taken. */
export function DecisionDebate({ decision, nameOf, onAnswer }: DecisionDebateProps) {
  const { moment } = useMoments();
  const { inputs, counters, steps, closing } = decision;
  const holderName = (holder: DecisionView['holder'] | null) => {
    if (holder === null) return say('holder.both');
    return typeof holder === 'string' ? say(`holder.${holder}`) : nameOf(holder.person);
  };
  return (
    <>
      <DecisionPart title={say('input')}>
        {inputs.length === 0 && <p>{say('input.none')}</p>}
        <ul>
          {inputs.map(({ id, by, at, text }) => (
            <li key={id}>
              <strong>{say('counter.by', { name: nameOf(by), at: moment(at) })}:</strong> {text}
            </li>
          ))}
        </ul>
        {closing.stillAsked.length > 0 && (
          <p>{say('still-asked', { people: closing.stillAsked.map(({ name }) => name).join(', ') })}</p>
        )}
      </DecisionPart>
      <DecisionPart title={say('counters')}>
        {counters.length === 0 && <p>{say('counters.none')}</p>}
        <ul>
          {counters.map(({ id, by, at, text, evidence, answer }) => (
            <li key={id}>
              <strong>{say('counter.by', { name: nameOf(by), at: moment(at) })}:</strong> {text}
              <Evidence evidence={evidence} />
              <p>
                {answer
                  ? say('counter.answer', { name: nameOf(answer.by), text: answer.text })
                  : say('counter.open')}
              </p>
              {onAnswer && (
                <Button
                  size="small"
                  aria-label={actSays('answer.to', { person: nameOf(by), text })}
                  onClick={() => onAnswer(id)}
                >
                  {actSays(answer ? 'answer.again' : 'answer')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </DecisionPart>
      {steps.length > 0 && (
        <DecisionPart title={say('steps')}>
          <ol>
            {steps.map((step) => (
              <li key={`${step.at} ${step.kind}`}>
                {say(`step.${step.kind}`, {
                  at: moment(step.at),
                  by: step.by === null ? '' : nameOf(step.by),
                  to: holderName(step.to),
                  reason: step.reason,
                })}
              </li>
            ))}
          </ol>
        </DecisionPart>
      )}
    </>
  );
}
