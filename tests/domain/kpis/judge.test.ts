import { attainmentOf, colourOf, planAt, type Yardstick } from '../../../domain/kpis/judge.js';
import { wholePercentOf } from '../../../domain/kpis/shown.js';

/** `up 0>100`: from 0 on 1 January 2026 to 100 on 11 April 2026, 100 days later, so one unit a day. */
const from = '2026-01-01';
const to = '2026-04-11';

function line(direction: 'up' | 'down', baseline: number, target: number): Yardstick {
  return {
    direction,
    band: null,
    baseline: { value: baseline, date: from, source: 'Log' },
    target: { value: target, date: to },
    thresholds: null,
  };
}

const up = line('up', 0, 100);
const down = line('down', 100, 0);
const byHand = (direction: 'up' | 'down', green: number, red: number): Yardstick => ({
  ...line(direction, direction === 'up' ? 0 : 100, direction === 'up' ? 100 : 0),
  thresholds: { green, red },
});
const band: Yardstick = {
  direction: 'band',
  band: { redLow: 10, low: 20, high: 30, redHigh: 50 },
  baseline: null,
  target: null,
  thresholds: null,
};

describe('The plan', () => {
  it.each([
    ['before the baseline’s date: the baseline', up, '2025-11-30', 0],
    ['on the baseline’s date: the baseline', up, '2026-01-01', 0],
    ['a day later: 0 + 100 × 1/100', up, '2026-01-02', 1],
    ['end of January, day 30: 0 + 100 × 30/100', up, '2026-01-31', 30],
    ['end of February, day 58: 0 + 100 × 58/100', up, '2026-02-28', 58],
    ['end of March, day 89: 0 + 100 × 89/100', up, '2026-03-31', 89],
    ['on the target’s date: the target', up, '2026-04-11', 100],
    ['after it: the target', up, '2026-12-31', 100],
    ['down, day 30: 100 − 100 × 30/100', down, '2026-01-31', 70],
    ['0.1 to 0.7, day 50: 0.1 + 0.6 × 50/100', line('up', 0.1, 0.7), '2026-02-20', 0.4],
    ['a level one: 5 + 0 × 30/100', line('up', 5, 5), '2026-01-31', 5],
    ['a band has none', band, '2026-01-31', undefined],
    ['no baseline, no plan', { ...up, baseline: null }, '2026-01-31', undefined],
    ['no target, no plan', { ...up, target: null }, '2026-01-31', undefined],
  ])('%s', (_, yardstick, date, plan) => {
    expect(planAt(yardstick, date)).toBe(plan);
  });
});

describe('The status', () => {
  it.each([
    ['up, plan 58: 58 = plan', up, 58, '2026-02-28', 'green'],
    ['up, plan 58: 60 > plan', up, 60, '2026-02-28', 'green'],
    ['up, plan 58, half-way 0 + 58/2 = 29: 57.9 is between', up, 57.9, '2026-02-28', 'amber'],
    ['up, half-way 29: 29 is not worse than it', up, 29, '2026-02-28', 'amber'],
    ['up, half-way 29: 28.9 is worse', up, 28.9, '2026-02-28', 'red'],
    ['up, below the baseline: −5 < 29', up, -5, '2026-02-28', 'red'],
    ['up, whole days: 59.5 ≥ plan 58 on the last day, not the day after', up, 59.5, '2026-02-28', 'green'],
    ['up, 58.5 ≥ 58 although the next day’s plan is 59', up, 58.5, '2026-02-28', 'green'],
    ['at the baseline’s date: 0 ≥ plan 0', up, 0, '2026-01-01', 'green'],
    ['at the baseline’s date: −1 < half-way 0 + 0/2 = 0', up, -1, '2026-01-01', 'red'],
    ['after the target’s date: 99 < 100, ≥ 50', up, 99, '2026-12-31', 'amber'],
    ['after the target’s date: 49 < 0 + 100/2 = 50', up, 49, '2026-12-31', 'red'],
    ['down, plan 100 − 58 = 42: 42 = plan', down, 42, '2026-02-28', 'green'],
    ['down, half-way 100 − 58/2 = 71: 71 is not worse', down, 71, '2026-02-28', 'amber'],
    ['down, half-way 71: 71.1 is worse', down, 71.1, '2026-02-28', 'red'],
    [
      '0.1 to 0.7, plan 0.1 + 0.6 × 50/100 = 0.4: 0.4 is on it',
      line('up', 0.1, 0.7),
      0.4,
      '2026-02-20',
      'green',
    ],
    ['up by hand, green from 80: 80', byHand('up', 80, 40), 80, '2026-02-28', 'green'],
    ['up by hand, between 40 and 80: 79.9', byHand('up', 80, 40), 79.9, '2026-02-28', 'amber'],
    ['up by hand, red at 40: 40', byHand('up', 80, 40), 40, '2026-02-28', 'red'],
    ['up by hand, between: 40.1, whatever the plan', byHand('up', 80, 40), 40.1, '2026-02-28', 'amber'],
    ['down by hand, green to 10: 10', byHand('down', 10, 30), 10, '2026-02-28', 'green'],
    ['down by hand, between 10 and 30: 29', byHand('down', 10, 30), 29, '2026-02-28', 'amber'],
    ['down by hand, red at 30: 30', byHand('down', 10, 30), 30, '2026-02-28', 'red'],
    ['both thresholds 50: green is asked first', byHand('up', 50, 50), 50, '2026-02-28', 'green'],
    ['both thresholds 50: 49 is red', byHand('up', 50, 50), 49, '2026-02-28', 'red'],
    ['thresholds need no baseline', { ...byHand('up', 80, 40), baseline: null }, 85, '2026-02-28', 'green'],
    ['band 20 to 30: 20 is inside', band, 20, '2026-02-28', 'green'],
    ['band 20 to 30: 30 is inside', band, 30, '2026-02-28', 'green'],
    ['band, between 10 and 20: 10.1', band, 10.1, '2026-02-28', 'amber'],
    ['band, red bound 10: 10', band, 10, '2026-02-28', 'red'],
    ['band, between 30 and 50: 49.9', band, 49.9, '2026-02-28', 'amber'],
    ['band, red bound 50: 50', band, 50, '2026-02-28', 'red'],
    [
      'no baseline and no thresholds: nothing to judge by',
      { ...up, baseline: null },
      50,
      '2026-02-28',
      undefined,
    ],
  ])('%s', (_, yardstick, value, date, colour) => {
    expect(colourOf(yardstick, value, date)).toBe(colour);
  });
});

describe('The attainment', () => {
  it.each([
    ['(50 − 0) / (100 − 0)', up, 50, 0.5],
    ['(100 − 0) / (100 − 0)', up, 100, 1],
    ['(150 − 0) / (100 − 0)', up, 150, 1.5],
    ['(170 − 0) / 100 = 1.7, at most 1.5', up, 170, 1.5],
    ['(−20 − 0) / 100 = −0.2, at least 0', up, -20, 0],
    ['down: (25 − 100) / (0 − 100)', down, 25, 0.75],
    ['down: (100 − 100) / (0 − 100)', down, 100, 0],
    ['down: (−60 − 100) / (0 − 100) = 1.6, at most 1.5', down, -60, 1.5],
    ['(92 − 90) / (98 − 90)', line('up', 90, 98), 92, 0.25],
    ['baseline = target = 5: 5 is met', line('up', 5, 5), 5, 1],
    ['baseline = target = 5: 6 is met, and no more than that', line('up', 5, 5), 6, 1],
    ['baseline = target = 5: 4 is not', line('up', 5, 5), 4, 0],
    ['down, baseline = target = 5: 4 is met', line('down', 5, 5), 4, 1],
    ['band: inside', band, 25, 1],
    ['band: on its edge', band, 30, 1],
    ['band: (15 − 10) / (20 − 10)', band, 15, 0.5],
    ['band: (50 − 35) / (50 − 30)', band, 35, 0.75],
    ['band: at the red bound', band, 50, 0],
    ['band: beyond it', band, 2, 0],
    ['no baseline: none', { ...up, baseline: null }, 50, undefined],
  ])('%s', (_, yardstick, value, attainment) => {
    expect(attainmentOf(yardstick, value)).toBe(attainment);
  });
});

describe('A share in whole percent', () => {
  it.each([
    [0.285, 29],
    [2 / 3, 67],
    [0.005, 1],
    [0.0049, 0],
    [0.994, 99],
    [0.9999, 99],
    [1, 100],
    [1.004, 100],
    [1.005, 101],
    [1.5, 150],
    [0, 0],
  ])('%d is shown as %d %%: half up, but short of 100 %% never 100', (share, percent) => {
    expect(wholePercentOf(share)).toBe(percent);
  });
});
