import { textOf } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CommandHandler } from '../../contributions/conversation.js';
import type { OutgoingMessage, Turn } from '../../teams/turn.js';
import { visitorOf } from '../../workspaces/visitor.js';
import type { DashboardActions } from './dashboard-actions.js';
import { dashboardCard } from './dashboard-card.js';
import { mondayCard } from './monday-card.js';
import texts from './dashboard-card-texts.en.json' with { type: 'json' };

export interface DashboardCardParts {
  actions: DashboardActions;
  links: DeepLinks;
}

const said = (text: string): OutgoingMessage[] => [{ summary: text, text }];

/** `dashboard` and `monday`, for those who may read it. The cards speak the workspace's language. */
export function dashboardCommands({ actions, links }: DashboardCardParts): CommandHandler[] {
  const places = ['team', 'group-chat', 'personal'] as const;
  const answer =
    (draw: (looked: Looked) => OutgoingMessage) => async (turn: Turn, workspaceId: string | undefined) => {
      const looked = workspaceId && (await actions.look({ workspaceId, visitor: visitorOf(turn) }));
      if (!looked) return said(texts['gone']);
      if (!mayTake('dashboard.read', looked.context.actor.roles)) return said(texts['not-yours']);
      return [draw(looked)];
    };
  return [
    {
      name: 'dashboard',
      help: texts['help.dashboard'],
      places,
      answer: answer(({ drawn, context }) => ({
        summary: textOf(texts, 'summary.dashboard', { workspace: context.workspace.name }),
        card: dashboardCard(drawn, context, links),
      })),
    },
    {
      name: 'monday',
      help: texts['help.monday'],
      places,
      answer: answer(({ drawn, context }) => ({
        summary: textOf(texts, 'summary.monday', { workspace: context.workspace.name }),
        card: mondayCard({ drawn, context, links }),
      })),
    },
  ];
}

type Looked = NonNullable<Awaited<ReturnType<DashboardActions['look']>>>;
