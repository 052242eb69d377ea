import type { JobDelivery } from '../../domain/kernel/outcome.js';
import { workspaceRef, workspaceSchema, type Workspace } from '../../domain/workspace/workspace.js';
import { dueSchema, type Due } from '../storage/commit.js';
import {
  agendaRow,
  laterRow,
  laterUntil,
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

/** What is due further ahead than this is put aside, so that it costs nothing until then. */
const asideFromSeconds = 60;

/**
 * Sends what is due in a workspace: posts before updates, updates of the same card together, then the work
 * that the clock brings about. Each row is leased before anything is done, and gone with the mark that it was.
 * What has to wait is put into the agenda. Returns what is still open, without what was put aside.
 */
export async function deliverDue(parts: DueWorkParts, workspaceId: string): Promise<number> {
  const { records, now } = parts;
  const dueRows = rangeOf('due');
  const aside = laterUntil(now());
  const [fresh, waited, workspaceRow] = await Promise.all([
    records.range(workspaceId, dueRows.from, dueRows.to),
    records.range(workspaceId, aside.from, aside.to),
    records.read(workspaceId, recordRow(workspaceRef)),
  ]);
  const stored = [...fresh, ...waited];
  if (stored.length === 0 || !workspaceRow) return 0;
  const workspace = workspaceSchema.parse(workspaceRow.body);
  const found = stored.map((row) => ({ ...row, due: dueSchema.parse(row.body) }));
  const at = now().toISOString();
  const far = new Date(now().getTime() + asideFromSeconds * 1000).toISOString();
  const open = found.filter((row) => row.due.at <= far || row.due.lease !== null);
  const ahead = found.filter((row) => !open.includes(row));
  await Promise.all(ahead.map(({ row, due: later }) => putAside(parts, workspaceId, row, later)));
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

/** Posts one by one, first; then the updates, those of the same card as one; then work, piece by piece. */
function inOrder<Row extends { due: Due }>(rows: Row[]): Row[][] {
  const alone = (kind: 'post' | 'job') =>
    rows.filter(({ due }) => due.delivery.kind === kind).map((row) => [row]);
  const updates = new Map<string, Row[]>();
  for (const row of rows) {
    const { delivery } = row.due;
    if (delivery.kind !== 'update') continue;
    const card = [delivery.card, delivery.subject, delivery.to === 'person' ? delivery.objectId : ''].join(
      '|',
    );
    updates.set(card, [...(updates.get(card) ?? []), row]);
  }
  return [...alone('post'), ...updates.values(), ...alone('job')];
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
      delivery.kind === 'job'
        ? await runJob(parts, workspace.id, delivery, id)
        : workspace.archivedAt !== null
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

/** Archived or not: what the clock brings about is the use case's matter. */
async function runJob(
  { jobs }: DueWorkParts,
  workspaceId: string,
  { job, subject }: JobDelivery,
  dueId: string,
): Promise<Sent> {
  const source = jobs.get(job);
  if (!source) throw new Error(`No job "${job}" is known.`);
  await source.run({ workspaceId, subject, commandId: dueId });
  return { kind: 'done', rows: [] };
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

/** Out of the way until it is due: first the agenda, so that it can't be forgotten. */
async function putAside(parts: DueWorkParts, workspaceId: string, row: string, due: Due): Promise<void> {
  const aside = laterRow(due.at, due.id);
  await putOff(parts, workspaceId, due);
  if (row === aside) return;
  // Somebody who does the same at the same moment is no conflict.
  await parts.records.transact(workspaceId, [
    { kind: 'remove', row },
    { kind: 'put', row: aside, body: due },
  ]);
}

/** Back into the line, free for anybody, from `seconds` on. */
async function postpone(
  parts: DueWorkParts,
  workspaceId: string,
  claimed: Claimed[],
  seconds: number,
): Promise<void> {
  const at = new Date(parts.now().getTime() + seconds * 1000).toISOString();
  for (const { due, row } of claimed) {
    const later: Due = { ...due, at, lease: null };
    await parts.records.put(workspaceId, row, later);
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
