import type { BenchmarkContent, OwnBenchmark } from '../../../domain/benchmarks/own-benchmarks.js';
import { numberToType, typedNumber } from '../../../domain/kernel/typed-number.js';
import { isWebAddress } from '../../components/web-address.js';
import { say } from './benchmarks-words.js';

/** A figure's form as it is typed. */
export type BenchmarkDraft = Record<keyof BenchmarkContent, string>;

export const fieldNames = [
  'statement',
  'value',
  'unit',
  'year',
  'sample',
  'publisher',
  'title',
  'address',
] as const;

/** What was saved as a form shows it, numbers by `locale`; blank for a new one. */
export function draftOf(figure: OwnBenchmark | undefined, locale: string): BenchmarkDraft {
  return {
    statement: figure?.statement ?? '',
    value: figure ? numberToType(figure.value, locale) : '',
    unit: figure?.unit ?? '%',
    year: figure ? String(figure.year) : '',
    sample: figure?.sample ?? '',
    publisher: figure?.publisher ?? '',
    title: figure?.title ?? '',
    address: figure?.address ?? '',
  };
}

export type DraftFaults = Partial<Record<keyof BenchmarkContent, string>>;

/** What is to be mended before it can be saved: a figure without a source can't. */
export function faultsOf(draft: BenchmarkDraft, locale: string): DraftFaults {
  const faults: DraftFaults = {};
  for (const field of ['statement', 'publisher', 'title'] as const) {
    if (draft[field].trim() === '') faults[field] = say('fault.missing');
  }
  if (typeof typedNumber(draft.value, locale) !== 'number') faults.value = say('fault.number');
  if (!/^(19|20|21)\d{2}$/.test(draft.year.trim())) faults.year = say('fault.year');
  if (draft.address.trim() !== '' && !isWebAddress(draft.address)) faults.address = say('fault.address');
  return faults;
}

/** What is sent. Only of a draft without faults. */
export function contentOf(draft: BenchmarkDraft, locale: string): BenchmarkContent {
  return {
    ...draft,
    value: typedNumber(draft.value, locale) ?? 0,
    year: Number(draft.year),
    address: draft.address.trim(),
  };
}
