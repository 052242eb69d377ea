import { z } from 'zod';
import { textOf } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { WaitingSource } from '../../contributions/conversation.js';
import { deliverySchema } from '../../storage/commit.js';
import { rangeOf } from '../../storage/keys.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { nameOf } from '../../workspaces/people.js';
import { loadSnapshot, type LoadExtra } from '../../workspaces/snapshot.js';
import texts from './workspace-card-texts.en.json' with { type: 'json' };

const undeliverableSchema = z.object({ at: z.iso.datetime(), status: z.number(), delivery: deliverySchema });

/** For how many days a message that could not be delivered is shown, and how many of them at most. */
const daysShown = 7;
const mostShown = 20;

const loadUndeliverable: LoadExtra<z.infer<typeof undeliverableSchema>[]> = async (records, workspaceId) => {
  const { from, to } = rangeOf('undeliverable');
  const rows = await records.range(workspaceId, from, to);
  return rows.map(({ body }) => undeliverableSchema.parse(body));
};

/** Messages that Teams finally refused, for those who run the workspace: they tell the person themselves. */
export function undeliveredWaiting(commands: CommandParts, links: DeepLinks): WaitingSource {
  return {
    async waitingFor(workspaceId, visitor) {
      const { records, membership, now } = commands;
      const snapshot = await loadSnapshot(records, membership, workspaceId, visitor, loadUndeliverable);
      if (!snapshot || !mayTake('workspace.change-settings', snapshot.actor.roles)) return [];
      const { workspace, people, extra } = snapshot;
      const since = new Date(now().getTime() - daysShown * 86_400_000).toISOString();
      return extra
        .filter(({ at }) => at >= since)
        .slice(-mostShown)
        .map(({ delivery }) => ({
          text: textOf(texts, 'my.undelivered', {
            workspace: workspace.name,
            to: delivery.to === 'person' ? nameOf(people, delivery.objectId) : workspace.name,
          }),
          address: links.to(workspace, 'charter'),
        }));
    },
  };
}
