import { scoreTrend } from '../../../domain/kpis/score-trend.js';
import { kpi } from './sample-kpi.js';

/** Weekly, 0 on 1 January to 100 a hundred days later. */
const weekly = (readings: Record<string, number>) =>
  kpi(
    {
      owner: 'cio',
      cadence: 'weekly',
      baseline: { value: 0, date: '2026-01-01', source: '' },
      target: { value: 100, date: '2026-04-11' },
    },
    readings,
  );

test('The scores of earlier weeks count only what had ended by then', () => {
  const trend = scoreTrend(
    [weekly({ '2026-W09': 40, '2026-W10': 50, '2026-W11': 70 })],
    '2026-03-11',
    'Europe/Berlin',
  );
  expect(trend).toHaveLength(12);
  expect(trend.slice(-3).map(({ date, cio }) => [date, cio])).toEqual([
    ['2026-03-01', 0.4],
    ['2026-03-08', 0.5],
    ['2026-03-11', 0.7],
  ]);
  expect(trend.every(({ ceo }) => ceo === undefined)).toBe(true);
});

test('Weeks before a KPI was defined have no score of it, weeks after it was retired neither', () => {
  const young = weekly({ '2026-W10': 50 });
  const [definition] = young.definitions;
  if (!definition) throw new Error('No definition.');
  const defined = { ...young, definitions: [{ ...definition, from: '2026-03-03' }] };
  expect(
    scoreTrend([defined], '2026-03-11', 'Europe/Berlin')
      .map(({ cio }) => cio)
      .filter((score) => score !== undefined),
  ).toEqual([0.5, 0.5]);
  const evening = { ...young, retiredAt: '2026-03-09T02:00:00.000Z' };
  // Still Sunday in New York.
  expect(scoreTrend([evening], '2026-03-11', 'America/New_York').at(-2)?.cio).toBeUndefined();
  expect(scoreTrend([evening], '2026-03-11', 'Europe/Berlin').at(-2)?.cio).toBe(0.5);
  const retired = { ...young, retiredAt: '2026-03-09T10:00:00.000Z' };
  expect(scoreTrend([retired], '2026-03-11', 'Europe/Berlin').at(-1)?.cio).toBeUndefined();
  expect(scoreTrend([retired], '2026-03-11', 'Europe/Berlin').at(-2)?.cio).toBe(0.5);
});
