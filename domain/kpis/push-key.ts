import { z } from 'zod';
import { accept, acceptUnchanged, refuse, type Outcome, type Refusal } from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import type { Actor } from '../workspace/roles.js';
import { objectIdSchema, type Workspace } from '../workspace/workspace.js';

/** The workspace's key for readings over HTTP, known by its digest only: the key itself is nowhere. */
export const pushKeySchema = z.object({
  /** Counts the keys that there have been. */
  number: z.number().int().positive(),
  /** SHA-256 of the key, 64 hexadecimal digits. */
  digest: z.string().length(64),
  /** The key's last characters, by which people tell which one a system has. */
  ending: z.string().max(8),
  madeAt: z.iso.datetime(),
  madeBy: objectIdSchema,
  revokedAt: z.iso.datetime().nullable(),
});
export type PushKey = z.infer<typeof pushKeySchema>;

/** One row: there is one key at a time. */
export const pushKeyRef = { kind: 'push-key', id: '' } as const;

export interface PushKeyRecords {
  workspace: Workspace;
  key: PushKey | undefined;
}

/** A key for a workspace that has none, or in place of the one that it has, which ends with it. */
export function makePushKey(
  { workspace, key }: PushKeyRecords,
  made: { digest: string; ending: string; replaces: number | null },
  actor: Actor,
  now: Date,
): Outcome<{ key: PushKey }> {
  const refusal = closedTo(workspace, actor);
  if (refusal) return refusal;
  if (made.replaces !== (key?.number ?? null)) return refuse('kpis.key-changed');
  const next: PushKey = {
    number: (key?.number ?? 0) + 1,
    digest: made.digest,
    ending: made.ending,
    madeAt: now.toISOString(),
    madeBy: actor.objectId,
    revokedAt: null,
  };
  const rotated = key !== undefined && key.revokedAt === null;
  return saved(next, rotated ? 'kpis.key-rotated' : 'kpis.key-made', actor);
}

/** From now on nothing can be pushed; what was stays. */
export function revokePushKey(
  { workspace, key }: PushKeyRecords,
  number: number,
  actor: Actor,
  now: Date,
): Outcome<{ key: PushKey }> {
  const refusal = closedTo(workspace, actor);
  if (refusal) return refusal;
  if (!key || key.number !== number) return refuse('kpis.key-changed');
  if (key.revokedAt !== null) return acceptUnchanged({ key });
  return saved({ ...key, revokedAt: now.toISOString() }, 'kpis.key-revoked', actor);
}

export function mayManageKey(workspace: Workspace, actor: Pick<Actor, 'roles'>): boolean {
  return (
    workspace.archivedAt === null && workspace.setUpAt !== null && mayTake('kpis.manage-key', actor.roles)
  );
}

function closedTo(workspace: Workspace, actor: Actor): Refusal | undefined {
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('kpis.manage-key', actor.roles)) return refuse('kpis.not-allowed');
  return workspace.setUpAt === null ? refuse('kpis.not-set-up') : undefined;
}

function saved(
  key: PushKey,
  action: 'kpis.key-made' | 'kpis.key-rotated' | 'kpis.key-revoked',
  actor: Actor,
): Outcome<{ key: PushKey }> {
  return accept({
    writes: [{ ref: pushKeyRef, body: key }],
    events: [{ action, subject: pushKeyRef, details: { by: actor.objectId, number: key.number } }],
    deliveries: [],
    result: { key },
  });
}
