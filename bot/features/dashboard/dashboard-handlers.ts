import { ulid } from 'ulid';
import { reviewBodySchema } from '../../../domain/dashboard/dashboard-api.js';
import dashboardTexts from '../../../domain/dashboard/dashboard-texts.en.json' with { type: 'json' };
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import type { VerbHandler } from '../../contributions/conversation.js';
import type { CardAnswer } from '../../teams/turn.js';
import { visitorOf } from '../../workspaces/visitor.js';
import type { DashboardCardParts } from './dashboard-commands.js';
import { mondayCard } from './monday-card.js';
import texts from './dashboard-card-texts.en.json' with { type: 'json' };

const tapData = reviewBodySchema.extend({ workspace: workspaceIdSchema });

const stranger: CardAnswer = { kind: 'refused', code: 'workspace.not-found', message: texts['gone'] };

/** *Dashboard reviewed* on the Monday card: answers with the card as it is now. */
export function dashboardVerbs({ actions, links }: DashboardCardParts): VerbHandler[] {
  return [
    {
      verb: 'dashboard.review',
      async handle(turn, given) {
        const data = tapData.safeParse(given);
        if (!data.success) return stranger;
        const { workspace: workspaceId, week } = data.data;
        // Both leaders tap the same card, so it can't carry an id for either; a week is marked once all the same.
        const commandId = ulid();
        const visitor = visitorOf(turn);
        const answer = await actions.review({ workspaceId, visitor, commandId }, { week, from: 'card' });
        if (answer.kind === 'stranger') return stranger;
        const refusal = answer.kind === 'refused' ? refusalTextIn(dashboardTexts, answer.refusal) : undefined;
        if (answer.kind === 'refused' && !mayTake('dashboard.review', answer.snapshot.actor.roles)) {
          return { kind: 'refused', code: answer.refusal.code, message: refusal ?? '', status: 403 };
        }
        const looked = await actions.look({ workspaceId, visitor });
        if (!looked) return stranger;
        const { drawn, context } = looked;
        return { kind: 'card', card: mondayCard({ drawn, context, links, refusal }) };
      },
    },
  ];
}
