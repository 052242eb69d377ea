import { z } from 'zod';
import { anchorHashSchema } from '../../../domain/history/history-api.js';
import historyTexts from '../../../domain/history/history-texts.en.json' with { type: 'json' };
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import type { VerbHandler } from '../../contributions/conversation.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, nothingElse } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import { verifyWorkspace } from './verify-workspace.js';
import texts from './history-card-texts.en.json' with { type: 'json' };

/** The entry whose hash the card carries: believed in nothing but as what to compare with. */
const verifyData = z.object({
  workspace: workspaceIdSchema,
  sequence: z.number().int().positive(),
  hash: anchorHashSchema,
});

const stranger = { kind: 'refused', code: 'workspace.not-found', message: texts['gone'] } as const;

/** *Verify* on the charter's cards: whether the history is still the one that the card was drawn from. */
export function historyVerbs({ records, membership }: CommandParts): VerbHandler[] {
  return [
    {
      verb: 'history.verify',
      async handle(turn, data) {
        const asked = verifyData.safeParse(data);
        if (!asked.success) return stranger;
        const { workspace: workspaceId, sequence, hash } = asked.data;
        const visitor = visitorOf(turn);
        const snapshot = await loadSnapshot(records, membership, workspaceId, visitor, nothingElse);
        if (!snapshot) return stranger;
        if (!mayTake('history.read', snapshot.actor.roles)) {
          const message = historyTexts['refused.history.not-allowed'];
          return { kind: 'refused', code: 'history.not-allowed', message, status: 403 };
        }
        const verified = await verifyWorkspace(records, workspaceId, [{ sequence, hash, from: 'card' }]);
        return verified ? { kind: 'message', text: verified.said } : stranger;
      },
    },
  ];
}
