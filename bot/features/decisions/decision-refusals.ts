import texts from '../../../domain/decisions/decisions-texts.en.json' with { type: 'json' };
import type { Refusal } from '../../../domain/kernel/outcome.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { problem, type Problem } from '../../http/problem.js';
import { problemOf } from '../../workspaces/api-answers.js';
import cardTexts from './decision-card-texts.en.json' with { type: 'json' };

/** A refusal in words. */
export const decisionRefusalText = (refusal: Refusal): string => refusalTextIn(texts, refusal);

/** What was typed can't be taken as it is: to be mended in the form. */
const invalid = new Set([
  'decision.title-missing',
  'decision.text-missing',
  'decision.reason-missing',
  'decision.rationale-missing',
  'decision.activity-unknown',
  'decision.grade-unknown',
  'decision.counters-unanswered',
  'decision.without-cio-reason-missing',
  'decision.overruled-reason-missing',
]);

export function decisionProblem(refusal: Refusal): Problem {
  const words = { title: cardTexts['refused.title'], detail: decisionRefusalText(refusal) };
  return invalid.has(refusal.code)
    ? problem(422, refusal.code, words, { extra: refusal.details })
    : problemOf(refusal, words);
}
