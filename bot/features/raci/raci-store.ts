import { peopleNamedIn, raciContextOf } from '../../../domain/raci/raci-context.js';
import type { Activity, RaciContext } from '../../../domain/raci/raci.js';
import {
  chunkRef,
  chunkSchema,
  matrixRef,
  matrixVersionSchema,
  type MatrixVersion,
  type StoredMatrix,
} from '../../../domain/raci/stored-matrix.js';
import type { AnnexContext } from '../../contributions/annex-source.js';
import type { Head } from '../../storage/head.js';
import { memberRow, recordRow } from '../../storage/keys.js';
import type { RowReader } from '../../storage/tracked-reads.js';
import { memberSchema } from '../../workspaces/people.js';

export const workingVersion = (head: Head): number | undefined => head.pointers['matrix'] ?? undefined;
export const versionInForce = (head: Head): number | undefined => head.pointers['matrixInForce'] ?? undefined;

/** The one by which decisions go: of the charter in force, as amended, else the working one. */
export const versionThatCounts = (head: Head) => versionInForce(head) ?? workingVersion(head);

/** Versions never change, so they need no look at the head's revision. */
export async function loadSummary(
  records: RowReader,
  workspaceId: string,
  version: number | undefined,
): Promise<MatrixVersion | undefined> {
  if (version === undefined) return undefined;
  const row = await records.read(workspaceId, recordRow(matrixRef(version)));
  return row && matrixVersionSchema.parse(row.body);
}

/** A version's content: one wave, one read for each chunk of 50 activities. */
export async function loadContent(
  records: RowReader,
  workspaceId: string,
  summary: MatrixVersion,
): Promise<StoredMatrix> {
  const chunks = await Promise.all(summary.chunks.map(({ id }) => loadChunk(records, workspaceId, id)));
  return { summary, matrix: { columns: summary.columns, activities: chunks.flat() } };
}

export async function loadChunk(records: RowReader, workspaceId: string, id: string): Promise<Activity[]> {
  const row = await records.read(workspaceId, recordRow(chunkRef(id)));
  if (!row) throw new Error(`A part of the matrix is gone: ${id}.`);
  return chunkSchema.parse(row.body).activities;
}

/** A matrix with the people of it. */
export interface MatrixWithPeople {
  stored: StoredMatrix | undefined;
  context: RaciContext;
  /** By object id, of those whom the matrix names. */
  names: Record<string, string>;
}

/** A version with all that findings and routing depend on: two waits, and a third if rows name people. */
export async function loadMatrix(
  records: RowReader,
  { workspace }: Pick<AnnexContext, 'workspace'>,
  version: number | undefined,
): Promise<MatrixWithPeople> {
  const summary = await loadSummary(records, workspace.id, version);
  if (!summary) return { stored: undefined, context: raciContextOf(workspace, []), names: {} };
  const [stored, inColumns] = await Promise.all([
    loadContent(records, workspace.id, summary),
    loadPeople(records, workspace, peopleNamedIn({ columns: summary.columns, activities: [] })),
  ]);
  const inRows = await loadPeople(records, workspace, peopleNamedIn(stored.matrix), inColumns);
  return { stored, ...withContext(workspace, [...inColumns, ...inRows]) };
}

/**
 * What the roster said of these people, but those known already. Everybody has been looked up in it when they
 * were named; who leaves the team or chat is forgotten there, whatever role they hold.
 */
export async function loadPeople(
  records: RowReader,
  workspace: AnnexContext['workspace'],
  named: readonly string[],
  known: readonly KnownPerson[] = [],
): Promise<KnownPerson[]> {
  const asked = new Set(known.map(({ objectId }) => objectId));
  const wanted = named.filter((id) => !asked.has(id));
  return Promise.all(
    wanted.map(async (objectId) => {
      const row = await records.read(workspace.id, memberRow(objectId));
      const member = row && memberSchema.parse(row.body);
      return { objectId, name: member && !member.guest ? member.name : undefined };
    }),
  );
}

export interface KnownPerson {
  objectId: string;
  /** Undefined for somebody who is no longer in the workspace. */
  name: string | undefined;
}

export function withContext(
  workspace: AnnexContext['workspace'],
  people: readonly KnownPerson[],
): Pick<MatrixWithPeople, 'context' | 'names'> {
  const gone = people.filter(({ name }) => name === undefined).map(({ objectId }) => objectId);
  const named = people.flatMap(({ objectId, name }) =>
    name === undefined ? [] : [[objectId, name] as const],
  );
  return { context: raciContextOf(workspace, gone), names: Object.fromEntries(named) };
}
