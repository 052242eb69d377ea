import type { TileContext, TileRead, TileRows, TileSource } from '../../contributions/tile.js';
import type { RowReader } from '../../storage/tracked-reads.js';

/** Bodies of what was read so far, by the read. Reads that several tiles ask for are made once. */
export class ReadTiles implements TileRows {
  readonly #found = new Map<string, unknown[]>();

  one(row: string): unknown {
    return this.#found.get(row)?.[0];
  }

  all({ from, to }: { from: string; to: string }): unknown[] {
    return this.#found.get(`${from} ${to}`) ?? [];
  }

  /** One wave of whatever of these has not been read yet. */
  async read(records: RowReader, workspaceId: string, reads: readonly TileRead[]): Promise<void> {
    const wanted = new Map(reads.map((read) => [nameOf(read), read] as const));
    await Promise.all(
      [...wanted]
        .filter(([name]) => !this.#found.has(name))
        .map(async ([name, read]) => this.#found.set(name, await bodiesOf(records, workspaceId, read))),
    );
  }
}

const nameOf = (read: TileRead) => ('row' in read ? read.row : `${read.from} ${read.to}`);

async function bodiesOf(records: RowReader, workspaceId: string, read: TileRead): Promise<unknown[]> {
  if ('row' in read) {
    const row = await records.read(workspaceId, read.row);
    return row ? [row.body] : [];
  }
  const { from, to, limit } = read;
  const rows = await records.range(workspaceId, from, to, limit === undefined ? {} : { limit });
  return rows.map(({ body }) => body);
}

/** What all tiles read together with the workspace. */
export async function loadFirst(
  sources: readonly TileSource[],
  records: RowReader,
  workspaceId: string,
): Promise<ReadTiles> {
  const rows = new ReadTiles();
  await rows.read(
    records,
    workspaceId,
    sources.flatMap(({ first = [] }) => first),
  );
  return rows;
}

/**
 * The rest: two waves at most. What is read here is the head's revision or newer; should it be newer, the answer's
 * ETag is the head's, so the next look draws it anew.
 */
export async function loadRest(
  sources: readonly TileSource[],
  records: RowReader,
  context: TileContext,
  rows: ReadTiles,
): Promise<void> {
  const { id } = context.workspace;
  await rows.read(
    records,
    id,
    sources.flatMap((source) => source.second?.(context) ?? []),
  );
  await rows.read(
    records,
    id,
    sources.flatMap((source) => source.third?.(rows, context) ?? []),
  );
}

/** Those whose tiles may be seen by whoever looks over a person's shoulder. */
export const sharedSources = (sources: readonly TileSource[]) => sources.filter(({ personal }) => !personal);
