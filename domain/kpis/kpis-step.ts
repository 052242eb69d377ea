import type { StepFinding } from '../workspace/agreement-steps.js';
import type { Kpi } from './kpi.js';
import { activeKpis } from './kpi-records.js';
import { standingOf } from './standing.js';

/** Step 4 of the guide, as far as the measures tell. Working: all are read. Failing: one is stale, or there are none although a charter is in force. */
export function kpisStep(kpis: readonly Kpi[], today: string, chartered: boolean): StepFinding {
  const found = { step: 'measures', date: null, address: 'kpis' } as const;
  const standings = activeKpis(kpis).map((kpi) => standingOf(kpi, today));
  const all = standings.length;
  if (all === 0) return { ...found, state: chartered ? 'failing' : 'due', says: 'measures.none', values: {} };
  const stale = standings.filter(({ status }) => status === 'stale').length;
  const due = standings.filter((standing) => standing.due !== undefined).length;
  if (stale > 0) return { ...found, state: 'failing', says: 'measures.stale', values: { all, stale } };
  return due > 0
    ? { ...found, state: 'due', says: 'measures.due', values: { all, due } }
    : { ...found, state: 'working', says: 'measures.read', values: { all } };
}
