import { z } from 'zod';
import { agendaUntil, doneRow, headRow, shardCount, shardName } from '../storage/keys.js';
import type { StoredRow } from '../storage/record-table.js';
import { deliverDue } from './deliver.js';
import type { DueWorkParts } from './due-work-parts.js';

const agendaSchema = z.object({
  workspaceId: z.string(),
  commandId: z.string(),
  lease: z.object({ by: z.string(), until: z.iso.datetime(), epoch: z.number().int() }).nullable(),
});

/** How often an intent is looked at again whose workspace isn't there, a lease apart. */
const triesWithoutWorkspace = 5;

/**
 * Takes up what expired in the agenda: commands whose process died between intent and last mark, and
 * deliveries that had to wait. Any number of instances may sweep at once; each row has one lease.
 */
export async function sweep(parts: DueWorkParts): Promise<void> {
  const { from, to } = agendaUntil(parts.now());
  const shards = Array.from({ length: shardCount }, (_, shard) => shardName(shard));
  for (const shard of shards) {
    const rows = await parts.agenda.range(shard, from, to, { limit: 100 });
    for (const row of rows) await takeUp(parts, shard, row);
  }
}

async function takeUp(parts: DueWorkParts, shard: string, row: StoredRow): Promise<void> {
  const { agenda, instance, now, log, settings } = parts;
  const entry = agendaSchema.safeParse(row.body);
  if (!entry.success) {
    log.error({ row: row.row }, 'An agenda row that nobody can read was taken out.');
    await agenda.remove(shard, row.row, row.etag);
    return;
  }
  const { workspaceId, commandId, lease } = entry.data;
  const at = now();
  if (lease && lease.until > at.toISOString()) return;
  const until = new Date(at.getTime() + settings.leaseSeconds * 1000).toISOString();
  const epoch = (lease?.epoch ?? 0) + 1;
  const leased = await agenda.replace(
    shard,
    row.row,
    { workspaceId, commandId, lease: { by: instance, until, epoch } },
    row.etag,
  );
  if (leased === 'conflict') return;
  try {
    const settled = await settle(parts, workspaceId, commandId);
    if (settled === 'committed') await deliverDue(parts, workspaceId);
    // Without a head nothing can be fenced: kept until no first commit can still be under way.
    if (settled === 'no-workspace' && epoch < triesWithoutWorkspace) return;
    await agenda.remove(shard, row.row, leased.etag);
  } catch (fault) {
    log.error({ err: fault, workspaceId }, 'Due work failed; the next sweep after the lease tries again.');
  }
}

/**
 * Settles whether the command was committed. If not, the head is written again unchanged: a commit that is
 * still under way then fails and starts anew with a new intent, so that deleting this one loses nothing.
 */
async function settle(
  { records }: DueWorkParts,
  workspaceId: string,
  commandId: string,
): Promise<'committed' | 'fenced' | 'no-workspace'> {
  for (;;) {
    const [done, head] = await Promise.all([
      records.read(workspaceId, doneRow(commandId)),
      records.read(workspaceId, headRow),
    ]);
    if (done) return 'committed';
    if (!head) return 'no-workspace';
    const fenced = await records.replace(workspaceId, headRow, head.body, head.etag);
    if (fenced !== 'conflict') return 'fenced';
  }
}
