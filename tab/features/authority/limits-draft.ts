import type { Limits, LimitsVersion } from '../../../domain/authority/authority.js';
import { amountToType, typedAmount } from '../../../domain/kernel/typed-number.js';
import { say } from './authority-words.js';

interface Term {
  delegated: boolean;
  from: string;
  to: string;
  above: 'ceo' | 'both';
}

/** The limits' form as it is typed. */
export interface LimitsDraft {
  budget: Term & { perDecision: string; perPeriod: string; period: 'quarter' | 'year' };
  hiring: Term & { perDecision: string; inAll: string; upToGrade: string };
  vendor: Term & { perContract: string; termMonths: string };
  /** From lowest to highest, one a line. */
  grades: string;
  /** Version that it was begun with; 0 for none. */
  basedOn: number;
}

export type Kind = 'budget' | 'hiring' | 'vendor';

/** What was saved last as a form shows it, numbers by `locale`; nothing delegated before anything was. */
export function draftOf(newest: LimitsVersion | null, locale: string): LimitsDraft {
  const shown = (amount: number | undefined) => amountToType(amount, locale);
  const { budget = null, hiring = null, vendor = null, grades = [] } = newest ?? {};
  return {
    budget: {
      ...shownTerm(budget),
      perDecision: shown(budget?.perDecision),
      perPeriod: shown(budget?.perPeriod),
      period: budget?.period ?? 'quarter',
    },
    hiring: {
      ...shownTerm(hiring),
      perDecision: shown(hiring?.perDecision),
      inAll: shown(hiring?.inAll),
      upToGrade: hiring?.upToGrade ?? '',
    },
    vendor: {
      ...shownTerm(vendor),
      perContract: shown(vendor?.perContract),
      termMonths: shown(vendor?.termMonths),
    },
    grades: grades.join('\n'),
    basedOn: newest?.version ?? 0,
  };
}

type GivenTerm = { from: string; to: string; above: 'ceo' | 'both' } | null | undefined;

const shownTerm = (limit: GivenTerm): Term => ({
  delegated: (limit ?? null) !== null,
  from: limit?.from ?? '',
  to: limit?.to ?? '',
  above: limit?.above ?? 'ceo',
});

const termOf = ({ from, to, above }: Term) => ({ from, to, above });

/** What is sent. Only of a draft without faults. */
export function limitsOf(draft: LimitsDraft, locale: string): Limits {
  const amountOf = (text: string) => typedAmount(text, locale) ?? 0;
  const { budget, hiring, vendor } = draft;
  return {
    budget: budget.delegated
      ? {
          ...termOf(budget),
          perDecision: amountOf(budget.perDecision),
          perPeriod: amountOf(budget.perPeriod),
          period: budget.period,
        }
      : null,
    hiring: hiring.delegated
      ? {
          ...termOf(hiring),
          perDecision: amountOf(hiring.perDecision),
          inAll: amountOf(hiring.inAll),
          upToGrade: gradesIn(draft).length === 0 ? '' : hiring.upToGrade,
        }
      : null,
    vendor: vendor.delegated
      ? {
          ...termOf(vendor),
          perContract: amountOf(vendor.perContract),
          termMonths: amountOf(vendor.termMonths),
        }
      : null,
    grades: gradesIn(draft),
  };
}

export const gradesIn = ({ grades }: LimitsDraft): string[] =>
  grades
    .split('\n')
    .map((grade) => grade.trim().replace(/\s+/g, ' '))
    .filter((grade) => grade !== '');

/** By field, such as `budget.to`, what is to be mended before it can be saved. */
export function faultsOf(draft: LimitsDraft, locale: string): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  const { budget, hiring, vendor } = draft;
  for (const [kind, term] of Object.entries({ budget, hiring, vendor })) {
    if (term.delegated) termFaults(kind, term, faults);
  }
  const number = (field: string, text: string, whole: boolean): void => {
    const value = typedAmount(text, locale);
    if (typeof value !== 'number' || (whole && !Number.isInteger(value))) {
      faults.set(field, say(whole ? 'fault.whole' : 'fault.amount'));
    }
  };
  if (budget.delegated) {
    number('budget.perDecision', budget.perDecision, false);
    number('budget.perPeriod', budget.perPeriod, false);
  }
  if (hiring.delegated) {
    number('hiring.perDecision', hiring.perDecision, true);
    number('hiring.inAll', hiring.inAll, true);
  }
  if (vendor.delegated) {
    number('vendor.perContract', vendor.perContract, false);
    number('vendor.termMonths', vendor.termMonths, true);
    if ((typedAmount(vendor.termMonths, locale) ?? 0) > 600)
      faults.set('vendor.termMonths', say('fault.months'));
  }
  gradeFaults(draft, faults);
  return faults;
}

function termFaults(kind: string, { from, to }: Term, faults: Map<string, string>): void {
  if (from === '') faults.set(`${kind}.from`, say('fault.day'));
  if (to === '') faults.set(`${kind}.to`, say('fault.day'));
  else if (from !== '' && to < from) faults.set(`${kind}.to`, say('fault.turned'));
}

function gradeFaults(draft: LimitsDraft, faults: Map<string, string>): void {
  const grades = gradesIn(draft);
  const folded = grades.map((grade) => grade.toLowerCase());
  const twice = grades.find((grade, place) => folded.indexOf(grade.toLowerCase()) !== place);
  if (twice !== undefined) faults.set('grades', say('fault.grade-twice', { grade: twice }));
  if (grades.length > 40) faults.set('grades', say('fault.grades-many', { most: 40 }));
  if (grades.some((grade) => grade.length > 60)) faults.set('grades', say('fault.grade-long', { most: 60 }));
  const { delegated, upToGrade } = draft.hiring;
  if (delegated && grades.length > 0 && !grades.includes(upToGrade)) {
    faults.set('hiring.upToGrade', say('fault.grade-unknown'));
  }
}
