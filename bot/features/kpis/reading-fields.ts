import { z } from 'zod';
import { periodName } from '../../../domain/kernel/period-name.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { definitionNow, kpiIdSchema, readingValueSchema, type Kpi } from '../../../domain/kpis/kpi.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import { shorten } from '../../cards/card-parts.js';
import texts from './kpis-card-texts.en.json' with { type: 'json' };

/** What was typed for one KPI, as it came. */
export interface TypedReading {
  period: string;
  value: string;
  asked: string;
  answered: string;
}

const mostOfName = 80;

/** The field of a due reading; a pulse has three. */
export function dueFields(
  kpi: Kpi,
  period: string,
  typed: TypedReading | undefined,
  locale: string,
): object[] {
  const { name, kind, unit } = definitionNow(kpi);
  const values = {
    name: shorten(name, mostOfName),
    period: periodName(period, locale),
    unit: unit === '' ? 'none' : unit,
  };
  const field = (id: keyof TypedReading, label: string) => {
    const text = typed?.[id] ?? '';
    const given = Number(text);
    const value = text === '' || Number.isNaN(given) ? {} : { value: given };
    return { type: 'Input.Number', id: `${id}-${kpi.id}`, label, ...value };
  };
  if (kind === 'number') return [field('value', textOf(texts, 'field.value', values, locale))];
  return [
    field('value', textOf(texts, 'field.mean', values, locale)),
    field('asked', textOf(texts, 'field.asked', values, locale)),
    field('answered', textOf(texts, 'field.answered', values, locale)),
  ];
}

const tapSchema = z.looseObject({
  workspace: workspaceIdSchema,
  commandId: z.ulid(),
  note: readingValueSchema.shape.note.optional().default(''),
});

/** Clients send what a number field holds as text or as a number. */
const typedSchema = z
  .union([z.string().max(40), z.number()])
  .optional()
  .default('')
  .transform(String);

export interface TappedReadings {
  workspace: string;
  commandId: string;
  note: string;
  /** Those for which something was typed, by the KPI's id. */
  typed: ReadonlyMap<string, TypedReading>;
}

/** What a tap on *Save readings* brings; undefined for what no card of ours sends. */
export function tappedReadings(given: unknown): TappedReadings | undefined {
  const data = tapSchema.safeParse(given);
  if (!data.success) return undefined;
  const { workspace, commandId, note, ...fields } = data.data;
  const typed = new Map<string, TypedReading>();
  for (const [key, period] of Object.entries(fields)) {
    const id = kpiIdSchema.safeParse(key.replace(/^period-/, ''));
    if (!key.startsWith('period-') || !id.success || typeof period !== 'string') continue;
    const read = (name: string) => typedSchema.safeParse(fields[`${name}-${id.data}`]).data?.trim() ?? '';
    const one = { period, value: read('value'), asked: read('asked'), answered: read('answered') };
    if (one.value !== '') typed.set(id.data, one);
  }
  return { workspace, commandId, note, typed };
}
