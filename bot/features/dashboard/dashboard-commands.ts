import { textOf } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CommandHandler } from '../../contributions/conversation.js';
import type { OutgoingMessage } from '../../teams/turn.js';
import { visitorOf } from '../../workspaces/visitor.js';
import type { DashboardActions } from './dashboard-actions.js';
import { coverCard, dashboardCardNames, drawCard, type DashboardCardName } from './dashboard-cards.js';
import texts from './dashboard-card-texts.en.json' with { type: 'json' };

export interface DashboardCardParts {
  actions: DashboardActions;
  links: DeepLinks;
}

const said = (text: string): OutgoingMessage[] => [{ summary: text, text }];

/**
 * `dashboard` and `monday`, for those who may read it. The cards speak the workspace's language; in a chat that the
 * whole roster reads they are covered.
 */
export function dashboardCommands({ actions, links }: DashboardCardParts): CommandHandler[] {
  const command = (name: DashboardCardName): CommandHandler => ({
    name,
    help: texts[`help.${name}`],
    places: ['team', 'group-chat', 'personal'],
    async answer(turn, workspaceId) {
      const looked = workspaceId && (await actions.look({ workspaceId, visitor: visitorOf(turn) }));
      if (!looked) return said(texts['gone']);
      if (!mayTake('dashboard.read', looked.context.actor.roles)) return said(texts['not-yours']);
      const personal = turn.place.kind === 'personal';
      return [
        {
          summary: textOf(texts, `summary.${name}`, { workspace: looked.context.workspace.name }),
          card: personal ? drawCard(name, looked, links) : coverCard(name, looked, links),
        },
      ];
    },
  });
  return dashboardCardNames.map(command);
}
