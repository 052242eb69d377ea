import { ulid } from 'ulid';
import { headSchema } from '../../bot/storage/head.js';
import { headRow, openRow, recordRow } from '../../bot/storage/keys.js';
import { usageRef } from '../../domain/authority/authority.js';
import { baselineRef, roundsCounter, type BaselineRound } from '../../domain/baseline/baseline.js';
import { presetItems } from '../../domain/baseline/preset-items.js';
import type { DashboardAnswer } from '../../domain/dashboard/dashboard-api.js';
import { reviewRef } from '../../domain/dashboard/review.js';
import { openCount, openDecisionRef } from '../../domain/decisions/open-decision.js';
import { kpiRef } from '../../domain/kpis/kpi.js';
import { dateOf, dayNumber, periodAfter, periodAt } from '../../domain/kpis/periods.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { kpi } from '../domain/kpis/sample-kpi.js';
import { cast, type AccordOnLoopback } from './accord-on-loopback.js';

export async function readDashboard(on: AccordOnLoopback, person: PlaygroundPerson = cast.ceo) {
  const answer = await on.api<DashboardAnswer>(person, 'GET', '/dashboard');
  if (answer.status !== 200) throw new Error(`The dashboard answered ${JSON.stringify(answer.body)}.`);
  return answer.body;
}

/** A tile's figures by their labels. */
export function figuresOf({ data }: DashboardAnswer, tile: string): Record<string, string> {
  const found = data.tiles.find(({ id }) => id === tile);
  if (!found) throw new Error(`There is no tile ${tile}.`);
  return Object.fromEntries(found.figures.map(({ label, shown }) => [label, shown]));
}

export const stepOf = ({ data }: DashboardAnswer, id: string) => data.steps.find((step) => step.id === id);

/** Rows as many KPIs, read each week until today, leave behind. */
export async function addKpis(on: AccordOnLoopback, count: number, today: string): Promise<void> {
  const week = periodAt(today, 'weekly');
  const weeks = Array.from({ length: 12 }, (_, back) => periodAfter(week, -back));
  const owners = ['ceo', 'cio', 'joint'] as const;
  for (let number = 1; number <= count; number += 1) {
    const id = `measure-${number}`;
    const begin = dateOf(dayNumber(today) - 100);
    const made = kpi(
      {
        name: `Measure ${number} of what both leaders have promised`,
        owner: owners[number % 3] ?? 'ceo',
        cadence: 'weekly',
        from: begin,
        baseline: { value: 0, date: begin, source: 'Release log' },
        target: { value: 100, date: dateOf(dayNumber(today) + 100) },
      },
      Object.fromEntries(weeks.map(({ id: period }, back) => [period, 60 - back * 3 - (number % 7)])),
    );
    // Each entered on its week's last day; newest first, as the weeks are.
    const recent = made.recent.map((one, back) => ({ ...one, at: `${weeks[back]?.last}T09:00:00.000Z` }));
    const body = { ...made, id, recent };
    await on.accord.tables.records.put(on.workspaceId, recordRow(kpiRef(id)), body);
  }
}

/** Rows as many open decisions leave behind, counted in the head. */
export async function addOpenDecisions(on: AccordOnLoopback, count: number): Promise<void> {
  const { records } = on.accord.tables;
  for (let begin = 1; begin <= count; begin += 90) {
    const numbers = Array.from({ length: Math.min(90, count - begin + 1) }, (_, index) => begin + index);
    await records.transact(
      on.workspaceId,
      numbers.map((number) => ({
        kind: 'put' as const,
        row: openRow(openDecisionRef(number)),
        body: {
          number,
          title: `Which of the two vendors do we take for the next year of training, question ${number}?`,
          state: 'proposed',
          tier: 'strategic',
          initiative: null,
          holder: number % 2 === 0 ? 'ceo' : 'cio',
          heldSince: '2026-01-05T10:00:00.000Z',
          clockEndsAt: null,
          proposedBy: cast.cio.objectId,
          proposedAt: '2026-01-05T10:00:00.000Z',
          dueOn: '2026-01-20',
          toStandUp: false,
          asked: [],
          acceptedBy: [],
        },
      })),
    );
  }
  await changeHead(on, (head) => ({
    ...head,
    counts: { [openCount('ceo')]: count / 2, [openCount('cio')]: count / 2 },
  }));
}

/** Rounds of the baseline, quarters of used authority and weekly reviews of as many years. */
export async function addYears(on: AccordOnLoopback, years: number, today: string): Promise<void> {
  const { records } = on.accord.tables;
  const rounds = years * 4;
  const answers = Object.fromEntries(
    presetItems.map(({ id }) => [id, { today: 'ceo' as const, should: 'ceo' as const }]),
  );
  const trend = Array.from({ length: rounds }, (_, index) => ({
    round: index + 1,
    at: '2026-01-05T10:00:00.000Z',
    percent: index % 100,
  }));
  for (let number = 1; number <= rounds; number += 1) {
    const round: BaselineRound = {
      number,
      state: 'final',
      items: [...presetItems],
      listRevision: 0,
      ownItems: 0,
      openedAt: '2026-01-05T10:00:00.000Z',
      openedBy: cast.ceo.objectId,
      sentAt: '2026-01-05T10:00:00.000Z',
      sentBy: cast.ceo.objectId,
      finalAt: '2026-01-05T10:00:00.000Z',
      measurement: {
        ceo: { objectId: cast.ceo.objectId, answers },
        cio: { objectId: cast.cio.objectId, answers },
        gap: { percent: number % 100, apart: [] },
        trend: trend.slice(0, number),
      },
    };
    await records.put(on.workspaceId, recordRow(baselineRef(number)), round);
    const year = Number(today.slice(0, 4)) - Math.floor((number - 1) / 4);
    const quarter = `${year}-Q${((number - 1) % 4) + 1}`;
    for (const kind of ['budget', 'hiring'] as const) {
      await records.put(on.workspaceId, recordRow(usageRef(kind, quarter)), { kind, quarter, days: {} });
    }
  }
  for (let back = 0; back < years * 52; back += 1) {
    const week = periodAfter(periodAt(today, 'weekly'), -back).id;
    await records.put(on.workspaceId, recordRow(reviewRef(week)), { week, ceo: null, cio: null });
  }
  await changeHead(on, (head) => ({ ...head, counters: { ...head.counters, [roundsCounter]: rounds } }));
}

async function changeHead(
  on: AccordOnLoopback,
  change: (head: ReturnType<typeof headSchema.parse>) => object,
): Promise<void> {
  const { records } = on.accord.tables;
  const row = await records.read(on.workspaceId, headRow);
  await records.put(on.workspaceId, headRow, change(headSchema.parse(row?.body)));
}

/** Marks the dashboard as reviewed, in the tab. */
export const review = (on: AccordOnLoopback, person: PlaygroundPerson, week: string, commandId = ulid()) =>
  on.api<DashboardAnswer & { code: string }>(person, 'POST', '/dashboard/reviews', { week }, { commandId });
