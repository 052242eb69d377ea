import { z } from 'zod';
import { commitChange } from '../../../bot/storage/commit.js';
import type { SearchDocuments } from '../../../bot/contributions/search-documents.js';
import { freshHead, headSchema, type Head } from '../../../bot/storage/head.js';
import { headRow } from '../../../bot/storage/keys.js';
import type { RecordTable } from '../../../bot/storage/record-table.js';
import { TrackedReads } from '../../../bot/storage/tracked-reads.js';

const noteSchema = z.object({ id: z.string(), text: z.string(), hidden: z.boolean() });
export type Note = z.infer<typeof noteSchema>;

/** The least that a feature can give to search. */
export const notes: SearchDocuments<Note> = {
  kind: 'note',
  documentOf(body) {
    const note = noteSchema.safeParse(body).data;
    if (!note || note.hidden) return undefined;
    return { title: note.id, text: note.text, at: '2026-11-20T09:00:00.000Z', facts: note };
  },
};

export async function readHead(
  records: RecordTable,
  workspaceId: string,
): Promise<{ body: Head; etag?: string }> {
  const row = await records.read(workspaceId, headRow);
  return row ? { body: headSchema.parse(row.body), etag: row.etag } : { body: freshHead };
}

export const endOf = ({ historySequence, historyHash }: Head) => ({
  sequence: historySequence,
  hash: historyHash,
});

/** Writes notes as any use case writes its records, with `events` entries of the history. */
export async function writeNotes(
  records: RecordTable,
  workspaceId: string,
  written: readonly Partial<Note>[],
  { kind = 'note', events = 1 } = {},
): Promise<void> {
  const { body, etag } = await readHead(records, workspaceId);
  const writes = written.map(({ id = 'a', text = '', hidden = false }) => ({
    ref: { kind, id },
    body: { id, text, hidden },
  }));
  const event = { action: 'note.written', subject: { kind, id: '' }, details: {} };
  const committed = await commitChange(records, {
    workspaceId,
    head: { body, etag },
    change: { writes, events: Array.from({ length: events }, () => event), deliveries: [] },
    reads: new TrackedReads(records),
    besides: [],
    commandId: `command-${body.revision + 1}`,
    useCase: 'note.write',
    by: 'aaaaaaaa-0000-4000-8000-000000000001',
    now: new Date('2026-11-20T09:00:00Z'),
  });
  if (!committed) throw new Error('Somebody else was quicker.');
}
