import texts from '../../../domain/dashboard/dashboard-texts.en.json' with { type: 'json' };
import type { Refusal } from '../../../domain/kernel/outcome.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import type { Problem } from '../../http/problem.js';
import { problemOf } from '../../workspaces/api-answers.js';

/** A refusal as the API answers it. */
export function dashboardProblem(refusal: Refusal): Problem {
  return problemOf(refusal, { title: texts['refused.title'], detail: refusalTextIn(texts, refusal) });
}
