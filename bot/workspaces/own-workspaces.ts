import { z } from 'zod';
import { personPartition } from '../storage/keys.js';
import type { RecordTable } from '../storage/record-table.js';
import type { Visitor } from './snapshot.js';

const listedSchema = z.object({ name: z.string() });

/** The workspaces that a person has been seen in, by the directory: a hint, so each is checked when it is used. */
export async function workspacesOf(
  directory: RecordTable,
  { tenantId, objectId }: Visitor,
): Promise<{ id: string; name: string }[]> {
  const rows = await directory.range(personPartition(tenantId, objectId), '!', '~');
  return rows.map(({ row, body }) => ({ id: row, name: listedSchema.parse(body).name }));
}
