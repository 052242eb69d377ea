import type { DecideBody, DecisionView } from '../../../domain/decisions/decisions-api.js';
import type { Problem } from '../../server/problem.js';
import { actSays, decisionSays } from './decision-words.js';

/** The closing form as it is typed: what both ways of closing ask for. */
export interface ClosingDraft {
  rationale: string;
  withoutCioReason: string;
  overruledReason: string;
  /** To counterarguments without an answer yet. */
  answers: { counter: string; text: string }[];
}

export const blankClosing: ClosingDraft = {
  rationale: '',
  withoutCioReason: '',
  overruledReason: '',
  answers: [],
};

export type Result = DecideBody['result'];

/** What closing asks for beside the rationale. */
export interface ClosingNeeds {
  /** Counterarguments to answer. */
  counters: DecisionView['counters'];
  withoutCioReason: boolean;
  overruledReason: boolean;
}

/** `problem`: of the last try; the server may ask for more than the page knew. */
export function needsOf(
  { counters, closing }: DecisionView,
  result: Result,
  now: number,
  problem: Problem | null,
): ClosingNeeds {
  const { cioInput, cioInputDueAt, unanswered, overrules } = closing;
  // The due time may have passed since the page was read.
  const passed = cioInput === 'missing' && cioInputDueAt !== null && Date.parse(cioInputDueAt) <= now;
  return {
    counters: counters.filter(({ id }) => unanswered.includes(id)),
    withoutCioReason:
      cioInput === 'overdue' || passed || problem?.code === 'decision.without-cio-reason-missing',
    overruledReason: result === 'accepted' && overrules,
  };
}

export const answerIn = ({ answers }: ClosingDraft, counter: string): string =>
  answers.find((one) => one.counter === counter)?.text ?? '';

export function withAnswer(
  { answers }: ClosingDraft,
  counter: string,
  text: string,
): ClosingDraft['answers'] {
  return [...answers.filter((one) => one.counter !== counter), { counter, text }];
}

const empty = (text: string) => text.trim() === '';

/** By field, or by a counterargument's id, what is still to be written. */
export function closingFaults(draft: ClosingDraft, needs: ClosingNeeds): ReadonlyMap<string, string> {
  const faults: [string, boolean, string][] = [
    ...needs.counters.map(({ id }): [string, boolean, string] => [
      id,
      empty(answerIn(draft, id)),
      actSays('answer.missing'),
    ]),
    [
      'overruledReason',
      needs.overruledReason && empty(draft.overruledReason),
      decisionSays('refused.decision.overruled-reason-missing'),
    ],
    [
      'withoutCioReason',
      needs.withoutCioReason && empty(draft.withoutCioReason),
      decisionSays('refused.decision.without-cio-reason-missing'),
    ],
    ['rationale', empty(draft.rationale), decisionSays('refused.decision.rationale-missing')],
  ];
  return new Map(faults.flatMap(([field, wrong, words]) => (wrong ? [[field, words]] : [])));
}

export function bodyOf(
  draft: ClosingDraft,
  version: number,
  result: Result,
  needs: ClosingNeeds,
): DecideBody {
  return {
    version,
    result,
    rationale: draft.rationale,
    answers: needs.counters.map(({ id }) => ({ counter: id, text: answerIn(draft, id) })),
    withoutCioReason: needs.withoutCioReason ? draft.withoutCioReason : null,
    overruledReason: needs.overruledReason ? draft.overruledReason : null,
  };
}
