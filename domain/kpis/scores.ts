import type { LeaderRole } from '../workspace/roles.js';
import { definitionNow, type Kpi } from './kpi.js';
import { standingOf } from './standing.js';

/** What a score is made of. An attainment is undefined while its KPI is left out. */
export interface Weighted {
  weight: number;
  attainment: number | undefined;
}

/**
 * The weighted mean of the attainments of those due, unrounded; undefined if nothing that counts is due. Weights
 * are normalised to the sum of those due; if all of the score's KPIs weigh zero, they count as equal
 * (product and rulings, section 8).
 */
export function scoreOf(kpis: readonly Weighted[]): number | undefined {
  const equal = kpis.every(({ weight }) => weight === 0);
  let sum = 0;
  let weights = 0;
  for (const { weight, attainment } of kpis) {
    if (attainment === undefined) continue;
    sum += (equal ? 1 : weight) * attainment;
    weights += equal ? 1 : weight;
  }
  return weights > 0 ? sum / weights : undefined;
}

export interface Scores {
  ceo: number | undefined;
  cio: number | undefined;
  joint: number | undefined;
}

/** The leaders' scores and the joint one; that is the mean of theirs if no joint KPI is due and both have one. */
export function scoresOf(kpis: readonly (Weighted & { owner: 'ceo' | 'cio' | 'joint' })[]): Scores {
  const of = (owner: 'ceo' | 'cio' | 'joint') => scoreOf(kpis.filter((kpi) => kpi.owner === owner));
  const [ceo, cio] = [of('ceo'), of('cio')];
  const mean = ceo === undefined || cio === undefined ? undefined : (ceo + cio) / 2;
  return { ceo, cio, joint: of('joint') ?? mean };
}

/** The scores of a workspace's KPIs on a local date. Those that are retired don't count. */
export function scoresAt(kpis: readonly Kpi[], today: string): Scores {
  return scoresOf(
    kpis
      .filter(({ retiredAt }) => retiredAt === null)
      .map((kpi) => {
        const { owner, weight } = definitionNow(kpi);
        return { owner, weight, attainment: standingOf(kpi, today).attainment };
      }),
  );
}

/**
 * What of a leader's variable pay the joint score gives: the charter's share × the joint score, the score capped
 * at 100 % (rulings, section 8). A share, never an amount of money.
 */
export function compensationOf(share: number, joint: number | undefined): number | undefined {
  return joint === undefined ? undefined : share * Math.min(1, joint);
}

export type PayShares = Readonly<Record<LeaderRole, number | null>>;
