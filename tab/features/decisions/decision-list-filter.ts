import type { DecisionListQuery } from '../../../domain/decisions/decision-list-api.js';

/** What the list is asked for, as the address names it. Whatever a server wouldn't know is left to it to refuse. */
export type ListFilter = Partial<Record<Exclude<keyof DecisionListQuery, 'after'>, string>>;

export const filterKeys = ['state', 'tier', 'owner', 'initiative', 'age'] as const;
const keys = ['q', ...filterKeys, 'sort'] as const;

export const stateChoices = [
  'open',
  'proposed',
  'escalated',
  'accepted',
  'rejected',
  'withdrawn',
  'superseded',
  'reopened',
] as const satisfies readonly NonNullable<DecisionListQuery['state']>[];
export const orderChoices = [
  'relevance',
  'newest',
  'oldest',
  'due',
  'waiting',
] as const satisfies readonly NonNullable<DecisionListQuery['sort']>[];
export const ageChoices = ['within-7', 'within-30', 'within-90', 'over-30', 'over-90', 'over-365'] as const;

export function filterIn(search: URLSearchParams): ListFilter {
  return tidy(Object.fromEntries(keys.map((key) => [key, search.get(key) ?? ''])));
}

/** Without what isn't chosen, always in the same order, so that the same question is asked by the same address. */
export function tidy(filter: ListFilter): ListFilter {
  const given = keys.flatMap((key) => {
    const value = filter[key]?.trim() ?? '';
    return value === '' ? [] : [[key, value] as const];
  });
  return Object.fromEntries(given);
}

export const countFilters = (filter: ListFilter) =>
  filterKeys.filter((key) => filter[key] !== undefined).length;
