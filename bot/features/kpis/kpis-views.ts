import { enterersOf } from '../../../domain/kpis/enter-readings.js';
import { forecastOf } from '../../../domain/kpis/forecast.js';
import { judgeReading, type JudgedReading } from '../../../domain/kpis/judge.js';
import { definitionNow, type Kpi, type Reading } from '../../../domain/kpis/kpi.js';
import { activeKpis } from '../../../domain/kpis/kpi-records.js';
import type {
  JudgedView,
  KpiAnswer,
  KpiLine,
  KpisAnswer,
  ReadingView,
} from '../../../domain/kpis/kpis-api.js';
import { permittedOnKpi, permittedOnKpis } from '../../../domain/kpis/kpis-permitted.js';
import { periodAt } from '../../../domain/kpis/periods.js';
import { scoresAt } from '../../../domain/kpis/scores.js';
import { standingOf } from '../../../domain/kpis/standing.js';
import { trendOf } from '../../../domain/kpis/trend.js';
import { peopleWithRoles } from '../../../domain/workspace/roles.js';
import { nameOf } from '../../workspaces/people.js';
import type { Snapshot } from '../../workspaces/snapshot.js';

type Seen = Pick<Snapshot<unknown>, 'workspace' | 'people' | 'actor'>;

/** All of them, as this viewer sees them on the workspace's date. */
export function listOf(snapshot: Snapshot<Kpi[]>, today: string): Pick<KpisAnswer, 'data' | 'permitted'> {
  const { workspace, actor, extra: kpis } = snapshot;
  const scores = scoresAt(kpis, today);
  return {
    data: {
      today,
      kpis: activeKpis(kpis).map((kpi) => lineOf(kpi, today, snapshot)),
      retired: kpis
        .filter(({ retiredAt }) => retiredAt !== null)
        .map((kpi) => {
          const { name, owner } = definitionNow(kpi);
          return { id: kpi.id, name, owner, retiredAt: kpi.retiredAt };
        }),
      scores: { ceo: scores.ceo ?? null, cio: scores.cio ?? null, joint: scores.joint ?? null },
      people: withRoles(snapshot),
    },
    permitted: permittedOnKpis(workspace, kpis, actor),
  };
}

/** One of them, with a page of its readings. */
export function oneOf(
  kpi: Kpi,
  { readings, more }: { readings: Reading[]; more: boolean },
  snapshot: Snapshot<unknown>,
  today: string,
): Pick<KpiAnswer, 'data' | 'permitted'> {
  const line = lineOf(kpi, today, snapshot);
  const person = personIn(snapshot);
  return {
    data: {
      today,
      kpi: line,
      definitions: kpi.definitions.map((definition) => ({
        ...definition,
        by: person(definition.by),
        enteredBy: definition.enteredBy === null ? null : person(definition.enteredBy),
      })),
      forecast: forecastOf(kpi) ?? null,
      readings: readings.map((reading) => readingView(kpi, reading, snapshot)),
      next: more ? (readings.at(-1)?.period ?? null) : null,
      people: withRoles(snapshot),
    },
    permitted: line.permitted,
  };
}

export function lineOf(kpi: Kpi, today: string, snapshot: Seen): KpiLine {
  const { workspace, actor } = snapshot;
  const definition = definitionNow(kpi);
  const { by: _by, at: _at, from: _from, enteredBy: _enteredBy, ...shown } = definition;
  const { status, newest, attainment, due } = standingOf(kpi, today);
  return {
    ...shown,
    id: kpi.id,
    retiredAt: kpi.retiredAt,
    enteredBy: enterersOf(workspace, definition).map(personIn(snapshot)),
    status,
    attainment: attainment ?? null,
    newest: newest ? judgedView(newest) : null,
    trend: trendOf(kpi) ?? null,
    recent: kpi.recent.map((reading) => judgedView(judgeReading(kpi, reading))).toReversed(),
    due: due?.id ?? null,
    running: periodAt(today, definition.cadence).id,
    permitted: permittedOnKpi(workspace, kpi, actor),
  };
}

function readingView(kpi: Kpi, reading: Reading, snapshot: Seen): ReadingView {
  const { kpi: _kpi, earlier, by, ...shown } = reading;
  const { last, colour, plan, attainment } = judgedView(judgeReading(kpi, reading));
  const person = personIn(snapshot);
  // What came over HTTP with a key came from nobody in particular.
  const who = (one: string) => (one === 'accord' ? null : person(one));
  return {
    ...shown,
    by: who(by),
    earlier: earlier.map((one) => ({ ...one, by: who(one.by) })),
    last,
    colour,
    plan,
    attainment,
  };
}

function judgedView({ period, value, colour, plan, attainment }: JudgedReading): JudgedView {
  return {
    period: period.id,
    last: period.last,
    value,
    colour: colour ?? null,
    plan: plan ?? null,
    attainment: attainment ?? null,
  };
}

const personIn =
  ({ people }: Pick<Seen, 'people'>) =>
  (objectId: string) => ({ objectId, name: nameOf(people, objectId) });

const withRoles = ({ workspace, people }: Pick<Seen, 'workspace' | 'people'>) =>
  peopleWithRoles(workspace)
    .map(personIn({ people }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
