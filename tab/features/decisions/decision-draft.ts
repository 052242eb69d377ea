import type { CommitmentKind } from '../../../domain/authority/commitment.js';
import type { DecisionContent } from '../../../domain/decisions/decision.js';
import { numberToType, typedAmount } from '../../../domain/kernel/typed-number.js';

/** A decision's form as it is typed. */
export interface DecisionDraft {
  title: string;
  context: string;
  /** Pros and cons: one a line. */
  options: { name: string; pros: string; cons: string }[];
  /** Empty for none. */
  activity: string;
  tier: DecisionContent['tier'];
  initiative: string;
  kind: CommitmentKind | '';
  amount: string;
  grade: string;
  termMonths: string;
  dueOn: string;
  revisitOn: string;
  revisitCondition: string;
  links: { label: string; url: string }[];
  /** Why an earlier decision is to be replaced. */
  reason: string;
  /** Version of the decision that it was begun with; 0 for a new one. */
  basedOn: number;
}

export const blankDraft: DecisionDraft = {
  title: '',
  context: '',
  options: [],
  activity: '',
  tier: 'operational',
  initiative: '',
  kind: '',
  amount: '',
  grade: '',
  termMonths: '',
  dueOn: '',
  revisitOn: '',
  revisitCondition: '',
  links: [],
  reason: '',
  basedOn: 0,
};

/** A stored decision as a form shows it, numbers by `locale`. */
export function draftOf(content: DecisionContent & { version: number }, locale: string): DecisionDraft {
  const { commitment } = content;
  return {
    title: content.title,
    context: content.context,
    options: content.options.map(({ name, pros, cons }) => ({
      name,
      pros: pros.join('\n'),
      cons: cons.join('\n'),
    })),
    activity: content.activity ?? '',
    tier: content.tier,
    initiative: content.initiative ?? '',
    kind: commitment?.kind ?? '',
    amount: commitment ? numberToType(commitment.amount, locale) : '',
    grade: commitment?.kind === 'hiring' ? commitment.grade : '',
    termMonths: commitment?.kind === 'vendor' ? numberToType(commitment.termMonths, locale) : '',
    dueOn: content.dueOn ?? '',
    revisitOn: content.revisit.on ?? '',
    revisitCondition: content.revisit.condition,
    links: content.links.map(({ label, url }) => ({ label, url })),
    reason: '',
    basedOn: content.version,
  };
}

/** What is sent. Only of a draft without faults. */
export function contentOf(draft: DecisionDraft, locale: string): DecisionContent {
  return {
    title: draft.title,
    context: draft.context,
    options: draft.options.map(({ name, pros, cons }) => ({
      name,
      pros: linesOf(pros),
      cons: linesOf(cons),
    })),
    activity: draft.activity === '' ? null : draft.activity,
    initiative: draft.initiative.trim() === '' ? null : draft.initiative,
    tier: draft.tier,
    commitment: commitmentOf(draft, locale),
    dueOn: draft.dueOn === '' ? null : draft.dueOn,
    revisit: { on: draft.revisitOn === '' ? null : draft.revisitOn, condition: draft.revisitCondition },
    links: draft.links.map(({ label, url }) => ({ label, url: url.trim() })),
  };
}

/** What is bound, as far as it has been typed; null for nothing. */
export function commitmentOf(
  { kind, amount, grade, termMonths }: DecisionDraft,
  locale: string,
): DecisionContent['commitment'] {
  const value = typedAmount(amount, locale) ?? 0;
  if (kind === '') return null;
  if (kind === 'hiring') return { kind, amount: value, grade };
  return kind === 'vendor'
    ? { kind, amount: value, termMonths: typedAmount(termMonths, locale) ?? 0 }
    : { kind, amount: value };
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
