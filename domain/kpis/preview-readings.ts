import { digestOf } from '../kernel/digest.js';
import type { Problem } from '../kernel/table-cells.js';
import { refusalTextIn, textOf, hasText } from '../kernel/texts.js';
import type { Actor } from '../workspace/roles.js';
import { mayEnter, takeReadings, type ReadingRecords } from './enter-readings.js';
import { definitionNow, readingRef, type Reading } from './kpi.js';
import { kpiOf } from './kpi-records.js';
import texts from './kpis-texts.en.json' with { type: 'json' };
import { readPeriod } from './readings.js';
import type { ReadReadings } from './reading-table.js';

type Said = Pick<Reading, 'value' | 'pulse' | 'note'>;

export interface PreviewedReading {
  line: number;
  kpi: string;
  name: string;
  period: string;
  /** What the period has today; null for none. */
  before: (Said & { corrections: number }) | null;
  after: Said;
  kind: 'entered' | 'corrected' | 'unchanged';
}

export interface ReadingsPreview {
  /** With where they are, and what is wrong in words; nothing can be confirmed while there is one. */
  problems: (Problem & { said: string })[];
  readings: PreviewedReading[];
  /** Of what would change: the confirmation is for this and for nothing else. */
  digest: string;
}

/** What an import of readings would do for this person, and every mistake in it. Changes nothing. */
export function previewReadings(
  records: ReadingRecords,
  { problems: mistakes, lines, columnOf }: ReadReadings,
  actor: Actor,
  today: string,
): ReadingsPreview {
  const problems = mistakes.map((problem) => ({ ...problem, said: problemText(problem) }));
  const seen = new Map<string, number>();
  const stamp = { at: '', by: actor.objectId, way: 'import' } as const;
  const { answers } = takeReadings(
    records,
    lines.map(({ given }) => given),
    () => stamp,
    today,
  );
  const readings = lines.flatMap(({ line, given }, index): PreviewedReading[] => {
    const kpi = kpiOf(records, given.kpi);
    const answer = answers[index];
    if (!kpi || !answer) return [];
    const wrong = (field: 'kpi' | 'period' | 'value', code: string, value: string, said?: string) => {
      const problem = { line, ...columnOf(field), code, value };
      problems.push({ ...problem, said: said ?? problemText(problem) });
      return [];
    };
    if (!mayEnter(records.workspace, kpi, actor)) {
      return wrong('kpi', 'import.not-yours', definitionNow(kpi).name);
    }
    if (answer.refused) {
      const field = answer.code.startsWith('kpis.period') ? 'period' : 'value';
      return wrong(field, answer.code, given.period, refusalTextIn(texts, answer));
    }
    const { period, value, pulse, note } = answer.reading;
    const key = `${kpi.id} ${period}`;
    const first = seen.get(key);
    if (first !== undefined) return wrong('period', 'import.twice', String(first));
    seen.set(key, line);
    const before = earlierOf(records, kpi.id, period);
    const { kind } = answer;
    const { name } = definitionNow(kpi);
    return [{ line, kpi: kpi.id, name, period, before, after: { value, pulse, note }, kind }];
  });
  const inOrder = problems.toSorted(
    (one, other) => one.line - other.line || (one.column ?? 0) - (other.column ?? 0),
  );
  return { problems: inOrder, readings, digest: digestOf({ readings }) };
}

function earlierOf(records: ReadingRecords, id: string, text: string): PreviewedReading['before'] {
  const kpi = kpiOf(records, id);
  const period = kpi && readPeriod(text, definitionNow(kpi).cadence);
  const reading = period && records.readings.get(readingRef(id, period).id);
  if (!reading) return null;
  const { value, pulse, note, corrections } = reading;
  return { value, pulse, note, corrections };
}

function problemText({ code, value }: Pick<Problem, 'code' | 'value'>): string {
  const shown = value.length > 60 ? `${value.slice(0, 59)}…` : value;
  return hasText(texts, code) ? textOf(texts, code, { value: shown }) : texts['import.not-readable'];
}
