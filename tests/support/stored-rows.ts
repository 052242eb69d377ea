import { TableClient } from '@azure/data-tables';
import { testConnectionString } from './storage-for-test.js';

export interface RawRow {
  row: string;
  /** The JSON as it is stored. */
  text: string;
}

/** The rows of a workspace behind the server's back, byte by byte. */
export function storedRows(prefix: string, workspaceId: string) {
  const table = TableClient.fromConnectionString(testConnectionString(), `${prefix}accordrecords`, {
    allowInsecureConnection: true,
  });
  /** Rows carry the revision that wrote them, beside their JSON. */
  const revisions = new Map<string, unknown>();
  const entityOf = (row: string, text: string) => {
    // As the server cuts what is longer than a property can hold; these tests write no other characters.
    const chunks = text.match(/[^]{1,32000}/gu) ?? [''];
    const bodies = chunks.map((chunk, index) => [index === 0 ? 'body' : `body${index}`, chunk]);
    return { partitionKey: workspaceId, rowKey: row, schema: 1, ...Object.fromEntries(bodies) };
  };
  return {
    async read(row: string): Promise<RawRow> {
      const entity = await table.getEntity(workspaceId, row);
      if (entity['revision'] !== undefined) revisions.set(row, entity['revision']);
      let text = '';
      for (let index = 0; ; index += 1) {
        const chunk = entity[index === 0 ? 'body' : `body${index}`];
        if (typeof chunk !== 'string') return { row, text };
        text += chunk;
      }
    },
    /** A row that was read before keeps the revision that it had. */
    async write(row: string, text: string, more: Record<string, unknown> = {}): Promise<void> {
      const revision = revisions.get(row);
      const entity = { ...entityOf(row, text), ...(revision !== undefined && { revision }), ...more };
      await table.upsertEntity(entity, 'Replace');
    },
    async remove(row: string): Promise<void> {
      await table.deleteEntity(workspaceId, row);
    },
  };
}

export type StoredRows = ReturnType<typeof storedRows>;
