import type { StoredEntity } from './codec.js';
import { EntityTooLarge, TransactionTooLarge } from './storage-errors.js';

// https://learn.microsoft.com/azure/storage/tables/scalability-targets
// The emulator checks none of the sizes, so that without these checks only Azure would refuse.
const MOST_PROPERTIES = 252;
const MOST_ENTITY_BYTES = 1024 * 1024;
const MOST_OPERATIONS = 100;
const MOST_TRANSACTION_BYTES = 4 * 1024 * 1024;
/** Boundaries, request line and headers of one operation in a batch, rounded up: about 560 were measured. */
const BYTES_AROUND_AN_OPERATION = 800;

/** One operation of a transaction, as far as its size goes. A removal has no entity. */
export interface WeighedOperation {
  row: string;
  entity?: StoredEntity;
}

/** Throws `EntityTooLarge`, naming the row, if the service would refuse it for its size. */
export function checkEntity(entity: StoredEntity): void {
  const properties = Object.entries(entity).filter(([name]) => name !== 'partitionKey' && name !== 'rowKey');
  const row = entity.rowKey;
  if (properties.length > MOST_PROPERTIES) {
    throw new EntityTooLarge(
      `Row ${row} has ${properties.length} properties; the table takes ${MOST_PROPERTIES}.`,
    );
  }
  const bytes = storedBytes(entity, properties);
  if (bytes > MOST_ENTITY_BYTES) {
    throw new EntityTooLarge(`Row ${row} takes ${bytes} bytes; the table takes ${MOST_ENTITY_BYTES}.`);
  }
}

/** Throws `TransactionTooLarge`, or `EntityTooLarge` for one of its rows, if the service would refuse it. */
export function checkTransaction(operations: readonly WeighedOperation[]): void {
  if (operations.length > MOST_OPERATIONS) {
    throw new TransactionTooLarge(
      `The transaction has ${operations.length} operations; ${MOST_OPERATIONS} are allowed.`,
    );
  }
  const seen = new Set<string>();
  let bytes = 0;
  for (const { row, entity } of operations) {
    if (seen.has(row))
      throw new TransactionTooLarge(`The transaction names row ${row} twice; once is allowed.`);
    seen.add(row);
    if (entity) checkEntity(entity);
    bytes += sentBytes(row, entity);
  }
  if (bytes >= MOST_TRANSACTION_BYTES) {
    throw new TransactionTooLarge(
      `The transaction of ${operations.length} operations takes ${bytes} bytes; fewer than ${MOST_TRANSACTION_BYTES} are allowed.`,
    );
  }
}

/** The service's own sum: keys, names and texts count as UTF-16, each property with 8 bytes, each text with 4. */
function storedBytes(entity: StoredEntity, properties: [string, string | number][]): number {
  let bytes = 4 + 2 * (entity.partitionKey.length + entity.rowKey.length);
  for (const [name, value] of properties) {
    bytes += 8 + 2 * name.length + (typeof value === 'string' ? 4 + 2 * value.length : 8);
  }
  return bytes;
}

function sentBytes(row: string, entity: StoredEntity | undefined): number {
  const body = entity ? Buffer.byteLength(JSON.stringify(entity)) : 0;
  return BYTES_AROUND_AN_OPERATION + encodeURIComponent(row).length + body;
}
