import type { ShownBenchmark } from '../../../domain/benchmarks/benchmarks-api.js';
import texts from '../../../domain/benchmarks/benchmarks-texts.en.json' with { type: 'json' };
import {
  publishedFigures,
  type PublishedFigure,
  type PublishedId,
} from '../../../domain/benchmarks/published.js';
import type { Yours, YoursById } from '../../../domain/benchmarks/yours.js';
import { textOf } from '../../../domain/kernel/texts.js';

/** Where the records are that a figure of the workspace's own is counted from. */
const pages: Partial<Record<PublishedId, string>> = {
  'ceo-primary-driver': 'matrix',
  'ceo-in-most-decisions': 'decisions',
  'ceo-challenged-cio': 'decisions',
  'ceo-questioned-cio': 'decisions',
  'revenue-growth-leading-measure': 'kpis?owner=ceo',
  'cio-pay-linked': 'charter',
  'boards-governance-framework': 'charter',
  'boards-ai-metrics': 'kpis',
};

/** The published figures, each with what the workspace's records say beside it. */
export function shownBenchmarks(yours: YoursById, locale: string): ShownBenchmark[] {
  return publishedFigures.map((figure) => ({
    ...figure,
    yours: shownYours(figure, yours[figure.id], locale),
  }));
}

function shownYours(
  { id, yours: counts }: PublishedFigure,
  found: Yours | undefined,
  locale: string,
): ShownBenchmark['yours'] {
  if (counts === null) return null;
  const percent = found && percentOf(found);
  return {
    counts,
    shown: found ? wordsOf(found, percent ?? null, locale) : null,
    percent: percent ?? null,
    address: pages[id] ?? 'dashboard',
  };
}

/** In whole percent, half up; null for a yes or no. */
function percentOf(yours: Yours): number | null {
  if (yours.kind === 'answer') return null;
  return yours.kind === 'percent' ? yours.percent : Math.round((yours.count / yours.all) * 100);
}

function wordsOf(yours: Yours, percent: number | null, locale: string): string {
  if (yours.kind === 'answer') return texts[yours.yes ? 'yours.yes' : 'yours.no'];
  const whole = percent ?? 0;
  return yours.kind === 'percent'
    ? textOf(texts, 'yours.percent', { percent: whole }, locale)
    : textOf(texts, 'yours.share', { percent: whole, count: yours.count, all: yours.all }, locale);
}
