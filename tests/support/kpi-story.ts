import type { DefinitionFields } from '../../domain/kpis/kpi.js';
import type { KpiCommandAnswer, KpisAnswer } from '../../domain/kpis/kpis-api.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { cast, type AccordOnLoopback } from './accord-on-loopback.js';

export const uptime = (changes: Partial<DefinitionFields> = {}): DefinitionFields => ({
  name: 'System uptime',
  meaning: 'Share of the agreed service time in which the services could be used.',
  owner: 'cio',
  enteredBy: null,
  kind: 'number',
  unit: '%',
  direction: 'up',
  band: null,
  baseline: { value: 90, date: '2026-01-01', source: 'Monitoring report, December 2025' },
  target: { value: 100, date: '2026-12-31' },
  cadence: 'monthly',
  thresholds: null,
  weight: 1,
  ...changes,
});

interface Problem {
  code: string;
}

export async function defineKpi(
  on: AccordOnLoopback,
  changes: Partial<DefinitionFields> = {},
  person: PlaygroundPerson = cast.cio,
): Promise<KpiCommandAnswer['data']> {
  const answer = await on.api<KpiCommandAnswer>(person, 'POST', '/kpis', uptime(changes));
  if (answer.status !== 200) throw new Error(`Defining answered ${JSON.stringify(answer.body)}.`);
  return answer.body.data;
}

export async function readKpis(on: AccordOnLoopback, person: PlaygroundPerson): Promise<KpisAnswer> {
  const answer = await on.api<KpisAnswer>(person, 'GET', '/kpis');
  if (answer.status !== 200) throw new Error(`Reading answered ${JSON.stringify(answer.body)}.`);
  return answer.body;
}

export const enterReading = (
  on: AccordOnLoopback,
  person: PlaygroundPerson,
  kpi: string,
  period: string,
  reading: { value: number; seen: number | null; note?: string; pulse?: object },
) =>
  on.api<KpiCommandAnswer & Problem>(
    person,
    'PUT',
    `/kpis/${kpi}/readings/${encodeURIComponent(period)}`,
    reading,
  );
