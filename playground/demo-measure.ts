import { ulid } from 'ulid';
import type { Accord } from '../bot/compose.js';
import { periodAt } from '../domain/kpis/periods.js';
import { demoKpis, type DemoKpi, type EnteredBy } from './demo-kpis.js';

/** What the story of the demo company lends: people by their part, and the clock. */
export interface MeasureStage {
  accord: Accord;
  workspaceId: string;
  tenantId: string;
  people: Record<Exclude<EnteredBy, 'system'>, string>;
  at: (daysAgo: number, hour: number) => Date;
  setClock: (instant: Date) => void;
}

/** The day on which the first week is read; then every seventh. */
const firstReadingDay = 352;

/** Days on which somebody reads the measures, of a span of the year: the oldest first. */
export const readingDays = (from: number, to: number): number[] =>
  Array.from({ length: 51 }, (_, week) => firstReadingDay - 7 * week).filter(
    (day) => day <= from && day > to && day > 0,
  );

/** The set, as it lies in the first charter, and the key of the monitoring. */
export async function defineDemoKpis(stage: MeasureStage): Promise<void> {
  const { accord, people } = stage;
  for (const { id, by, fields } of demoKpis) {
    const own = by === 'system' || by === 'ceo' || by === 'cio' ? null : people[by];
    const asked = accord.kpis.set.define(callOf(stage, 'facilitator'), {
      ...fields((daysAgo) => dayOf(stage, daysAgo)),
      enteredBy: own,
    });
    const { kpi } = await done(stage, asked);
    if (kpi.id !== id) throw new Error(`The demo company’s ${id} is called ${kpi.id}.`);
  }
  await accord.kpis.keys.make(callOf(stage, 'cio'), null);
}

/** What is read on a day: the week before it, and the month and quarter if they have just ended. */
export async function readDemoKpis(stage: MeasureStage, daysAgo: number): Promise<void> {
  const { at, setClock } = stage;
  const week = (firstReadingDay - daysAgo) / 7;
  setClock(at(daysAgo, 6));
  await Promise.all(demoKpis.filter(({ by }) => by === 'system').map((kpi) => readOne(stage, kpi, daysAgo)));
  for (const [index, kpi] of demoKpis.filter(({ by }) => by !== 'system').entries()) {
    setClock(new Date(at(daysAgo, 7).getTime() + index * 420_000));
    await readOne(stage, kpi, daysAgo);
  }
  if (week === 34) await correct(stage, daysAgo);
}

async function readOne(stage: MeasureStage, kpi: DemoKpi, daysAgo: number): Promise<void> {
  const { accord, workspaceId } = stage;
  const day = (ago: number) => dayOf(stage, ago);
  const { cadence } = kpi.fields(day);
  const period = periodAt(day(daysAgo + 7), cadence);
  if (periodAt(day(daysAgo), cadence).id === period.id) return;
  const value = kpi.value(period.index - periodAt(day(firstReadingDay + 7), cadence).index);
  if (value === undefined) return;
  const pulse = kpi.pulse ?? null;
  const given = { kpi: kpi.id, period: period.id, value, pulse };
  if (kpi.by === 'system') {
    const answer = await accord.kpis.pushes.push(workspaceId, { ...given, note: null });
    if (answer.refused) throw new Error(`The demo story broke off at a reading: ${answer.code}`);
    return;
  }
  const reading = { ...given, note: '', way: 'tab', seen: null } as const;
  await done(stage, accord.kpis.set.enter(callOf(stage, kpi.by), reading));
}

/** Two short outages of one week had been counted twice. */
async function correct(stage: MeasureStage, daysAgo: number): Promise<void> {
  stage.setClock(stage.at(daysAgo, 14));
  await done(
    stage,
    stage.accord.kpis.set.enter(callOf(stage, 'cio'), {
      kpi: 'system-uptime',
      period: periodAt(dayOf(stage, daysAgo + 14), 'weekly').id,
      value: 99.45,
      pulse: null,
      note: 'Two short outages were in both logs and had been counted twice.',
      way: 'tab',
      seen: 0,
    }),
  );
}

const dayOf = ({ at }: MeasureStage, daysAgo: number) => at(daysAgo, 12).toISOString().slice(0, 10);

const callOf = ({ workspaceId, tenantId, people }: MeasureStage, by: Exclude<EnteredBy, 'system'>) => ({
  workspaceId,
  visitor: { tenantId, objectId: people[by] },
  commandId: ulid(),
});

async function done<Result>(
  { accord }: MeasureStage,
  asked: Promise<{ kind: 'done'; result: Result | undefined } | { kind: 'refused' } | { kind: 'stranger' }>,
): Promise<Result> {
  const answer = await asked;
  if (answer.kind !== 'done' || !answer.result) {
    throw new Error(`The demo story broke off at a measure: ${JSON.stringify(answer)}`);
  }
  await accord.dueWork.settled();
  return answer.result;
}
