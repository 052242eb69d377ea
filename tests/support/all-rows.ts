import { TableClient } from '@azure/data-tables';
import { testConnectionString } from './storage-for-test.js';

/** Each row of the three tables as JSON by table and key, behind the server's back: what an attack must not change. */
export async function allRows(prefix: string): Promise<Map<string, string>> {
  const rows = new Map<string, string>();
  for (const name of ['accordrecords', 'accordagenda', 'accorddirectory']) {
    const table = TableClient.fromConnectionString(testConnectionString(), `${prefix}${name}`, {
      allowInsecureConnection: true,
    });
    for await (const entity of table.listEntities()) {
      const { partitionKey, rowKey, timestamp: _, etag, ...body } = entity;
      rows.set(`${name}/${partitionKey}/${rowKey}`, JSON.stringify({ etag, ...body }));
    }
  }
  return rows;
}
