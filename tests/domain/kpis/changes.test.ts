import { statusChanges } from '../../../domain/kpis/changes.js';
import { kpi } from './sample-kpi.js';

/** Weekly, 0 on 1 January to 100 a hundred days later. */
const weekly = (id: string, readings: Record<string, number>) => ({
  ...kpi(
    {
      name: id,
      cadence: 'weekly',
      baseline: { value: 0, date: '2026-01-01', source: '' },
      target: { value: 100, date: '2026-04-11' },
    },
    readings,
  ),
  id,
});

test('What changed since last week comes worst first, and what stayed as it was is not named', () => {
  const kpis = [
    weekly('better', { '2026-W10': 10, '2026-W11': 100 }),
    weekly('same', { '2026-W10': 100, '2026-W11': 100 }),
    weekly('worse', { '2026-W10': 100, '2026-W11': 1 }),
    weekly('silent', { '2026-W08': 100 }),
  ];
  expect(
    statusChanges(kpis, '2026-03-08', '2026-03-11').map(({ id, before, now }) => [id, before, now]),
  ).toEqual([
    ['silent', 'green', 'stale'],
    ['worse', 'green', 'red'],
    ['better', 'red', 'green'],
  ]);
});
