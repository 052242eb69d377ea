import type { DefinitionFields } from '../domain/kpis/kpi.js';
import { presetDefinitions } from '../domain/kpis/presets.js';

/** Who enters a measure: a person by their part, another system with the key, or nobody in particular. */
export type EnteredBy = 'ceo' | 'cio' | 'facilitator' | 'engineer' | 'scientist' | 'system';

export interface DemoKpi {
  /** As Accord makes it of the name. */
  id: string;
  by: EnteredBy;
  fields: (day: (daysAgo: number) => string) => DefinitionFields;
  /** By the number of the period, from 0; undefined where nobody has entered one. */
  value: (period: number) => number | undefined;
  pulse?: { asked: number; answered: number };
}

const preset = (name: string): DefinitionFields => {
  const found = presetDefinitions.find((one) => one.name === name);
  if (!found) throw new Error(`There is no preset ${name}.`);
  return found;
};

/** What real measurements have, the same in each demo. */
const noise = (period: number) => [0.3, -0.5, 0.1, 0.6, -0.2, -0.4, 0.2][period % 7] ?? 0;
const tenths = (value: number) => Math.round(value * 10) / 10;
const from = (day: (daysAgo: number) => string, value: number, source: string) => ({
  value,
  date: day(365),
  source,
});

/** The demo company's measures, and a year of their values. */
export const demoKpis: readonly DemoKpi[] = [
  {
    id: 'ai-driven-revenue-growth',
    by: 'ceo',
    fields: (day) => ({
      ...preset('AI-driven revenue growth'),
      baseline: from(day, 0.4, 'Annual report, segment services'),
      target: { value: 4, date: day(-60) },
      weight: 3,
    }),
    value: (period) => [0.9, 1.7, 2.6, 3.1][period],
  },
  {
    id: 'board-confidence-pulse',
    by: 'facilitator',
    fields: (day) => ({
      ...preset('Board confidence pulse'),
      baseline: from(day, 2.8, 'Poll before the board meeting'),
      target: { value: 4, date: day(-60) },
      weight: 1,
    }),
    value: (period) => [3, 3.2, 3.3, 3.4][period],
    pulse: { asked: 9, answered: 8 },
  },
  {
    id: 'model-accuracy',
    by: 'scientist',
    fields: (day) => ({
      ...preset('Model accuracy'),
      baseline: from(day, 82, 'Back-test on the year before'),
      target: { value: 94, date: day(-60) },
      weight: 2,
    }),
    // In autumn the sensors were replaced, and the models had to learn them.
    value: (week) => tenths(82.6 + week * 0.21 + noise(week) - (week > 18 && week < 27 ? 2.5 : 0)),
  },
  {
    id: 'system-uptime',
    by: 'system',
    fields: (day) => ({
      ...preset('System uptime'),
      baseline: from(day, 99.2, 'Monitoring, mean of the quarter before'),
      target: { value: 99.9, date: day(-60) },
      thresholds: { green: 99.8, red: 99.3 },
      weight: 2,
    }),
    value: (week) => (week === 33 ? 98.9 : Math.round((99.84 + noise(week) / 10) * 100) / 100),
  },
  {
    id: 'cost-efficiency',
    by: 'engineer',
    fields: (day) => ({
      ...preset('Cost efficiency'),
      baseline: from(day, 6.4, 'Cloud invoices, divided by requests'),
      target: { value: 4, date: day(-60) },
      weight: 1,
    }),
    // Whoever did the sums has left; nobody has taken over.
    value: (month) => (month < 7 ? tenths(6.3 - month * 0.22) : undefined),
  },
  {
    id: 'unplanned-downtime',
    by: 'system',
    fields: (day) => ({
      name: 'Unplanned downtime',
      meaning: 'Hours in a week in which a machine of the pilot stood still without having been meant to.',
      owner: 'joint',
      enteredBy: null,
      kind: 'number',
      unit: 'hours',
      direction: 'down',
      band: null,
      baseline: from(day, 46, 'Shift logs, mean of the quarter before'),
      target: { value: 20, date: day(-60) },
      cadence: 'weekly',
      thresholds: null,
      weight: 1,
    }),
    // For half a year nothing moved; since the technicians trust the warnings, it does.
    value: (week) => tenths((week < 24 ? 45.5 - week * 0.05 : 44 - (week - 24) * 0.95) + noise(week) * 2),
  },
];
