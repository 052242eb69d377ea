import { workspaceRef, workspaceSchema, type Workspace } from '../../domain/workspace/workspace.js';
import { dueSchema, type Due } from '../storage/commit.js';
import {
  agendaRow,
  dueRow,
  rangeOf,
  recordRow,
  sentRow,
  shardOf,
  undeliverableRow,
} from '../storage/keys.js';
import type { RowOperation } from '../storage/row-operations.js';
import { DeliveryPostponed, DeliveryRefused } from '../teams/messages.js';
import type { DueWorkParts } from './due-work-parts.js';
import { sendPost, sendUpdate, type Sent } from './send-card.js';

interface Claimed {
  due: Due;
  row: string;
}

/**
 * Sends what is due in a workspace: posts before updates, updates of the same card together. Each row is
 * leased before anything is sent, and gone with the mark that it was sent. What has to wait is put into the
 * agenda. Returns what is still open.
 */
export async function deliverDue(parts: DueWorkParts, workspaceId: string): Promise<number> {
  const { records, now } = parts;
  const { from, to } = rangeOf('due');
  const [stored, workspaceRow] = await Promise.all([
    records.range(workspaceId, from, to),
    records.read(workspaceId, recordRow(workspaceRef)),
  ]);
  if (stored.length === 0 || !workspaceRow) return 0;
  const workspace = workspaceSchema.parse(workspaceRow.body);
  const open = stored.map((row) => ({ ...row, due: dueSchema.parse(row.body) }));
  const at = now().toISOString();
  const ready = open.filter(({ due }) => due.at <= at && (due.lease === null || due.lease.until <= at));
  const later = open.filter((row) => !ready.includes(row));
  await Promise.all(later.map(({ due }) => putOff(parts, workspaceId, due)));

  let left = later.length;
  for (const group of inOrder(ready)) {
    const claimed: Claimed[] = [];
    for (const { row, etag, due } of group) {
      const leased = lease(parts, due);
      const outcome = await records.replace(workspaceId, row, leased, etag);
      if (outcome !== 'conflict') claimed.push({ due: leased, row });
    }
    if (claimed.length > 0) left += await deliverGroup(parts, workspace, claimed);
  }
  return left;
}

/** Posts one by one, first; then the updates, those of the same card as one. */
function inOrder<Row extends { due: Due }>(rows: Row[]): Row[][] {
  const posts = rows.filter(({ due }) => due.delivery.kind === 'post').map((row) => [row]);
  const updates = new Map<string, Row[]>();
  for (const row of rows.filter(({ due }) => due.delivery.kind === 'update')) {
    const { delivery } = row.due;
    const card = [delivery.card, delivery.subject, delivery.to === 'person' ? delivery.objectId : ''].join(
      '|',
    );
    updates.set(card, [...(updates.get(card) ?? []), row]);
  }
  return [...posts, ...updates.values()];
}

function lease(parts: DueWorkParts, due: Due): Due {
  const until = new Date(parts.now().getTime() + parts.settings.leaseSeconds * 1000).toISOString();
  return { ...due, attempts: due.attempts + 1, lease: { by: parts.instance, until } };
}

/** Sends one card, or brings it up to date, for one or more due rows. Returns how many stay open. */
async function deliverGroup(parts: DueWorkParts, workspace: Workspace, claimed: Claimed[]): Promise<number> {
  const first = claimed[0];
  if (!first) return 0;
  const { delivery, id } = first.due;
  try {
    const sent: Sent =
      workspace.archivedAt !== null
        ? { kind: 'nothing', why: 'archived', rows: [] }
        : delivery.kind === 'post'
          ? await sendPost(parts, workspace, delivery, id)
          : await sendUpdate(parts, workspace, delivery);
    if (sent.kind === 'wait') {
      await postpone(parts, workspace.id, claimed, sent.seconds);
      return claimed.length;
    }
    await mark(parts, workspace.id, claimed, sent);
    return 0;
  } catch (fault) {
    if (fault instanceof DeliveryPostponed) {
      await postpone(parts, workspace.id, claimed, fault.seconds);
      return claimed.length;
    }
    if (fault instanceof DeliveryRefused) {
      parts.log.error({ workspaceId: workspace.id, delivery, status: fault.status }, 'Undeliverable.');
      await markUndeliverable(parts, workspace.id, claimed, fault);
      return 0;
    }
    throw fault;
  }
}

async function mark(parts: DueWorkParts, workspaceId: string, claimed: Claimed[], sent: Sent): Promise<void> {
  const at = parts.now().toISOString();
  const rows: RowOperation[] = 'rows' in sent ? sent.rows : [];
  const marked = await parts.records.transact(workspaceId, [
    ...rows,
    ...claimed.flatMap(({ due, row }): RowOperation[] => [
      { kind: 'remove', row },
      { kind: 'put', row: sentRow(due.id), body: { ...due, lease: null, sentAt: at, outcome: sent.kind } },
    ]),
  ]);
  // Only a lease that ran out while we were sending lets another instance be quicker.
  if (!marked.committed) parts.log.warn({ workspaceId }, 'A delivery was marked by another instance.');
}

async function markUndeliverable(
  parts: DueWorkParts,
  workspaceId: string,
  claimed: Claimed[],
  fault: DeliveryRefused,
): Promise<void> {
  const at = parts.now().toISOString();
  await parts.records.transact(
    workspaceId,
    claimed.flatMap(({ due, row }): RowOperation[] => [
      { kind: 'remove', row },
      {
        kind: 'put',
        row: undeliverableRow(due.id),
        body: { ...due, lease: null, at, status: fault.status, reason: fault.message.slice(0, 500) },
      },
    ]),
  );
}

/** Back into the line, free for anybody, from `seconds` on. */
async function postpone(
  parts: DueWorkParts,
  workspaceId: string,
  claimed: Claimed[],
  seconds: number,
): Promise<void> {
  const at = new Date(parts.now().getTime() + seconds * 1000).toISOString();
  for (const { due } of claimed) {
    const later: Due = { ...due, at, lease: null };
    await parts.records.put(workspaceId, dueRow(due.id), later);
    await putOff(parts, workspaceId, later);
  }
}

/** Makes sure that the agenda knows of a row that is due later. Writing it again changes nothing. */
async function putOff(parts: DueWorkParts, workspaceId: string, due: Due): Promise<void> {
  const at = due.lease && due.lease.until > due.at ? due.lease.until : due.at;
  await parts.agenda.put(shardOf(workspaceId), agendaRow(new Date(at), workspaceId, due.id), {
    workspaceId,
    commandId: due.commandId,
    lease: null,
  });
}
