import { forecastOf } from '../../../domain/kpis/forecast.js';
import { standingOf } from '../../../domain/kpis/standing.js';
import { definition, kpi, reading } from './sample-kpi.js';

const defined = (from: string) => ({ from, at: `${from}T09:00:00.000Z` });
const weekly = { cadence: 'weekly' } as const;

describe('Where a KPI stands', () => {
  it.each([
    ['first period running, no reading', kpi(defined('2026-03-03')), '2026-03-31', 'not-yet-due'],
    ['first period over, no reading: its only whole one', kpi(defined('2026-03-03')), '2026-04-01', 'stale'],
    ['the same ten days later', kpi(defined('2026-03-03')), '2026-04-10', 'stale'],
    // 31 March is day 89: plan 89, half-way 44.5.
    [
      'first period running, with a reading: judged',
      kpi(defined('2026-03-03'), { '2026-03': 90 }),
      '2026-03-05',
      'green',
    ],
    ['a reading for the running period only', kpi({}, { '2026-06': 200 }), '2026-06-10', 'green'],
    ['last whole period read', kpi({}, { '2026-05': 160 }), '2026-06-10', 'green'],
    ['one of the last two whole periods read', kpi({}, { '2026-04': 120 }), '2026-06-10', 'green'],
    ['none of the last two whole periods read', kpi({}, { '2026-03': 100 }), '2026-06-10', 'stale'],
    ['second whole period, the first read', kpi({}, { '2026-01': 40 }), '2026-03-10', 'green'],
    // Week 9 ends on 2 March; the last two whole weeks on 19 March are 10 and 11.
    [
      'weekly, read for Sunday 2 March',
      kpi({ ...weekly, ...defined('2025-01-01') }, { '2025-W09': 1 }),
      '2025-03-19',
      'stale',
    ],
    [
      'weekly, read a week later',
      kpi({ ...weekly, ...defined('2025-01-01') }, { '2025-W10': 1 }),
      '2025-03-19',
      'green',
    ],
    [
      'January entered after February: February counts, 20 < half of 58',
      kpi({}, { '2026-02': 20, '2026-01': 900 }),
      '2026-03-05',
      'red',
    ],
    // Day 58 of 365 a year: plan 58; running March, day 89: plan 89.
    [
      'the running period counts: 60 is short of 89',
      kpi({}, { '2026-02': 60, '2026-03': 60 }),
      '2026-03-05',
      'amber',
    ],
    ['no baseline: nothing to judge by', kpi({ baseline: null }, { '2026-02': 60 }), '2026-03-05', 'no-plan'],
    ['no baseline and no reading: stale all the same', kpi({ baseline: null }), '2026-03-05', 'stale'],
    [
      'read for a time before it was defined',
      kpi(defined('2026-04-10'), { '2026-03': 95 }),
      '2026-04-12',
      'green',
    ],
    [
      'read only for a time long before',
      kpi(defined('2026-04-10'), { '2026-01': 95 }),
      '2026-04-12',
      'stale',
    ],
  ])('%s', (_, one, today, status) => {
    expect(standingOf(one, today).status).toBe(status);
  });

  it('attains nothing when stale, so that missing data never helps, and is left out before it is due', () => {
    expect(standingOf(kpi({}, { '2026-01': 900 }), '2026-06-10').attainment).toBe(0);
    expect(standingOf(kpi(defined('2026-03-03')), '2026-03-31').attainment).toBeUndefined();
  });

  it('names the newest whole period without a reading as due', () => {
    expect(standingOf(kpi({}, { '2026-03': 90 }), '2026-05-02').due?.id).toBe('2026-04');
    expect(standingOf(kpi({}, { '2026-04': 90 }), '2026-05-02').due).toBeUndefined();
    expect(standingOf(kpi(defined('2026-03-03')), '2026-03-31').due).toBeUndefined();
  });

  it('judges a reading by the definition in force on the last day of its period', () => {
    const raised = definition({
      version: 2,
      from: '2026-02-15',
      target: { value: 3650, date: '2027-01-01' },
    });
    const judged = { definitions: [definition(), raised], recent: [reading('2026-02', 58)] };
    // Plan for 28 February by version 2: 3650 × 58/365 = 580, half-way 290.
    expect(standingOf(judged, '2026-03-05')).toMatchObject({ status: 'red', newest: { plan: 580 } });
    // By version 1, which was in force on 31 January: plan 30.
    const january = { ...judged, recent: [reading('2026-01', 30)] };
    expect(standingOf(january, '2026-02-20')).toMatchObject({ status: 'green', newest: { plan: 30 } });
  });

  it('is not moved by a definition that is changed after the period', () => {
    const before = { definitions: [definition()], recent: [reading('2026-02', 60), reading('2026-01', 10)] };
    const after = {
      ...before,
      definitions: [
        definition(),
        definition({
          version: 2,
          from: '2026-03-01',
          direction: 'down',
          target: { value: -9, date: '2027-01-01' },
        }),
        definition({ version: 3, from: '2026-03-02', thresholds: { green: 1000, red: 900 } }),
      ],
    };
    for (const recent of [before.recent, before.recent.slice(1)]) {
      const then = standingOf({ ...before, recent }, '2026-03-05');
      const now = standingOf({ ...after, recent }, '2026-03-05');
      expect([now.status, now.attainment, now.newest?.plan]).toEqual([
        then.status,
        then.attainment,
        then.newest?.plan,
      ]);
    }
  });
});

describe('The forecast', () => {
  const target = { value: 100, date: '2026-12-31' };

  it.each([
    ['two readings: none', { '2026-01': 1, '2026-02': 2 }, undefined],
    ['level: stays', { '2026-01': 7, '2026-02': 7, '2026-03': 7 }, 7],
    // One a day through days 30, 58, 89: at 31 December, day 364, it is 364.
    ['one a day: 89 + (364 − 89)', { '2026-01': 30, '2026-02': 58, '2026-03': 89 }, 364],
    // Minus two a day: 500 − 2 × 364.
    ['down two a day: 500 − 2 × 364', { '2026-01': 440, '2026-02': 384, '2026-03': 322 }, -228],
    // Only the last six count, which are level.
    [
      'the seventh is left out',
      { '2026-01': 99, '2026-02': 5, '2026-03': 5, '2026-04': 5, '2026-05': 5, '2026-06': 5, '2026-07': 5 },
      5,
    ],
  ])('%s', (_, readings, value) => {
    const forecast = forecastOf(kpi({ target }, readings));
    expect(forecast?.value).toBe(value);
  });

  it('goes by least squares where readings are not on one line', () => {
    const three = kpi(
      { ...weekly, target: { value: 9, date: '2026-02-01' } },
      { '2026-W01': 1, '2026-W02': 2, '2026-W03': 6 },
    );
    // (−7 × −2 + 0 × −1 + 7 × 3) / (49 + 0 + 49) = 35/98; 21 days after the mean day: 3 + 35/98 × 21 = 10.5.
    expect(forecastOf(three)).toEqual({ value: 10.5, date: '2026-02-01', readings: 3 });
  });

  it('is none for a band, and none without a target', () => {
    const readings = { '2026-01': 1, '2026-02': 2, '2026-03': 3 };
    const band = { redLow: 0, low: 1, high: 2, redHigh: 3 };
    expect(forecastOf(kpi({ direction: 'band', band, target: null }, readings))).toBeUndefined();
    expect(forecastOf(kpi({ target: null }, readings))).toBeUndefined();
  });
});
