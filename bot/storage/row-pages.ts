import { odata, RestError, type TableClient, type TableEntityResultPage } from '@azure/data-tables';
import { z } from 'zod';
import { attempt, unexpectedRefusal } from './attempts.js';
import { decodeBody, storedRevision, storedText } from './codec.js';
import { checkKey } from './key-encoding.js';
import { countEntities } from './metering.js';
import { PageTokenInvalid } from './storage-errors.js';

/** A row as it was read. `etag` stands for this state of it and no other. */
export interface StoredRow {
  row: string;
  etag: string;
  body: unknown;
  /** Of the workspace, when it was written; rows that don't go through the head have none. */
  revision?: number;
}

/** `token` is there if more rows may follow: it leads to them, and is safe to hand out. */
export interface RowPage {
  rows: StoredRow[];
  token?: string;
}

/** A row's JSON as it is stored, for who wants to know whether it was tampered with; undefined if it is no row of ours. */
export interface RowText {
  row: string;
  text: string | undefined;
}

/** The most rows that the service gives in one answer. */
export const MOST_PER_PAGE = 1000;

/** A stretch of one partition: `from` <= row < `to`. */
export interface RowRange {
  partition: string;
  from: string;
  to: string;
}

const Token = z.strictObject({ nextPartitionKey: z.string(), nextRowKey: z.string().optional() });

/** An entity as callers see it. */
export function storedRow(row: string, entity: Record<string, unknown> & { etag: string }): StoredRow {
  const revision = storedRevision(entity);
  return { row, etag: entity.etag, body: decodeBody(entity), ...(revision !== undefined && { revision }) };
}

/**
 * One answer of the service: up to `size` rows, but perhaps fewer or none although a token leads on.
 * Throws `PageTokenInvalid` for a token that can't have come from here.
 */
export async function readPage(
  client: TableClient,
  range: RowRange,
  size: number,
  token?: string,
): Promise<RowPage> {
  const { entities, ...next } = await readEntities(client, range, size, token);
  const rows = entities.map((entity) => storedRow(String(entity.rowKey), entity));
  return { rows, ...next };
}

/** The same without parsing anything. */
export async function readTextPage(
  client: TableClient,
  range: RowRange,
  size: number,
  token?: string,
): Promise<{ rows: RowText[]; token?: string }> {
  const { entities, ...next } = await readEntities(client, range, size, token);
  return {
    rows: entities.map((entity) => ({ row: String(entity.rowKey), text: storedText(entity) })),
    ...next,
  };
}

async function readEntities(
  client: TableClient,
  range: RowRange,
  size: number,
  token?: string,
): Promise<{ entities: TableEntityResultPage<Record<string, unknown>>; token?: string }> {
  const { partition, from, to } = range;
  checkKey('partition', partition);
  checkKey('row', from);
  checkKey('row', to);
  if (!Number.isInteger(size) || size < 1 || size > MOST_PER_PAGE) {
    throw new RangeError(`A page has 1 to ${MOST_PER_PAGE} rows, not ${size}.`);
  }
  if (token !== undefined) checkToken(token);

  // One stretch of one partition: whatever a client puts into a token, it stays within this filter.
  const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`;
  const what = `Reading ${client.tableName} / ${partition} / ${from} … ${to}`;
  const answer = await attempt('read', what, async () => {
    const pages = client
      .listEntities({ queryOptions: { filter } })
      .byPage({ maxPageSize: size, ...(token !== undefined && { continuationToken: token }) });
    return (await pages.next()).value;
  }).catch((error: unknown) => {
    const badRequest = error instanceof RestError && error.statusCode === 400;
    throw badRequest && token !== undefined ? new PageTokenInvalid(error.message) : error;
  });
  if (!answer.given) throw unexpectedRefusal(what, answer.refusal);
  const entities: TableEntityResultPage<Record<string, unknown>> = answer.value;
  countEntities('read', entities.length);
  const next = entities.continuationToken;
  return { entities, ...(next !== undefined && { token: next }) };
}

/** Tokens come back from outside. What the service itself means by the two parts is its own affair. */
function checkToken(token: string): void {
  if (!Token.safeParse(parseBase64Json(token)).success) {
    throw new PageTokenInvalid('The page token is not one that this table gave.');
  }
}

function parseBase64Json(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString());
  } catch {
    return undefined;
  }
}
