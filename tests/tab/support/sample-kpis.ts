import {
  kpiAnswerSchema,
  kpiLineSchema,
  kpisAnswerSchema,
  type JudgedView,
  type KpiAnswer,
  type KpiLine,
  type KpisAnswer,
} from '../../../domain/kpis/kpis-api.js';
import { ceo, cio, frame } from './sample-answers.js';
import { mei } from './sample-baseline.js';

export const judged = (period: string, value: number, change: Partial<JudgedView> = {}): JudgedView => ({
  period,
  last: '2026-11-22',
  value,
  colour: 'amber',
  plan: 94,
  attainment: 0.25,
  ...change,
});

/** Model accuracy as the CIO owns it: read weekly, the last week's reading due. */
export const accuracy: KpiLine = kpiLineSchema.parse({
  id: 'model-accuracy',
  name: 'Model accuracy',
  meaning: 'Share of right predictions.',
  owner: 'cio',
  kind: 'number',
  unit: '%',
  direction: 'up',
  cadence: 'weekly',
  weight: 1,
  baseline: { value: 90, date: '2026-08-01', source: 'Audit of July' },
  target: { value: 98, date: '2027-01-31' },
  thresholds: null,
  band: null,
  version: 1,
  retiredAt: null,
  enteredBy: [cio],
  status: 'amber',
  attainment: 0.25,
  newest: judged('2026-W46', 92),
  trend: 'better',
  recent: [judged('2026-W45', 91.5), judged('2026-W46', 92)],
  due: '2026-W47',
  running: '2026-W48',
  permitted: ['kpis.define', 'kpis.enter'],
});

export const confidence: KpiLine = kpiLineSchema.parse({
  ...accuracy,
  id: 'board-confidence-pulse',
  name: 'Board confidence pulse',
  owner: 'ceo',
  kind: 'pulse',
  unit: 'of 5',
  cadence: 'quarterly',
  baseline: null,
  target: { value: 4, date: '2027-01-31' },
  enteredBy: [ceo],
  status: 'not-yet-due',
  attainment: null,
  newest: null,
  trend: null,
  recent: [],
  due: null,
  running: '2026-Q4',
});

/** GET …/kpis, checked by the schema that the server answers by. */
export function kpisAnswer(
  kpis: KpiLine[],
  change: Partial<KpisAnswer['data']> = {},
  permitted: KpisAnswer['permitted'] = ['kpis.define'],
): KpisAnswer {
  return kpisAnswerSchema.parse({
    ...frame(),
    data: {
      today: '2026-11-26',
      kpis,
      retired: [],
      scores: { ceo: null, cio: 0.25, joint: null },
      people: [ceo, cio, mei],
      ...change,
    },
    permitted,
  });
}

/** GET …/kpis/model-accuracy with two readings, the older one corrected once. */
export function kpiAnswer(
  change: Partial<KpiAnswer['data']> = {},
  permitted: KpiAnswer['permitted'] = ['kpis.define', 'kpis.enter'],
): KpiAnswer {
  const at = '2026-11-23T09:00:00.000Z';
  const said = { pulse: null, note: '', at, by: cio, way: 'tab' as const };
  const { status: _status, ...definition } = accuracy;
  return kpiAnswerSchema.parse({
    ...frame(),
    data: {
      today: '2026-11-26',
      kpi: accuracy,
      definitions: [{ ...definition, enteredBy: null, from: '2026-08-01', at, by: cio }],
      forecast: { value: 96.25, date: '2027-01-31', readings: 6 },
      readings: [
        { ...said, ...judged('2026-W46', 92), corrections: 0, earlier: [] },
        {
          ...said,
          ...judged('2026-W45', 91.5, { last: '2026-11-15' }),
          corrections: 1,
          earlier: [{ ...said, value: 19.5, note: 'Typed in a hurry.' }],
        },
      ],
      next: null,
      people: [ceo, cio, mei],
      ...change,
    },
    permitted,
  });
}
