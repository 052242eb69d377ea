import { z } from 'zod';

/**
 * The table service may answer a query with no rows and a token at any time; the emulator never does. The
 * proxy makes such an answer up, with a token of its own that hides the one which the client had come with.
 */
const MARKER = 'empty-page';
const PARTITION = 'NextPartitionKey';
const ROW = 'NextRowKey';

/** The partition and the row of the token that the client had come with. */
const Hidden = z.tuple([z.string().nullable(), z.string().nullable()]);

/** The headers of an empty page that leads back to the very query in `path`. */
export function emptyPageHeaders(path: string): Record<string, string> {
  const query = new URL(path, 'http://any').searchParams;
  const hidden = JSON.stringify([query.get(PARTITION), query.get(ROW)]);
  return {
    'content-type': 'application/json;odata=minimalmetadata',
    'x-ms-continuation-NextPartitionKey': MARKER,
    'x-ms-continuation-NextRowKey': Buffer.from(hidden).toString('base64url'),
  };
}

/** The path with our token, if it has one, replaced by what was hidden in it. */
export function withoutOurToken(path: string): string {
  const url = new URL(path, 'http://any');
  if (url.searchParams.get(PARTITION) !== MARKER) return path;
  const hidden = Buffer.from(url.searchParams.get(ROW) ?? '', 'base64url').toString();
  const [partition, row] = Hidden.parse(JSON.parse(hidden));
  for (const [name, value] of [
    [PARTITION, partition],
    [ROW, row],
  ] as const) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
}
