import type { EnterBody, KpiLine } from '../../../domain/kpis/kpis-api.js';
import { limits } from '../../../domain/kpis/limits.js';
import { typedNumber } from '../../../domain/kernel/typed-number.js';
import { say } from './kpis-words.js';

/** A reading as it is typed. */
export interface ReadingDraft {
  value: string;
  asked: string;
  answered: string;
  note: string;
}

export const blankReading = (): ReadingDraft => ({ value: '', asked: '', answered: '', note: '' });

/** One form for each person, KPI and period of a device. */
export function readingKey(workspaceId: string, person: string, kpi: string, period: string): string {
  return `accord-reading.${workspaceId}.${person}.${kpi}.${period}`;
}

export type ReadingFaults = Partial<Record<keyof ReadingDraft, string>>;

/** The draft as the server takes it, or what is wrong in which field. */
export function readingOf(
  draft: ReadingDraft,
  kind: KpiLine['kind'],
  locale: string,
): Omit<EnterBody, 'seen'> | ReadingFaults {
  const value = typedNumber(draft.value, locale);
  const counts = [draft.asked, draft.answered].map((text) => typedNumber(text, locale));
  const [asked, answered] = counts;
  const faults: ReadingFaults = {
    ...faultIn('value', isWithin(value, -limits.value, limits.value), 'reading.value-invalid'),
    ...(kind === 'pulse' && {
      ...faultIn('asked', isCount(asked), 'reading.count-invalid'),
      ...faultIn('answered', isCount(answered), 'reading.count-invalid'),
    }),
  };
  if (Object.keys(faults).length > 0) return faults;
  return {
    value: value ?? 0,
    pulse: kind === 'pulse' ? { asked: asked ?? 0, answered: answered ?? 0 } : null,
    note: draft.note,
  };
}

export const isFaults = (read: Omit<EnterBody, 'seen'> | ReadingFaults): read is ReadingFaults =>
  typeof read.value !== 'number';

/** The field that a refusal is about. */
export const refusedFields: Readonly<Record<string, keyof ReadingDraft>> = {
  'kpis.pulse-range': 'value',
  'kpis.pulse-counts-missing': 'asked',
  'kpis.pulse-counts': 'answered',
};

const isWithin = (number: number | null | undefined, from: number, to: number) =>
  typeof number === 'number' && number >= from && number <= to;

const isCount = (number: number | null | undefined) =>
  Number.isInteger(number) && isWithin(number, 1, 100_000);

function faultIn(
  field: keyof ReadingDraft,
  fine: boolean,
  text: 'reading.value-invalid' | 'reading.count-invalid',
): ReadingFaults {
  return fine ? {} : { [field]: say(text) };
}
