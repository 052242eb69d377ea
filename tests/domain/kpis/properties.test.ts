import fc from 'fast-check';
import { forecastOf } from '../../../domain/kpis/forecast.js';
import { attainmentOf, colourOf, type Colour, type Yardstick } from '../../../domain/kpis/judge.js';
import { limits } from '../../../domain/kpis/limits.js';
import { dateOf, dayNumber } from '../../../domain/kpis/periods.js';
import { scoreOf } from '../../../domain/kpis/scores.js';
import { kpi } from './sample-kpi.js';

const values = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -limits.value, max: limits.value, noNaN: true }),
);
const days = fc.integer({ min: dayNumber('1980-01-01'), max: dayNumber('2199-12-30') }).map(dateOf);
const rank: Readonly<Record<Colour, number>> = { red: 0, amber: 1, green: 2 };

/** Any that can be saved: the target not on the worse side, thresholds in order, dates in order. */
const lines: fc.Arbitrary<Yardstick & { direction: 'up' | 'down' }> = fc
  .record({
    direction: fc.constantFrom('up' as const, 'down' as const),
    ends: fc.tuple(values, values),
    dates: fc.tuple(days, days).filter(([one, other]) => one !== other),
    byHand: fc.option(fc.tuple(values, values)),
  })
  .map(({ direction, ends, dates, byHand }) => {
    const ascending = (pair: readonly [number, number]) =>
      direction === 'up' ? [Math.min(...pair), Math.max(...pair)] : [Math.max(...pair), Math.min(...pair)];
    const [baseline = 0, target = 0] = ascending(ends);
    const [from = '', to = ''] = dates.toSorted();
    const [red = 0, green = 0] = byHand ? ascending(byHand) : [];
    return {
      direction,
      band: null,
      baseline: { value: baseline, date: from, source: '' },
      target: { value: target, date: to },
      thresholds: byHand ? { green, red } : null,
    };
  });

const bands: fc.Arbitrary<Yardstick> = fc
  .uniqueArray(values, { minLength: 4, maxLength: 4, comparator: (one, other) => one === other })
  .map((bounds) => {
    const [redLow = 0, low = 0, high = 0, redHigh = 0] = bounds.toSorted((one, other) => one - other);
    const band = { redLow, low, high, redHigh };
    return { direction: 'band', band, baseline: null, target: null, thresholds: null };
  });

describe('Status and attainment', () => {
  it('never get worse when the reading gets better, up or down', () => {
    fc.assert(
      fc.property(lines, values, values, days, (line, one, other, day) => {
        const better = line.direction === 'up' ? Math.max(one, other) : Math.min(one, other);
        const worse = better === one ? other : one;
        const colours = [worse, better].map((value) => rank[colourOf(line, value, day) ?? 'red']);
        expect(colours[1]).toBeGreaterThanOrEqual(colours[0] ?? 0);
        expect(attainmentOf(line, better)).toBeGreaterThanOrEqual(attainmentOf(line, worse) ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('never get better with the distance outside a band, on either side', () => {
    fc.assert(
      fc.property(bands, values, values, days, (yardstick, one, other, day) => {
        const { band } = yardstick;
        const below = band !== null && one < band.low && other < band.low;
        const above = band !== null && one > band.high && other > band.high;
        fc.pre(below || above);
        // By value: a difference of very small numbers can't be told from none.
        const [further, nearer] = below === one < other ? [one, other] : [other, one];
        const colours = [further, nearer].map((value) => rank[colourOf(yardstick, value, day) ?? 'red']);
        expect(colours[1]).toBeGreaterThanOrEqual(colours[0] ?? 0);
        expect(attainmentOf(yardstick, nearer)).toBeGreaterThanOrEqual(attainmentOf(yardstick, further) ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('are a colour and a number from 0 to 1.5 for whatever can be saved', () => {
    fc.assert(
      fc.property(fc.oneof(lines, bands), values, days, (yardstick, value, day) => {
        expect(rank[colourOf(yardstick, value, day) ?? 'red']).toBeDefined();
        expect(colourOf(yardstick, value, day)).toBeDefined();
        const attainment = attainmentOf(yardstick, value);
        expect(attainment).toBeGreaterThanOrEqual(0);
        expect(attainment).toBeLessThanOrEqual(1.5);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('A score', () => {
  const weighted = fc.record({
    weight: fc.oneof(
      fc.integer({ min: 0, max: limits.weight }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
    ),
    attainment: fc.option(fc.double({ min: 0, max: 1.5, noNaN: true }), { nil: undefined }),
  });

  it('is the same when all weights are scaled', () => {
    fc.assert(
      fc.property(fc.array(weighted, { maxLength: 30 }), fc.integer({ min: 1, max: 10 }), (kpis, power) => {
        const scaled = kpis.map((one) => ({ ...one, weight: one.weight * 2 ** power }));
        const [score, other] = [scoreOf(kpis), scoreOf(scaled)];
        expect(other === undefined).toBe(score === undefined);
        expect(other ?? 0).toBeCloseTo(score ?? 0, 9);
      }),
    );
  });

  it('lies between the least and the most attained, and is never NaN', () => {
    fc.assert(
      fc.property(fc.array(weighted, { maxLength: 30 }), (kpis) => {
        const score = scoreOf(kpis);
        const attained = kpis.flatMap(({ attainment }) => attainment ?? []);
        if (score === undefined) return;
        expect(score).toBeGreaterThanOrEqual(Math.min(...attained) - 1e-9);
        expect(score).toBeLessThanOrEqual(Math.max(...attained) + 1e-9);
      }),
    );
  });
});

describe('A forecast', () => {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
  const readings = fc.dictionary(fc.constantFrom(...months), values, { minKeys: 3 });

  it('is a number for whatever was read', () => {
    fc.assert(
      fc.property(readings, (read) => {
        expect(Number.isFinite(forecastOf(kpi({}, read))?.value)).toBe(true);
      }),
    );
  });

  it('goes on along a line that the readings are on', () => {
    const steps = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(steps, steps, fc.subarray(months, { minLength: 3 }), (begin, slope, chosen) => {
        const lastDay = (month: string) => {
          const [year = 0, number = 1] = month.split('-').map(Number);
          return Math.round(Date.UTC(year, number, 0) / 86_400_000) - dayNumber('2026-01-01');
        };
        const read = Object.fromEntries(chosen.map((month) => [month, begin + slope * lastDay(month)]));
        expect(forecastOf(kpi({}, read))?.value).toBeCloseTo(begin + slope * 365, 4);
      }),
    );
  });
});
