import { isAccountable, isResponsible, personOf } from './columns.js';
import type { Tier } from './matrix-parts.js';
import type { Activity, Column, RaciContext } from './raci.js';

/** Who takes which part in an activity, by object id, those who have left excepted. */
export interface Route {
  tier: Tier;
  /** Null while nobody can be: the activity has no A that counts, and the tier's leader's seat is vacant. */
  accountable: string | null;
  /** `matrix`: the activity's one A. `tier`: it has not exactly one who is there, so the tier decides. */
  because: 'matrix' | 'tier';
  responsible: string[];
  consulted: string[];
  informed: string[];
}

/**
 * Where a decision about an activity goes. The one A decides; without exactly one who is there the tier does:
 * strategic the CEO, operational the CIO (product section 6; rulings, section 6). Columns that stand for
 * several people stand for each of them.
 */
export function routeOf(activity: Activity, columns: readonly Column[], context: RaciContext): Route {
  const { tier, cells } = activity;
  const people = (wanted: (column: Column) => boolean) => {
    const found = columns.filter(wanted).flatMap((column) => peopleBehind(column, context));
    return [...new Set(found)].filter((objectId) => !context.gone.includes(objectId));
  };
  const accountableColumns = columns.filter(({ id }) => isAccountable(cells[id]));
  const [only, ...others] = accountableColumns;
  const holder = only && others.length === 0 ? personOf(only, context) : undefined;
  const there = holder !== undefined && !context.gone.includes(holder) ? holder : undefined;
  return {
    tier,
    accountable: there ?? leaderOfTier(tier, context),
    because: there === undefined ? 'tier' : 'matrix',
    responsible: people(({ id }) => isResponsible(cells[id])),
    consulted: people(({ id }) => cells[id] === 'C'),
    informed: people(({ id }) => cells[id] === 'I'),
  };
}

/** Who decides what has no activity: strategic the CEO, operational the CIO; null while the seat is vacant. */
export function leaderOfTier(tier: Tier, context: Pick<RaciContext, 'ceo' | 'cio'>): string | null {
  return tier === 'strategic' ? context.ceo : context.cio;
}

/** Everybody whom a column stands for. */
export function peopleBehind(column: Column, context: RaciContext): string[] {
  if (column.kind === 'role' && column.role === 'executive') return context.executives;
  if (column.kind === 'role' && column.role === 'contributor') return context.contributors;
  return [personOf(column, context) ?? []].flat();
}
