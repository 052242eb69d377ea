import fc from 'fast-check';
import {
  cadences,
  dateOf,
  dayNumber,
  periodAfter,
  periodAt,
  periodOf,
} from '../../../domain/kpis/periods.js';

describe('A period', () => {
  it.each([
    ['2026-03-31', 'weekly', '2026-W14', '2026-03-30', '2026-04-05'],
    ['2025-03-02', 'weekly', '2025-W09', '2025-02-24', '2025-03-02'],
    ['2027-01-01', 'weekly', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2024-12-30', 'weekly', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2024-02-29', 'monthly', '2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12-31', 'monthly', '2026-12', '2026-12-01', '2026-12-31'],
    ['2026-01-01', 'quarterly', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-11-25', 'quarterly', '2026-Q4', '2026-10-01', '2026-12-31'],
  ] as const)('of %s, %s, is %s from %s to %s', (date, cadence, id, first, last) => {
    expect(periodAt(date, cadence)).toMatchObject({ id, first, last });
    expect(periodOf(id, cadence)).toEqual(periodAt(date, cadence));
  });

  it.each([
    ['2025-W53', 'weekly'],
    ['2026-W00', 'weekly'],
    ['2026-13', 'monthly'],
    ['2026-Q5', 'quarterly'],
    ['2026-03', 'weekly'],
    ['2026-W10', 'monthly'],
    ['', 'monthly'],
  ] as const)('is not %s, %s', (id, cadence) => {
    expect(periodOf(id, cadence)).toBeUndefined();
  });

  const days = fc.integer({ min: dayNumber('1980-01-01'), max: dayNumber('2199-12-31') });
  const rhythms = fc.constantFrom(...cadences);

  it('has each of its days in it, and the next one begins the day after', () => {
    fc.assert(
      fc.property(days, rhythms, (day, cadence) => {
        const period = periodAt(dateOf(day), cadence);
        expect(dayNumber(period.first)).toBeLessThanOrEqual(day);
        expect(dayNumber(period.last)).toBeGreaterThanOrEqual(day);
        expect(dayNumber(periodAfter(period).first)).toBe(dayNumber(period.last) + 1);
        expect(periodOf(period.id, cadence)).toEqual(period);
      }),
    );
  });

  it('has an id that sorts in time', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 600 }), rhythms, (day, later, cadence) => {
        const period = periodAt(dateOf(day), cadence);
        expect(period.id < periodAfter(period, later).id).toBe(true);
      }),
    );
  });
});
