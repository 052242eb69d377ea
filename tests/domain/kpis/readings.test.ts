import {
  enterReading,
  mayEnter,
  takeReadings,
  type EnteredReading,
} from '../../../domain/kpis/enter-readings.js';
import { readingRef, type Kpi, type Reading } from '../../../domain/kpis/kpi.js';
import { limits } from '../../../domain/kpis/limits.js';
import { periodOf } from '../../../domain/kpis/periods.js';
import { takeReading, type GivenReading, type Stamp } from '../../../domain/kpis/readings.js';
import { changed, refused, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace } from '../sample-workspace.js';
import { kpi } from './sample-kpi.js';

const workspace = sampleWorkspace();
const measured = kpi({ enteredBy: people.contributor });
const today = '2026-01-12';
const push: Stamp = { at: at().toISOString(), by: 'accord', way: 'push' };
const given = (period: string, value: number, more: Partial<GivenReading> = {}): GivenReading => ({
  kpi: measured.id,
  period,
  value,
  pulse: null,
  note: '',
  ...more,
});
const typed = (period: string, value: number, seen: number | null = null): EnteredReading => ({
  ...given(period, value),
  way: 'card',
  seen,
});
const records = (one: Kpi = measured, readings: readonly Reading[] = []) => ({
  workspace,
  kpis: [one],
  readings: new Map(readings.map((reading) => [refOf(reading), reading])),
});
function refOf({ kpi: id, period }: Reading): string {
  const found = periodOf(period, 'monthly');
  if (!found) throw new Error(`No month: ${period}`);
  return readingRef(id, found).id;
}
const contributor = actorIn(workspace, 'contributor');

describe('Entering a reading', () => {
  it('keeps it in a row of its own and in the KPI’s, and says so in the history', () => {
    const { result, writes, events } = changed(
      enterReading(records(), typed('2026-01', 12), contributor, at()),
    );
    expect(result.reading).toMatchObject({
      period: '2026-01',
      value: 12,
      by: people.contributor,
      way: 'card',
    });
    expect(result.kpi.recent).toMatchObject([{ period: '2026-01', value: 12 }]);
    expect(writes.map(({ ref }) => ref.kind)).toEqual(['reading', 'kpi']);
    expect(events).toMatchObject([
      { action: 'kpis.reading-entered', details: { value: 12, period: '2026-01' } },
    ]);
  });

  it('corrects it later, and keeps the earlier value with who and when', () => {
    const first = changed(enterReading(records(), typed('2026-01', 12), contributor, at())).result;
    const later = records(first.kpi, [first.reading]);
    const { result, events } = changed(enterReading(later, typed('2026-01', 13, 0), contributor, at(9)));
    expect(result.reading).toMatchObject({
      value: 13,
      corrections: 1,
      earlier: [{ value: 12, by: people.contributor, at: at().toISOString() }],
    });
    expect(result.kpi.recent).toHaveLength(1);
    expect(events).toMatchObject([{ action: 'kpis.reading-corrected', details: { value: 13, earlier: 12 } }]);
  });

  it('changes nothing for the same value again, whoever saw what', () => {
    const first = changed(enterReading(records(), typed('2026-01', 12), contributor, at())).result;
    const again = enterReading(
      records(first.kpi, [first.reading]),
      typed('2026-01', 12, null),
      contributor,
      at(9),
    );
    expect(unchanged(again).result.reading).toEqual(first.reading);
  });

  it('is refused when somebody else has entered or corrected it since the form was drawn', () => {
    const first = changed(enterReading(records(), typed('2026-01', 12), contributor, at())).result;
    const overtaken = enterReading(
      records(first.kpi, [first.reading]),
      typed('2026-01', 14),
      contributor,
      at(9),
    );
    expect(refused(overtaken)).toMatchObject({
      code: 'kpis.reading-changed',
      details: { value: 12, seen: 0 },
    });
  });

  it.each([
    ['2026-02', 'kpis.period-ahead'],
    ['2026-13', 'kpis.period-unknown'],
    ['2026-W03', 'kpis.period-unknown'],
    ['2026-02-31', 'kpis.period-unknown'],
  ])('is refused for %s: %s', (period, code) => {
    expect(refused(enterReading(records(), typed(period, 1), contributor, at())).code).toBe(code);
  });

  it('takes any date of the period for it', () => {
    expect(
      changed(enterReading(records(), typed('2025-12-24', 1), contributor, at())).result.reading.period,
    ).toBe('2025-12');
  });

  it('is for the person named, and the leaders', () => {
    const may = (role: Parameters<typeof actorIn>[1]) =>
      mayEnter(workspace, measured, actorIn(workspace, role));
    expect([may('ceo'), may('cio'), may('contributor')]).toEqual([true, true, true]);
    expect([may('facilitator'), may('executive')]).toEqual([false, false]);
    const refusal = enterReading(records(), typed('2026-01', 1), actorIn(workspace, 'executive'), at());
    expect(refused(refusal).code).toBe('kpis.not-allowed');
  });

  it('is for nobody once the KPI is retired', () => {
    const retired = { ...measured, retiredAt: at().toISOString() };
    expect(refused(enterReading(records(retired), typed('2026-01', 1), contributor, at())).code).toBe(
      'kpis.retired',
    );
  });
});

describe('Taking up a reading', () => {
  const pulse = kpi({
    kind: 'pulse',
    cadence: 'quarterly',
    baseline: null,
    target: { value: 4, date: '2027-01-01' },
  });
  const counts = { asked: 9, answered: 7 };

  it.each<[string, Partial<GivenReading>, string | undefined]>([
    ['a mean of 3.4 from 7 of 9', { value: 3.4, pulse: counts }, undefined],
    ['a mean of 5.1', { value: 5.1, pulse: counts }, 'kpis.pulse-range'],
    ['a mean without its counts', { value: 3 }, 'kpis.pulse-counts-missing'],
    ['more answers than asked', { value: 3, pulse: { asked: 7, answered: 9 } }, 'kpis.pulse-counts'],
  ])('of a pulse: %s', (_, more, code) => {
    const taken = takeReading(pulse, undefined, given('2026-Q1', 3, more), push, today);
    expect(taken.refused ? taken.code : undefined).toBe(code);
  });

  it('lets the KPI’s row carry the newest 12 periods, newest first, in whatever order they come', () => {
    let one = measured;
    const months = Array.from(
      { length: 14 },
      (_, index) => `2024-${String((index % 12) + 1).padStart(2, '0')}`,
    );
    const periods = [...new Set(months), '2025-01', '2025-02', '2023-12'];
    for (const [index, period] of periods.entries()) {
      const taken = takeReading(one, undefined, given(period, index), push, today);
      if (!taken.refused) one = taken.kpi;
    }
    expect(one.recent.map(({ period }) => period)).toEqual([
      '2025-02',
      '2025-01',
      ...months.slice(2, 12).toReversed(),
    ]);
  });

  it('keeps the newest earlier values, and counts all corrections', () => {
    let reading: Reading | undefined;
    for (let value = 0; value <= limits.earlier + 5; value += 1) {
      const taken = takeReading(measured, reading, given('2026-01', value), push, today);
      if (!taken.refused) ({ reading } = taken);
    }
    expect(reading).toMatchObject({ corrections: limits.earlier + 5, value: limits.earlier + 5 });
    expect(reading?.earlier.map(({ value }) => value)).toEqual(
      Array.from({ length: limits.earlier }, (_, i) => i + 5),
    );
  });
});

describe('Taking up several at once', () => {
  it('writes each row once as the last one leaves it, and tells the history of each that changed something', () => {
    const all = [
      given('2026-01', 1),
      given('2025-12', 7),
      given('2026-01', 1),
      given('2026-01', 2),
      given('2026-05', 9),
    ];
    const { answers, writes, events } = takeReadings(
      records(),
      [...all, given('2026-01', 3, { kpi: 'x' })],
      () => push,
      today,
    );
    expect(answers.map((answer) => (answer.refused ? answer.code : answer.kind))).toEqual([
      'entered',
      'entered',
      'unchanged',
      'corrected',
      'kpis.period-ahead',
      'kpis.unknown-kpi',
    ]);
    expect(writes.map(({ ref }) => ref.kind).toSorted()).toEqual(['kpi', 'reading', 'reading']);
    expect(writes.find(({ ref }) => ref.kind === 'kpi')?.body).toMatchObject({
      recent: [
        { period: '2026-01', value: 2 },
        { period: '2025-12', value: 7 },
      ],
    });
    expect(events).toHaveLength(3);
  });
});

it('is refused for a period before anything was measured, which is a slip of the keys', () => {
  for (const period of ['0226-02', '1969-12', '1979-12-31']) {
    expect(takeReading(measured, undefined, given(period, 1), push, today)).toMatchObject({
      refused: true,
      code: 'kpis.period-unknown',
    });
  }
  expect(takeReading(measured, undefined, given('1980-01', 1), push, today)).toMatchObject({
    kind: 'entered',
  });
});
