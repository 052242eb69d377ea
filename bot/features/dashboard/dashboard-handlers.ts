import { ulid } from 'ulid';
import { z } from 'zod';
import { reviewBodySchema } from '../../../domain/dashboard/dashboard-api.js';
import dashboardTexts from '../../../domain/dashboard/dashboard-texts.en.json' with { type: 'json' };
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import type { VerbHandler } from '../../contributions/conversation.js';
import type { CardAnswer } from '../../teams/turn.js';
import { visitorOf } from '../../workspaces/visitor.js';
import type { DashboardCardParts } from './dashboard-commands.js';
import { dashboardCardNames, uncovered } from './dashboard-cards.js';
import texts from './dashboard-card-texts.en.json' with { type: 'json' };

const viewData = z.object({ workspace: workspaceIdSchema, card: z.enum(dashboardCardNames) });
const tapData = reviewBodySchema.extend({ workspace: workspaceIdSchema });

const stranger: CardAnswer = { kind: 'refused', code: 'workspace.not-found', message: texts['gone'] };

/** *Show the figures* on a cover, and *Dashboard reviewed* on the Monday card: each answers with the card as it is now. */
export function dashboardVerbs({ actions, links }: DashboardCardParts): VerbHandler[] {
  return [
    {
      verb: 'dashboard.view',
      async handle(turn, given) {
        const data = viewData.safeParse(given);
        if (!data.success) return stranger;
        const { workspace: workspaceId, card } = data.data;
        const looked = await actions.look({ workspaceId, visitor: visitorOf(turn) });
        if (!looked) return stranger;
        if (!mayTake('dashboard.read', looked.context.actor.roles)) {
          const code = 'dashboard.not-allowed';
          return { kind: 'refused', code, message: texts['not-yours'], status: 403 };
        }
        return { kind: 'card', card: uncovered(card, looked, links) };
      },
    },
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
        return { kind: 'card', card: uncovered('monday', looked, links, refusal) };
      },
    },
  ];
}
