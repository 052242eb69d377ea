import { changesInWeek } from '../../../domain/kpis/changes.js';
import type { Cadence } from '../../../domain/kpis/periods.js';
import type { Kpi } from '../../../domain/kpis/kpi.js';
import { kpi, reading } from './sample-kpi.js';

/** 0 on 1 January to 100 a hundred days later; each reading with the day on which it was entered. */
const measured = (
  id: string,
  readings: [period: string, value: number, on: string][],
  cadence: Cadence = 'weekly',
): Kpi => ({
  ...kpi({
    name: id,
    cadence,
    baseline: { value: 0, date: '2026-01-01', source: '' },
    target: { value: 100, date: '2026-04-11' },
  }),
  id,
  recent: readings
    .map(([period, value, on]) => ({ ...reading(period, value), at: `${on}T09:00:00.000Z` }))
    .toReversed(),
});
const changes = (kpis: Kpi[], today: string) =>
  changesInWeek(kpis, new Date(`${today}T07:00:00Z`), today).map(({ id, before, now }) => [id, before, now]);

describe('What changed since last week', () => {
  it('is told on a Monday of the week that has just ended, worst first, and what stayed is not named', () => {
    const kpis = [
      measured('better', [
        ['2026-W09', 10, '2026-03-02'],
        ['2026-W10', 100, '2026-03-09'],
        ['2026-W11', 100, '2026-03-13'],
      ]),
      measured('worse', [
        ['2026-W09', 100, '2026-03-02'],
        ['2026-W10', 100, '2026-03-06'],
        ['2026-W11', 1, '2026-03-15'],
      ]),
      measured('same', [
        ['2026-W10', 100, '2026-03-06'],
        ['2026-W11', 100, '2026-03-13'],
      ]),
      measured('silent', [['2026-W09', 100, '2026-03-02']]),
    ];
    expect(changes(kpis, '2026-03-16')).toEqual([
      ['silent', 'green', 'stale'],
      ['worse', 'green', 'red'],
      ['better', 'red', 'green'],
    ]);
  });

  it('is told for seven days of a monthly KPI that was read once', () => {
    const monthly = measured(
      'monthly',
      [
        ['2026-01', 100, '2026-02-02'],
        ['2026-02', 1, '2026-03-04'],
      ],
      'monthly',
    );
    const told = ['2026-03-05', '2026-03-09', '2026-03-11', '2026-03-12'].map(
      (day) => changes([monthly], day).length,
    );
    expect(told).toEqual([1, 1, 1, 0]);
  });

  it('is what a correction changed, and not what it left', () => {
    const corrected = (value: number, earlier: number): Kpi => {
      const [one, ...others] = measured('corrected', [['2026-W10', value, '2026-03-12']]).recent;
      const was = { value: earlier, at: '2026-03-08T09:00:00.000Z' };
      const recent = one ? [{ ...one, corrections: 1, earlier: [was] }, ...others] : [];
      return { ...measured('corrected', []), recent };
    };
    expect(changes([corrected(1, 100)], '2026-03-16')).toEqual([['corrected', 'green', 'red']]);
    expect(changes([corrected(99, 100)], '2026-03-16')).toEqual([]);
  });

  it('is nothing of a KPI that was defined since', () => {
    const young = measured('young', [['2026-W11', 1, '2026-03-13']]);
    const definitions = young.definitions.map((one) => ({ ...one, from: '2026-03-10' }));
    expect(changes([{ ...young, definitions }], '2026-03-16')).toEqual([]);
  });
});
