import { randomBytes } from 'node:crypto';
import { openTables, type Tables } from '../../bot/storage/table-service.js';

/** The emulator of this test run. */
export function testConnectionString(): string {
  const tables = process.env['ACCORD_TEST_TABLES'];
  if (!tables) throw new Error('No table emulator: tests with storage run in the jest project "server".');
  return tables;
}

export function randomPrefix(): string {
  return `test${randomBytes(8).toString('hex')}`;
}

/**
 * Three new, empty tables of the emulator. `tables` is the connection string of a fault proxy, if one is to
 * stand before it; with the `prefix` of another call, the same tables are opened a second time.
 */
export async function storageForTest(
  options: { tables?: string; prefix?: string } = {},
): Promise<Tables & { prefix: string; connectionString: string }> {
  const connectionString = options.tables ?? testConnectionString();
  const prefix = options.prefix ?? randomPrefix();
  return { ...(await openTables({ tables: connectionString, prefix })), prefix, connectionString };
}
