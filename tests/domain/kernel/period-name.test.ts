import { periodName, withPeriodNames } from '../../../domain/kernel/period-name.js';

it.each([
  ['2026-W47', 'week 47, 2026'],
  ['2026-W07', 'week 7, 2026'],
  ['2026-11', 'November 2026'],
  ['2026-Q4', 'Q4 2026'],
  ['quarter', 'quarter'],
  ['2026-13', '2026-13'],
  ['2026-11-05', '2026-11-05'],
])('calls %s %s', (id, name) => expect(periodName(id)).toBe(name));

it('writes months in the locale', () => expect(periodName('2026-11', 'de')).toBe('November 2026'));

it('names the week and the period among a text’s values, and leaves the rest', () => {
  expect(withPeriodNames({ week: '2026-W02', period: '2026-01', text: '2026-W02', count: 3 })).toEqual({
    week: 'week 2, 2026',
    period: 'January 2026',
    text: '2026-W02',
    count: 3,
  });
});
