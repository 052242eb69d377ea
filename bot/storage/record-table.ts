import type { TableClient } from '@azure/data-tables';
import { attempt, unexpectedRefusal } from './attempts.js';
import { encodeEntity, sameBody, storedText, type StoredEntity } from './codec.js';
import { checkEntity, checkTransaction } from './entity-limits.js';
import { checkKey, mayBeKey } from './key-encoding.js';
import { countEntities } from './metering.js';
import { etagsOf, prepare, rowRefused, type RowOperation } from './row-operations.js';
import {
  MOST_PER_PAGE,
  readPage,
  readTextPage,
  storedRow,
  type RowPage,
  type RowText,
  type StoredRow,
} from './row-pages.js';
import { OutcomeUnknown, StorageUnavailable } from './storage-errors.js';

export type { RowOperation } from './row-operations.js';
export type { RowPage, RowText, StoredRow } from './row-pages.js';
export {
  BodyNotStorable,
  EntityTooLarge,
  KeyNotAllowed,
  OutcomeUnknown,
  PageTokenInvalid,
  RowUnreadable,
  StorageUnavailable,
  TransactionTooLarge,
} from './storage-errors.js';

/** `row` is the operation that the service named, which it does not always. */
export type TransactionOutcome =
  | { committed: true; etags: Map<string, string> }
  | { committed: false; conflict: 'exists' | 'changed'; row?: string };

/**
 * One table of JSON bodies under (partition, row). An expected "no" (exists, conflict, missing) is a value.
 * Every method throws `StorageUnavailable` after retries that didn't help, `KeyNotAllowed` for a bad key; reading
 * ones `RowUnreadable`; writing ones `BodyNotStorable`, `EntityTooLarge`, and `OutcomeUnknown` (which
 * is a `StorageUnavailable` too) if the write may have taken place.
 */
export class RecordTable {
  constructor(private readonly client: TableClient) {}

  async read(partition: string, row: string): Promise<StoredRow | undefined> {
    const entity = await this.entity(partition, row);
    return entity && storedRow(row, entity);
  }

  /**
   * As `read`, but the JSON as it is stored, and nothing is thrown for a row that was tampered with, nor for the
   * name of a row that such a one gives: a key that no row can have is that of a row that isn't there.
   */
  async readText(partition: string, row: string): Promise<RowText | undefined> {
    if (!mayBeKey(row)) return undefined;
    const entity = await this.entity(partition, row);
    return entity && { row, text: storedText(entity) };
  }

  /** All rows with `from` <= row < `to`, in the order of their keys; with `limit`, the first of them. */
  async range(
    partition: string,
    from: string,
    to: string,
    options: { limit?: number } = {},
  ): Promise<StoredRow[]> {
    const rows: StoredRow[] = [];
    const limit = options.limit ?? Number.POSITIVE_INFINITY;
    let token: string | undefined;
    while (rows.length < limit) {
      const size = Math.min(MOST_PER_PAGE, limit - rows.length);
      const page = await readPage(this.client, { partition, from, to }, size, token);
      rows.push(...page.rows);
      token = page.token;
      if (token === undefined) break;
    }
    return rows;
  }

  /**
   * The next `size` (1 to 1,000) rows with `from` <= row < `to`, and the token for what follows if there
   * may be more. A page can have fewer rows than asked for, but none at all only at the end. Throws
   * `PageTokenInvalid` for a token that is not ours.
   */
  async page(
    partition: string,
    from: string,
    to: string,
    options: { size: number; token?: string },
  ): Promise<RowPage> {
    const range = { partition, from, to };
    let page = await readPage(this.client, range, options.size, options.token);
    while (page.rows.length === 0 && page.token !== undefined) {
      page = await readPage(this.client, range, options.size, page.token);
    }
    return page;
  }

  /** As `range`, but the JSON as it is stored, page by page of up to 1,000; nothing is thrown for what isn't JSON. */
  async *rangeTexts(partition: string, from: string, to: string): AsyncGenerator<RowText[]> {
    let token: string | undefined;
    do {
      const page = await readTextPage(this.client, { partition, from, to }, MOST_PER_PAGE, token);
      token = page.token;
      yield page.rows;
    } while (token !== undefined);
  }

  /** If the answer got lost, the row is read back: if it has this body, the insert is taken as done. */
  async insert(partition: string, row: string, body: unknown): Promise<{ etag: string } | 'exists'> {
    const entity = this.encode(partition, row, body);
    const what = `Inserting ${this.name(partition, row)}`;
    const answer = await attempt('write', what, () => this.client.createEntity(entity));
    if (answer.given) return this.written(what, answer.value.etag);
    if (answer.refusal.status !== 409) throw unexpectedRefusal(what, answer.refusal);
    if (!answer.uncertain) return 'exists';
    const found = await this.readBack(what, partition, row);
    if (!found) throw new OutcomeUnknown(`${what}: the row was there for a moment, and is gone.`);
    return sameBody(found.body, body) ? this.written(what, found.etag) : 'exists';
  }

  /** A row that is missing conflicts as well. */
  async replace(
    partition: string,
    row: string,
    body: unknown,
    etag: string,
  ): Promise<{ etag: string } | 'conflict'> {
    const entity = this.encode(partition, row, body);
    const what = `Replacing ${this.name(partition, row)}`;
    const answer = await attempt('write', what, () => this.client.updateEntity(entity, 'Replace', { etag }));
    if (answer.given) return this.written(what, answer.value.etag);
    if (!answer.uncertain) return 'conflict';
    // Whose change was it that made the ETag stale: ours, or somebody else's before or after ours?
    const found = await this.readBack(what, partition, row);
    if (found && sameBody(found.body, body)) return this.written(what, found.etag);
    throw new OutcomeUnknown(`${what}: its answer got lost, and the row has changed since.`);
  }

  /** Inserts or replaces. After a lost answer it is sent again, and then the later of two writers wins. */
  async put(partition: string, row: string, body: unknown): Promise<{ etag: string }> {
    const entity = this.encode(partition, row, body);
    const what = `Putting ${this.name(partition, row)}`;
    const answer = await attempt('write', what, () => this.client.upsertEntity(entity, 'Replace'));
    if (answer.given) return this.written(what, answer.value.etag);
    throw unexpectedRefusal(what, answer.refusal);
  }

  /** With `etag`, only if nobody changed the row since. */
  async remove(partition: string, row: string, etag = '*'): Promise<'removed' | 'missing' | 'conflict'> {
    checkKey('partition', partition);
    checkKey('row', row);
    const what = `Removing ${this.name(partition, row)}`;
    const answer = await attempt('write', what, () => this.client.deleteEntity(partition, row, { etag }));
    if (answer.given || (answer.refusal.status === 404 && answer.uncertain)) {
      countEntities('written', 1);
      return 'removed';
    }
    return answer.refusal.status === 404 ? 'missing' : 'conflict';
  }

  /**
   * Carries out all operations or none. Throws `TransactionTooLarge` before anything is sent. A conflict on a
   * retry after a lost answer is thrown as `OutcomeUnknown`: it may be our own first try that is in the way.
   */
  async transact(partition: string, operations: readonly RowOperation[]): Promise<TransactionOutcome> {
    if (operations.length === 0) throw new Error('A transaction needs at least one operation.');
    checkKey('partition', partition);
    const prepared = operations.map((operation) => prepare(partition, operation));
    checkTransaction(prepared);

    const what = `A transaction of ${operations.length} operations in ${this.name(partition)}`;
    const actions = prepared.map(({ action }) => action);
    const answer = await attempt('write', what, () => this.client.submitTransaction(actions));
    if (answer.given) {
      const etags = etagsOf(operations, answer.value);
      if (!etags) throw new OutcomeUnknown(`${what}: the answer does not fit what was asked.`);
      countEntities('written', operations.length);
      return { committed: true, etags };
    }
    if (answer.uncertain) throw new OutcomeUnknown(`${what}: its answer got lost, and the retry conflicts.`);
    const row = rowRefused(operations, answer.refusal);
    return {
      committed: false,
      conflict: answer.refusal.status === 409 ? 'exists' : 'changed',
      ...(row !== undefined && { row }),
    };
  }

  private async entity(partition: string, row: string) {
    checkKey('partition', partition);
    checkKey('row', row);
    const what = `Reading ${this.name(partition, row)}`;
    const answer = await attempt('read', what, () => this.client.getEntity(partition, row));
    if (!answer.given) {
      if (answer.refusal.status === 404) return undefined;
      throw unexpectedRefusal(what, answer.refusal);
    }
    countEntities('read', 1);
    return answer.value;
  }

  private encode(partition: string, row: string, body: unknown): StoredEntity {
    checkKey('partition', partition);
    checkKey('row', row);
    const entity = encodeEntity(partition, row, body);
    checkEntity(entity);
    return entity;
  }

  private written(what: string, etag: string | undefined): { etag: string } {
    if (etag === undefined) throw new OutcomeUnknown(`${what}: the answer has no ETag.`);
    countEntities('written', 1);
    return { etag };
  }

  private async readBack(what: string, partition: string, row: string): Promise<StoredRow | undefined> {
    try {
      return await this.read(partition, row);
    } catch (cause) {
      if (!(cause instanceof StorageUnavailable)) throw cause;
      const message = `${what}: its answer got lost, and the row can't be read to see.`;
      throw new OutcomeUnknown(message, cause.retryAfterSeconds, { cause });
    }
  }

  private name(...keys: string[]): string {
    return [this.client.tableName, ...keys].join(' / ');
  }
}
