import texts from '../../../domain/kpis/kpis-texts.en.json' with { type: 'json' };
import type { Refusal } from '../../../domain/kernel/outcome.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { problem, type Problem } from '../../http/problem.js';
import { problemOf } from '../../workspaces/api-answers.js';

/** A refusal in words. */
export const kpiRefusalText = (refusal: Refusal): string => refusalTextIn(texts, refusal);

/** Somebody was faster, or it is over; all else can be mended in the form. */
const states = new Set([
  'kpis.not-set-up',
  'kpis.retired',
  'kpis.too-many',
  'kpis.too-many-ever',
  'kpis.too-many-changes',
  'kpis.definition-changed',
  'kpis.reading-changed',
  'kpis.key-changed',
  'kpis.signatures-would-be-void',
  'kpis.needs-amendment',
  'kpis.charter-proposed',
  'kpis.leader-missing',
  'kpis.import-outdated',
]);

export function kpiProblem(refusal: Refusal): Problem {
  const words = { title: texts['refused.title'], detail: kpiRefusalText(refusal) };
  const { code, details } = refusal;
  if (code === 'kpis.unknown-kpi') return problem(404, code, words, { extra: details });
  const own = code.startsWith('kpis.') && code !== 'kpis.not-allowed';
  return own && !states.has(code) ? problem(422, code, words, { extra: details }) : problemOf(refusal, words);
}
