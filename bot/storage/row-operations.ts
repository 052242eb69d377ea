import type { TableTransactionResponse, TransactionAction } from '@azure/data-tables';
import { encodeEntity, type StoredEntity } from './codec.js';
import type { Refusal } from './attempts.js';
import { checkKey } from './key-encoding.js';

/** One write of a transaction. A body is any value that JSON keeps as it is. */
export type RowOperation =
  /** Conflicts if the row exists. */
  | { kind: 'insert'; row: string; body: unknown; revision?: number }
  /** Conflicts unless the row still has this ETag. */
  | { kind: 'replace'; row: string; body: unknown; etag: string; revision?: number }
  /** Inserts or replaces, whatever is there. */
  | { kind: 'put'; row: string; body: unknown; revision?: number }
  /** Whatever its ETag; in a transaction a missing row is a conflict. */
  | { kind: 'remove'; row: string };

/** An operation as it will be sent: the body is already split, so that it can be weighed. */
export interface PreparedOperation {
  row: string;
  entity?: StoredEntity;
  action: TransactionAction;
}

/** Encodes an operation. Throws `KeyNotAllowed` and `BodyNotStorable`. */
export function prepare(partition: string, operation: RowOperation): PreparedOperation {
  const { row } = operation;
  checkKey('row', row);
  if (operation.kind === 'remove') {
    return { row, action: ['delete', { partitionKey: partition, rowKey: row }] };
  }
  const entity = encodeEntity(partition, row, operation.body, operation.revision);
  return { row, entity, action: writing(entity, operation) };
}

function writing(
  entity: StoredEntity,
  operation: Exclude<RowOperation, { kind: 'remove' }>,
): TransactionAction {
  switch (operation.kind) {
    case 'insert':
      return ['create', entity];
    case 'replace':
      return ['update', entity, 'Replace', { etag: operation.etag }];
    default:
      return ['upsert', entity, 'Replace'];
  }
}

/** The ETag of each row that was written; undefined if the answer does not fit the operations. */
export function etagsOf(
  operations: readonly RowOperation[],
  response: TableTransactionResponse,
): Map<string, string> | undefined {
  // The answers come in the order of the operations. Only some of them name their row, so that it is not used.
  if (response.subResponses.length !== operations.length) return undefined;
  const etags = new Map<string, string>();
  for (const [i, { row, kind }] of operations.entries()) {
    const etag = response.subResponses[i]?.etag;
    if (etag !== undefined) etags.set(row, etag);
    else if (kind !== 'remove') return undefined;
  }
  return etags;
}

/** The row of the operation that a transaction failed at. The service's message begins with its index. */
export function rowRefused(operations: readonly RowOperation[], refusal: Refusal): string | undefined {
  const index = /^(\d+):/.exec(refusal.message)?.[1];
  return index === undefined ? undefined : operations[Number(index)]?.row;
}
