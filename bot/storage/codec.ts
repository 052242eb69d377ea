import { isDeepStrictEqual } from 'node:util';
import { BodyNotStorable, RowUnreadable } from './storage-errors.js';

/** The shape of our rows, not of what is in them: features keep a version of their own in the body. */
const SCHEMA = 1;
/** A property holds 64 KiB of UTF-16, that is 32 Ki units; we stay below. */
const CHUNK_UNITS = 32_000;

/** A row as the service keeps it. The body's JSON is split over `body`, `body1`, `body2` … */
export type StoredEntity = Record<string, string | number> & { partitionKey: string; rowKey: string };

/**
 * Splits a body into an entity, with the workspace's revision that writes it, if it has one. Throws
 * `BodyNotStorable` for what JSON would drop or change.
 */
export function encodeEntity(
  partitionKey: string,
  rowKey: string,
  body: unknown,
  revision?: number,
): StoredEntity {
  refuseUnstorable(body, '$', []);
  const [first = '', ...rest] = splitText(JSON.stringify(body));
  const entity: StoredEntity = { partitionKey, rowKey, schema: SCHEMA, body: first };
  if (revision !== undefined) entity['revision'] = revision;
  for (const [i, chunk] of rest.entries()) entity[`body${i + 1}`] = chunk;
  return entity;
}

/** An entity's chunks joined, as they were stored; undefined if it isn't a row of this build's shape. */
export function storedText(entity: Record<string, unknown>): string | undefined {
  if (entity['schema'] !== SCHEMA) return undefined;
  let json = '';
  for (let i = 0; ; i++) {
    const chunk = entity[i === 0 ? 'body' : `body${i}`];
    if (typeof chunk !== 'string') return json;
    json += chunk;
  }
}

/** The revision of the workspace that wrote an entity; undefined for rows that don't go through the head. */
export function storedRevision(entity: Record<string, unknown>): number | undefined {
  const { revision } = entity;
  return typeof revision === 'number' ? revision : undefined;
}

/** Joins an entity's chunks and parses them. Throws `RowUnreadable`, naming the row. */
export function decodeBody(entity: Record<string, unknown>): unknown {
  const row = `${String(entity['partitionKey'])} / ${String(entity['rowKey'])}`;
  const json = storedText(entity);
  if (json === undefined) {
    throw new RowUnreadable(`Row ${row} has schema ${String(entity['schema'])}; this build reads ${SCHEMA}.`);
  }
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new RowUnreadable(`Row ${row} holds ${json.length} characters that are not JSON.`, { cause });
  }
}

/** Whether two bodies are the same once stored: properties that are undefined don't count. */
export function sameBody(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}

/** Chunks of at most `CHUNK_UNITS` that never end within a surrogate pair: half a pair is not valid UTF-8. */
function splitText(text: string): string[] {
  const chunks: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + CHUNK_UNITS, text.length);
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end -= 1;
    chunks.push(text.slice(start, end));
    start = end;
  }
  return chunks;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function refuseUnstorable(value: unknown, path: string, within: object[]): void {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new BodyNotStorable(path, `it is ${value}`);
      return;
    case 'object':
      if (value !== null) refuseUnstorableParts(value, path, within);
      return;
    default:
      throw new BodyNotStorable(path, `it is of type ${typeof value}`);
  }
}

/** Whether it inherits from nothing but an `Object.prototype`, which may be that of another realm. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refuseUnstorableParts(value: object, path: string, within: object[]): void {
  if (within.includes(value)) throw new BodyNotStorable(path, 'it contains itself');
  const around = [...within, value];
  if (Array.isArray(value)) {
    // Array.from turns holes into undefined, which is refused like any other.
    for (const [i, item] of Array.from<unknown>(value).entries()) {
      refuseUnstorable(item, `${path}[${i}]`, around);
    }
    return;
  }
  if (!isPlain(value)) {
    throw new BodyNotStorable(path, `it is a ${value.constructor?.name ?? 'strange object'}, not plain data`);
  }
  for (const [key, part] of Object.entries(value)) {
    // An optional property that is not there: JSON leaves it out, and nobody can tell the difference.
    if (part !== undefined) refuseUnstorable(part, `${path}.${key}`, around);
  }
}
