import { phases, tiers, type Phase, type Tier } from '../../../domain/raci/matrix-parts.js';
import type { Activity, Column, RaciContext } from '../../../domain/raci/raci.js';
import { peopleBehind } from '../../../domain/raci/route.js';

/** Which activities are shown; what is left out hides none. `person` is an object id. */
export interface MatrixFilter {
  phase?: Phase | undefined;
  tier?: Tier | undefined;
  initiative?: string | undefined;
  person?: string | undefined;
  /** Only those with something to mend. */
  found?: boolean | undefined;
}

/** Read out of a page's address, and written into it. */
export function filterIn(search: URLSearchParams): MatrixFilter {
  return {
    phase: phases.find((phase) => phase === search.get('phase')),
    tier: tiers.find((tier) => tier === search.get('tier')),
    initiative: search.get('initiative') ?? undefined,
    person: search.get('person') ?? undefined,
    found: search.get('found') === '1' || undefined,
  };
}

export function filterAsSearch({ found, ...texts }: MatrixFilter): Record<string, string> {
  const given = Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return { ...Object.fromEntries(given), ...(found && { found: '1' }) };
}

export const isFiltering = (filter: MatrixFilter) => Object.keys(filterAsSearch(filter)).length > 0;

interface FilterParts {
  columns: readonly Column[];
  context: RaciContext;
  /** Activities of which something is found. */
  found: { has: (activity: string) => boolean };
}

/** The activities that a filter lets through. One for all initiatives is one of each; `here` always is. */
export function filterActivities(
  activities: readonly Activity[],
  filter: MatrixFilter,
  { columns, context, found }: FilterParts,
  here: string | undefined,
): readonly Activity[] {
  if (!isFiltering(filter)) return activities;
  const { phase, tier, initiative, person } = filter;
  const persons = columns
    .filter((column) => person !== undefined && peopleBehind(column, context).includes(person))
    .map(({ id }) => id);
  return activities.filter(
    (activity) =>
      activity.id === here ||
      ((phase === undefined || activity.phase === phase) &&
        (tier === undefined || activity.tier === tier) &&
        (initiative === undefined || activity.initiative === initiative || activity.initiative === null) &&
        (person === undefined || persons.some((id) => activity.cells[id] !== undefined)) &&
        (!filter.found || found.has(activity.id))),
  );
}
