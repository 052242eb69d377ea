import { z } from 'zod';
import type { CardDelivery } from '../../domain/kernel/outcome.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import { dueSchema } from '../storage/commit.js';
import { cardRow, cardsOf, peopleRow, rangeOf } from '../storage/keys.js';
import type { StoredRow } from '../storage/record-table.js';
import type { RowOperation } from '../storage/row-operations.js';
import type { ConversationAddress } from '../teams/turn.js';
import { peopleSchema } from '../workspaces/people.js';
import type { DueWorkParts } from './due-work-parts.js';

/** Where a posted card stands. */
export const postedCardSchema = z.object({
  activityId: z.string(),
  address: z.object({ serviceUrl: z.string(), tenantId: z.string(), conversationId: z.string() }),
  card: z.string(),
  subject: z.string(),
  to: z.string(),
  deliveryId: z.string(),
  /** Goes up with each update, so that two instances that update at once notice each other. */
  updates: z.number().int(),
});
export type PostedCard = z.infer<typeof postedCardSchema>;

export type Sent =
  /** With rows to be written together with the mark. */
  | { kind: 'posted' | 'updated' | 'done' | 'nothing'; why?: string; rows: RowOperation[] }
  /** Not yet: what it needs isn't there. */
  | { kind: 'wait'; seconds: number };

const recipientKey = (delivery: CardDelivery) =>
  delivery.to === 'workspace' ? 'workspace' : delivery.objectId;

/** Posts a card as it is now. Carries the delivery's id, which a repeat after a crash carries too. */
export async function sendPost(
  parts: DueWorkParts,
  workspace: Workspace,
  delivery: CardDelivery,
  deliveryId: string,
): Promise<Sent> {
  const drawn = await draw(parts, workspace.id, delivery);
  if (!drawn) return { kind: 'nothing', why: 'nothing to show', rows: [] };
  const address = await addressOf(parts, workspace, delivery);
  if (!address) return { kind: 'nothing', why: 'recipient unknown', rows: [] };
  const { activityId } = await parts.messages.post(address, { ...drawn, deliveryId });
  const to = recipientKey(delivery);
  const posted: PostedCard = {
    activityId,
    address: {
      serviceUrl: address.serviceUrl,
      tenantId: address.tenantId,
      conversationId: address.conversationId,
    },
    card: delivery.card,
    subject: delivery.subject,
    to,
    deliveryId,
    updates: 0,
  };
  const row = cardRow(delivery.card, delivery.subject, to);
  return { kind: 'posted', rows: [{ kind: 'put', row, body: posted }] };
}

/** How often an update starts anew because another instance updated the card at the same time. */
const mostRaces = 20;

/**
 * Brings posted cards up to date. Whoever finds that somebody else updated the card meanwhile draws and
 * sends it again, so that the last one sent always shows the newest state.
 */
export async function sendUpdate(
  parts: DueWorkParts,
  workspace: Workspace,
  delivery: CardDelivery,
): Promise<Sent> {
  const rows = await postedCards(parts, workspace.id, delivery);
  if (rows.length === 0) {
    const postIsOpen = await isStillToBePosted(parts, workspace.id, delivery);
    return postIsOpen ? { kind: 'wait', seconds: 1 } : { kind: 'nothing', why: 'never posted', rows: [] };
  }
  for (const row of rows) await updateOne(parts, workspace.id, row, delivery);
  return { kind: 'updated', rows: [] };
}

async function updateOne(
  parts: DueWorkParts,
  workspaceId: string,
  row: StoredRow,
  delivery: CardDelivery,
): Promise<void> {
  let current: StoredRow | undefined = row;
  for (let race = 0; current && race < mostRaces; race += 1) {
    const posted = postedCardSchema.parse(current.body);
    const drawn = await draw(parts, workspaceId, { ...delivery, subject: posted.subject });
    if (!drawn) return;
    await parts.messages.update(posted.address, posted.activityId, {
      ...drawn,
      deliveryId: posted.deliveryId,
    });
    const outcome = await parts.records.replace(
      workspaceId,
      current.row,
      { ...posted, updates: posted.updates + 1 },
      current.etag,
    );
    if (outcome !== 'conflict') return;
    current = await parts.records.read(workspaceId, current.row);
  }
}

async function postedCards(
  parts: DueWorkParts,
  workspaceId: string,
  delivery: CardDelivery,
): Promise<StoredRow[]> {
  const to = recipientKey(delivery);
  if (delivery.subject === '*') {
    const { from, to: until } = cardsOf(delivery.card);
    const rows = await parts.records.range(workspaceId, from, until);
    return rows.filter((row) => postedCardSchema.parse(row.body).to === to);
  }
  const row = await parts.records.read(workspaceId, cardRow(delivery.card, delivery.subject, to));
  return row ? [row] : [];
}

async function isStillToBePosted(
  parts: DueWorkParts,
  workspaceId: string,
  delivery: CardDelivery,
): Promise<boolean> {
  const { from, to } = rangeOf('due');
  const open = await parts.records.range(workspaceId, from, to);
  return open.some((row) => {
    const due = dueSchema.parse(row.body).delivery;
    return (
      due.kind === 'post' &&
      due.card === delivery.card &&
      (delivery.subject === '*' || due.subject === delivery.subject) &&
      recipientKey(due) === recipientKey(delivery)
    );
  });
}

async function draw(parts: DueWorkParts, workspaceId: string, delivery: CardDelivery) {
  const source = parts.cards.get(delivery.card);
  if (!source) throw new Error(`No card "${delivery.card}" is known.`);
  const recipient =
    delivery.to === 'workspace'
      ? ({ to: 'workspace' } as const)
      : ({ to: 'person', objectId: delivery.objectId } as const);
  const drawn = await source.draw({ workspaceId, subject: delivery.subject, recipient });
  return drawn?.message;
}

async function addressOf(
  parts: DueWorkParts,
  workspace: Workspace,
  delivery: CardDelivery,
): Promise<ConversationAddress | undefined> {
  const { serviceUrl, conversationId } = workspace.place;
  const { tenantId } = workspace;
  if (delivery.to === 'workspace') return { serviceUrl, conversationId, tenantId };
  const row = await parts.records.read(workspace.id, peopleRow);
  const person = row && peopleSchema.parse(row.body).people[delivery.objectId];
  if (!person) return undefined;
  return parts.messages.openPersonalChat({ serviceUrl, tenantId }, person.teamsId);
}
