import { randomBytes } from 'node:crypto';
import { sha256Hex } from '../../../domain/kernel/digest.js';
import {
  makePushKey,
  pushKeyRef,
  pushKeySchema,
  revokePushKey,
  type PushKey,
} from '../../../domain/kpis/push-key.js';
import { recordRow } from '../../storage/keys.js';
import type { RowReader } from '../../storage/tracked-reads.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import type { KpiCall } from './kpis-actions.js';

export type KeyAnswered = CommandAnswer<PushKey | undefined, { key: PushKey }>;

export async function loadPushKey(records: RowReader, workspaceId: string): Promise<PushKey | undefined> {
  const row = await records.read(workspaceId, recordRow(pushKeyRef));
  return row && pushKeySchema.parse(row.body);
}

/** What keys begin with, so that scanners for leaked secrets know them. */
const beginning = 'accord_push_';

/** The use cases of the key with which other systems push readings. */
export class PushKeyActions {
  constructor(private readonly parts: CommandParts) {}

  /** `secret` is the new key, which nobody can be shown again; undefined if this call has not made one. */
  async make(
    call: KpiCall,
    replaces: number | null,
  ): Promise<{ answer: KeyAnswered; secret: string | undefined }> {
    const secret = `${beginning}${randomBytes(32).toString('base64url')}`;
    const made = { digest: sha256Hex(secret), ending: secret.slice(-4), replaces };
    const answer = await runCommand(this.parts, {
      ...call,
      useCase: 'kpis.make-key',
      loadExtra: loadPushKey,
      decide: ({ workspace, extra: key, actor }, now) => makePushKey({ workspace, key }, made, actor, now),
    });
    // After a lost answer the key that is stored may still be the one of this call.
    const stored = answer.kind === 'done' ? (answer.result?.key ?? answer.snapshot.extra) : undefined;
    return { answer, secret: stored?.digest === made.digest ? secret : undefined };
  }

  revoke(call: KpiCall, number: number): Promise<KeyAnswered> {
    return runCommand(this.parts, {
      ...call,
      useCase: 'kpis.revoke-key',
      loadExtra: loadPushKey,
      decide: ({ workspace, extra: key, actor }, now) =>
        revokePushKey({ workspace, key }, number, actor, now),
    });
  }
}
