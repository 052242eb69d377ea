import { z } from 'zod';
import { digestOf } from '../kernel/digest.js';
import type { RecordWrite } from '../kernel/outcome.js';
import { objectIdSchema } from '../workspace/workspace.js';
import { errorCodes, type Finding } from './finding.js';
import { coverageOf, findingsOf } from './findings.js';
import {
  activitySchema,
  columnSchema,
  matrixIdSchema,
  type Activity,
  type Matrix,
  type RaciContext,
} from './raci.js';

/** How many activities a chunk holds at most. */
export const chunkSize = 50;
/** How many errors a version's summary names. */
const mostNamed = 20;

/** Up to 50 activities, written once and never changed; versions share those that they have in common. */
export const chunkSchema = z.object({ activities: z.array(activitySchema).max(chunkSize) });

/** One version of the matrix, whatever its size: never changed either. */
export const matrixVersionSchema = z.object({
  version: z.number().int().positive(),
  savedAt: z.iso.datetime(),
  savedBy: objectIdSchema,
  columns: z.array(columnSchema),
  /** The version that changed the columns last. */
  columnsChanged: z.number().int(),
  /** In the order of the activities. */
  chunks: z.array(
    z.object({
      id: z.string(),
      digest: z.string(),
      /** What it holds, and the version that changed each of them last. */
      activities: z.array(z.object({ id: matrixIdSchema, changed: z.number().int() })),
    }),
  ),
  activities: z.number().int(),
  /** Activities without an error. */
  sound: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
  /** The first errors, for the charter's check list. */
  named: z.array(
    z.object({ code: z.enum(errorCodes), activity: matrixIdSchema.nullable(), name: z.string() }),
  ),
  /** Of the people that the findings were computed with. */
  contextDigest: z.string(),
});
export type MatrixVersion = z.infer<typeof matrixVersionSchema>;

/** A version with its content. */
export interface StoredMatrix {
  summary: MatrixVersion;
  matrix: Matrix;
}

export const matrixRef = (version: number) => ({ kind: 'raci', id: String(version).padStart(6, '0') });
export const chunkRef = (id: string) => ({ kind: 'raci-chunk', id });

export interface NewVersion {
  stored: StoredMatrix;
  /** Chunks that are not there yet. */
  chunks: RecordWrite[];
}

export interface VersionFrame {
  version: number;
  /** Ids of activities that this version changes, beside those that it adds. */
  touched: ReadonlySet<string>;
  columnsTouched: boolean;
  context: RaciContext;
  /** Makes the ids of chunks unique, whoever else writes this version. */
  tag: string;
  by: string;
  now: Date;
}

/**
 * The next version of a matrix: chunks of which no activity has changed are those of the version before,
 * so that an edit of one cell writes one chunk.
 */
export function nextVersion(
  before: StoredMatrix | undefined,
  matrix: Matrix,
  frame: VersionFrame,
): NewVersion {
  const { version, touched, context } = frame;
  const changedBefore = new Map(
    before?.summary.chunks.flatMap(({ activities }) =>
      activities.map(({ id, changed }) => [id, changed] as const),
    ),
  );
  const chunks: RecordWrite[] = [];
  const listed = partsOf(before, matrix.activities).map((part): MatrixVersion['chunks'][number] => {
    if ('kept' in part) return part.kept;
    const id = `${matrixRef(version).id}-${chunks.length + 1}-${frame.tag}`;
    const body = { activities: part.activities };
    chunks.push({ ref: chunkRef(id), body });
    const activities = part.activities.map((activity) => ({
      id: activity.id,
      changed: touched.has(activity.id) ? version : (changedBefore.get(activity.id) ?? version),
    }));
    return { id, digest: digestOf(body), activities };
  });
  const summary: MatrixVersion = {
    version,
    savedAt: frame.now.toISOString(),
    savedBy: frame.by,
    columns: matrix.columns,
    columnsChanged: frame.columnsTouched ? version : (before?.summary.columnsChanged ?? version),
    chunks: listed,
    activities: matrix.activities.length,
    ...countsOf(matrix, context),
  };
  return { stored: { summary, matrix }, chunks };
}

/** What a summary says of the findings. */
export function countsOf(
  matrix: Matrix,
  context: RaciContext,
): Pick<MatrixVersion, 'sound' | 'errors' | 'warnings' | 'named' | 'contextDigest'> {
  const findings = findingsOf(matrix, context);
  const errors = findings.filter(isError);
  return {
    sound: coverageOf(matrix, findings).sound,
    errors: errors.length,
    warnings: findings.length - errors.length,
    named: errors.slice(0, mostNamed).map(({ code, activity, values }) => ({
      code,
      activity,
      name: String(values['activity'] ?? ''),
    })),
    contextDigest: digestOf(context),
  };
}

type ErrorFinding = Finding & { code: (typeof errorCodes)[number] };
const isError = (finding: Finding): finding is ErrorFinding => finding.severity === 'error';

type Part = { kept: MatrixVersion['chunks'][number] } | { activities: Activity[] };

/** The activities in parts: chunks that are as before, and between them new ones of even size. */
function partsOf(before: StoredMatrix | undefined, activities: readonly Activity[]): Part[] {
  const parts = keeping(before, activities);
  // Many edits make many small chunks: from time to time all are made anew.
  const most = 2 * Math.ceil(activities.length / chunkSize) + 4;
  return parts.length > most ? evenly(activities) : parts;
}

function keeping(before: StoredMatrix | undefined, activities: readonly Activity[]): Part[] {
  const chunks = chunksByFirst(before);
  const parts: Part[] = [];
  let waiting: Activity[] = [];
  for (let index = 0; index < activities.length;) {
    const activity = activities[index];
    if (!activity) break;
    const chunk = chunks.get(activity);
    if (chunk?.content.every((one, offset) => activities[index + offset] === one)) {
      parts.push(...evenly(waiting), { kept: chunk.listed });
      waiting = [];
      index += chunk.content.length;
    } else {
      waiting.push(activity);
      index += 1;
    }
  }
  return [...parts, ...evenly(waiting)];
}

function chunksByFirst(before: StoredMatrix | undefined) {
  const chunks = new Map<Activity, { listed: MatrixVersion['chunks'][number]; content: Activity[] }>();
  let start = 0;
  for (const listed of before?.summary.chunks ?? []) {
    const content = before?.matrix.activities.slice(start, start + listed.activities.length) ?? [];
    start += listed.activities.length;
    const [first] = content;
    if (first) chunks.set(first, { listed, content });
  }
  return chunks;
}

function evenly(activities: readonly Activity[]): Part[] {
  const count = Math.ceil(activities.length / chunkSize);
  const size = Math.ceil(activities.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, index) => ({
    activities: activities.slice(index * size, (index + 1) * size),
  }));
}
