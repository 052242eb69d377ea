import type { ListedDecision } from '../decisions/listed-decision.js';
import { holderIds } from '../decisions/holders.js';
import { definitionNow, type Kpi } from '../kpis/kpi.js';
import { activeKpis } from '../kpis/kpi-records.js';
import { standingOf } from '../kpis/standing.js';
import { isAccountable, isLeadersColumn } from '../raci/columns.js';
import type { Matrix, RaciContext } from '../raci/raci.js';
import { leaderOf } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import type { PublishedId } from './published.js';

/** What the records give beside a published figure: so many of so many, a yes or no, or a whole percentage. */
export type Yours =
  | { kind: 'share'; count: number; all: number }
  | { kind: 'answer'; yes: boolean }
  | { kind: 'percent'; percent: number };

/** By the published figure; left out where the records give none. */
export type YoursById = Partial<Record<PublishedId, Yours>>;

/** `share` of something; nothing where there is nothing to count. */
const shareOf = (id: PublishedId, count: number, all: number): YoursById =>
  all === 0 ? {} : { [id]: { kind: 'share', count, all } };

const isVendors = ({ commitment }: ListedDecision) => commitment === 'vendor';

/** Strategic activities whose accountable person is the CEO, of all strategic ones (product section 14). */
export function yoursOfMatrix({ columns, activities }: Matrix, context: RaciContext): YoursById {
  const ofCeo = new Set(columns.filter((one) => isLeadersColumn(one, 'ceo', context)).map(({ id }) => id));
  const strategic = activities.filter(({ tier }) => tier === 'strategic');
  const count = strategic.filter(({ cells }) =>
    Object.entries(cells).some(([column, letter]) => isAccountable(letter) && ofCeo.has(column)),
  ).length;
  return shareOf('ceo-primary-driver', count, strategic.length);
}

/**
 * Of the decisions decided since `from` (an instant): those in which the CEO decided or gave input; and of those that
 * the CIO's were by matrix or tier, the ones that the CEO countered, overruled or escalated, vendor contracts by
 * themselves too. Whoever holds the role today counts.
 */
export function yoursOfDecisions(
  decisions: readonly ListedDecision[],
  workspace: Workspace,
  from: string,
): YoursById {
  const [ceo, cio] = [leaderOf(workspace, 'ceo'), leaderOf(workspace, 'cio')];
  if (ceo === undefined) return {};
  const decided = decisions.filter(({ decidedAt }) => decidedAt !== null && decidedAt >= from);
  const withCeo = decided.filter(({ deciders, inputBy }) => deciders.includes(ceo) || inputBy.includes(ceo));
  const ofCio = decided.filter(({ home }) => cio !== undefined && holderIds(home, workspace).includes(cio));
  const challenged = ofCio.filter(
    ({ counteredBy, escalatedBy, deciders, overruled }) =>
      counteredBy.includes(ceo) || escalatedBy.includes(ceo) || (overruled && deciders.includes(ceo)),
  );
  return {
    ...shareOf('ceo-in-most-decisions', withCeo.length, decided.length),
    ...shareOf('ceo-challenged-cio', challenged.length, ofCio.length),
    ...shareOf('ceo-questioned-cio', challenged.filter(isVendors).length, ofCio.filter(isVendors).length),
  };
}

/**
 * Whether revenue growth has the largest weight among the CEO's measures, known by those words in its name; and
 * measures with a reading that is not stale, of all. `today`: local date.
 */
export function yoursOfKpis(kpis: readonly Kpi[], today: string): YoursById {
  const active = activeKpis(kpis);
  const fresh = active.filter((kpi) => {
    const { newest, status } = standingOf(kpi, today);
    return newest !== undefined && status !== 'stale';
  });
  const ofCeo = active.map(definitionNow).filter(({ owner }) => owner === 'ceo');
  const most = Math.max(...ofCeo.map(({ weight }) => weight));
  const leads = ofCeo.some(({ name, weight }) => weight === most && /revenue growth/i.test(name));
  return {
    ...(ofCeo.length > 0 && { 'revenue-growth-leading-measure': { kind: 'answer', yes: leads } }),
    ...shareOf('boards-ai-metrics', fresh.length, active.length),
  };
}
