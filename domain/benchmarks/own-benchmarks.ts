import { z } from 'zod';
import { accept, acceptUnchanged, refuse, type Outcome, type Refusal } from '../kernel/outcome.js';
import { tidyLine } from '../kernel/plain-text.js';
import { mayTake } from '../workspace/permissions.js';
import type { Actor } from '../workspace/roles.js';
import { objectIdSchema, type Workspace } from '../workspace/workspace.js';

/** How many figures of its own a workspace may keep. */
export const mostOwn = 50;

const line = (most: number) => z.string().max(most).overwrite(tidyLine).max(most);

/** A figure with its source, as somebody types it. */
export const benchmarkContentSchema = z.object({
  /** What the figure counts. */
  statement: line(500),
  value: z.number().min(-1e12).max(1e12),
  unit: line(20),
  year: z.number().int().min(1900).max(2200),
  /** Who was asked, and how many; may be empty. */
  sample: line(200),
  publisher: line(200),
  title: line(300),
  /** Web address of the source; empty for a document that has none. */
  address: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]),
});
export type BenchmarkContent = z.infer<typeof benchmarkContentSchema>;

export const ownBenchmarkSchema = benchmarkContentSchema.extend({
  id: z.ulid(),
  by: objectIdSchema,
  at: z.iso.datetime(),
});
export type OwnBenchmark = z.infer<typeof ownBenchmarkSchema>;

/** All of a workspace's own figures, oldest first: they are few, and one record. */
export const ownBenchmarksSchema = z.object({
  version: z.number().int().nonnegative(),
  figures: z.array(ownBenchmarkSchema).max(mostOwn),
});
export type OwnBenchmarks = z.infer<typeof ownBenchmarksSchema>;

export const ownBenchmarksRef = { kind: 'benchmarks', id: 'own' };
export const noBenchmarks: OwnBenchmarks = { version: 0, figures: [] };

export interface BenchmarkRecords {
  workspace: Workspace;
  own: OwnBenchmarks;
}

export interface SaveBenchmark {
  /** Of the one that is changed; for a new one an id that nothing has yet. */
  id: string;
  content: BenchmarkContent;
  /** Version of the list that was on the screen. */
  basedOn: number;
}

/** Adds a figure, or changes one. Without a statement, a publisher and a title it isn't saved (product section 14). */
export function saveBenchmark(
  records: BenchmarkRecords,
  { id, content, basedOn }: SaveBenchmark,
  actor: Actor,
  now: Date,
): Outcome<OwnBenchmarks> {
  const refusal = firstMistake(records, actor) ?? mistakeIn(content);
  if (refusal) return refusal;
  const { version, figures } = records.own;
  if (version !== basedOn) return refuse('benchmarks.changed');
  const known = figures.some((figure) => figure.id === id);
  if (!known && figures.length >= mostOwn) return refuse('benchmarks.too-many', { most: mostOwn });
  const saved: OwnBenchmark = { ...content, id, by: actor.objectId, at: now.toISOString() };
  const next = known ? figures.map((figure) => (figure.id === id ? saved : figure)) : [...figures, saved];
  return changed(records.own, next, 'benchmarks.saved', actor);
}

/** Takes a figure out. One that is gone already needs nothing. */
export function removeBenchmark(
  records: BenchmarkRecords,
  { id, basedOn }: Omit<SaveBenchmark, 'content'>,
  actor: Actor,
): Outcome<OwnBenchmarks> {
  const refusal = firstMistake(records, actor);
  if (refusal) return refusal;
  const { version, figures } = records.own;
  if (!figures.some((figure) => figure.id === id)) return acceptUnchanged(records.own);
  if (version !== basedOn) return refuse('benchmarks.changed');
  return changed(
    records.own,
    figures.filter((figure) => figure.id !== id),
    'benchmarks.removed',
    actor,
  );
}

function firstMistake({ workspace }: BenchmarkRecords, actor: Actor): Refusal | undefined {
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  return mayTake('benchmarks.edit', actor.roles) ? undefined : refuse('benchmarks.not-allowed');
}

function mistakeIn({ statement, publisher, title }: BenchmarkContent): Refusal | undefined {
  if (statement === '') return refuse('benchmarks.statement-missing', { field: 'statement' });
  if (publisher === '') return refuse('benchmarks.source-missing', { field: 'publisher' });
  return title === '' ? refuse('benchmarks.source-missing', { field: 'title' }) : undefined;
}

function changed(
  { version }: OwnBenchmarks,
  figures: OwnBenchmark[],
  action: 'benchmarks.saved' | 'benchmarks.removed',
  actor: Actor,
): Outcome<OwnBenchmarks> {
  const body: OwnBenchmarks = { version: version + 1, figures };
  return accept({
    writes: [{ ref: ownBenchmarksRef, body }],
    events: [
      {
        action,
        subject: ownBenchmarksRef,
        details: { by: actor.objectId, version: body.version, count: figures.length },
      },
    ],
    deliveries: [],
    result: body,
  });
}
