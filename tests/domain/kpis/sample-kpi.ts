import type { Definition, DefinitionFields, Kpi, RecentReading } from '../../../domain/kpis/kpi.js';

export const someone = '11111111-1111-4111-8111-111111111111';

/** Up from 0 on 1 January 2026 to 365 on 1 January 2027: one unit a day. */
export const oneADay: DefinitionFields = {
  name: 'Releases',
  meaning: '',
  owner: 'cio',
  enteredBy: null,
  kind: 'number',
  unit: '',
  direction: 'up',
  band: null,
  baseline: { value: 0, date: '2026-01-01', source: 'Release log' },
  target: { value: 365, date: '2027-01-01' },
  cadence: 'monthly',
  thresholds: null,
  weight: 1,
};

export function definition(fields: Partial<Definition> = {}): Definition {
  return {
    ...oneADay,
    version: 1,
    from: '2026-01-01',
    at: '2026-01-01T09:00:00.000Z',
    by: someone,
    ...fields,
  };
}

export function reading(period: string, value: number): RecentReading {
  return {
    period,
    value,
    pulse: null,
    at: '2026-06-01T09:00:00.000Z',
    by: someone,
    way: 'tab',
    corrections: 0,
  };
}

/** `readings` by period, in any order. */
export function kpi(fields: Partial<Definition> = {}, readings: Readonly<Record<string, number>> = {}): Kpi {
  return {
    id: 'releases',
    definitions: [definition(fields)],
    retiredAt: null,
    recent: Object.entries(readings)
      .map(([period, value]) => reading(period, value))
      .toSorted((one, other) => (one.period < other.period ? 1 : -1)),
  };
}
