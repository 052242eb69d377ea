import { limits } from '../../../domain/decisions/limits.js';
import { typedAmount } from '../../../domain/kernel/typed-number.js';
import { isWebAddress } from '../../components/web-address.js';
import { linesOf, type DecisionDraft } from './decision-draft.js';
import { decisionSays, formSays } from './decision-words.js';

/** A field's name, or `option.2`, `link.0`, with what is wrong there in words. */
export type DraftFaults = ReadonlyMap<string, string>;

/** What is to be mended before a decision can be sent. `grades`: of the charter; none listed if empty. */
export function faultsOf(
  draft: DecisionDraft,
  { grades, needsReason, locale }: { grades: readonly string[]; needsReason: boolean; locale: string },
): DraftFaults {
  const faults = new Map<string, string>();
  const tooLong = (field: string, text: string, most: number): void => {
    if (text.length > most) faults.set(field, formSays('too-long', { most }));
  };
  if (draft.title.trim() === '') faults.set('title', decisionSays('refused.decision.title-missing'));
  tooLong('title', draft.title, limits.title);
  tooLong('context', draft.context, limits.text);
  tooLong('initiative', draft.initiative, limits.title);
  tooLong('revisitCondition', draft.revisitCondition, limits.line);
  tooLong('reason', draft.reason, limits.text);
  if (needsReason && draft.reason.trim() === '') {
    faults.set('reason', decisionSays('refused.decision.reason-missing'));
  }
  amountFaults(draft, { grades, locale }, faults);
  for (const [index, option] of draft.options.entries()) {
    const fault = optionFault(option);
    if (fault !== undefined) faults.set(`option.${index}`, fault);
  }
  for (const [index, { url }] of draft.links.entries()) {
    if (!isWebAddress(url)) faults.set(`link.${index}`, formSays('link.invalid'));
  }
  return faults;
}

function amountFaults(
  draft: DecisionDraft,
  { grades, locale }: { grades: readonly string[]; locale: string },
  faults: Map<string, string>,
): void {
  const { kind } = draft;
  if (kind === '') return;
  const amount = typedAmount(draft.amount, locale);
  const whole = kind === 'hiring';
  if (typeof amount !== 'number' || amount <= 0 || (whole && !Number.isInteger(amount))) {
    faults.set('amount', formSays(whole ? 'positions.invalid' : 'amount.invalid'));
  }
  const months = typedAmount(draft.termMonths, locale);
  if (
    kind === 'vendor' &&
    (typeof months !== 'number' || !Number.isInteger(months) || months < 1 || months > 600)
  ) {
    faults.set('termMonths', formSays('months.invalid'));
  }
  if (whole && grades.length > 0 && !grades.includes(draft.grade)) {
    faults.set('grade', formSays('grade.missing'));
  }
}

function optionFault({ name, pros, cons }: DecisionDraft['options'][number]): string | undefined {
  if (name.trim() === '') return formSays('option.nameless');
  if (name.length > limits.title) return formSays('too-long', { most: limits.title });
  const points = [linesOf(pros), linesOf(cons)];
  if (points.some((lines) => lines.length > limits.points)) {
    return formSays('option.too-many', { most: limits.points });
  }
  const long = points.flat().some((line) => line.length > limits.line);
  return long ? formSays('option.too-long', { most: limits.line }) : undefined;
}
