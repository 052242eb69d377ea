import { ulid } from 'ulid';
import { z } from 'zod';
import { refusalTextIn, textOf } from '../../../domain/kernel/texts.js';
import { isAskedToLead, leaderRoles } from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import type { CardSource } from '../../contributions/card-source.js';
import type { VerbHandler, WaitingSource } from '../../contributions/conversation.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { CardAnswer } from '../../teams/turn.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, loadWorkspace, nothingElse } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import { leadershipCard } from './leadership-card.js';
import { welcomeCard } from './welcome-card.js';
import type { LeadershipActions } from './leadership-actions.js';
import texts from './workspace-card-texts.en.json' with { type: 'json' };

export interface WorkspaceCardParts {
  commands: CommandParts;
  leadership: LeadershipActions;
  links: DeepLinks;
}

const viewData = z.object({ workspace: workspaceIdSchema });
const answerData = viewData.extend({
  role: z.enum(leaderRoles),
  commandId: z.ulid(),
  on: z.enum(['welcome', 'leadership']),
});

const stranger: CardAnswer = {
  kind: 'refused',
  code: 'workspace.not-found',
  message: texts['refused.workspace.not-found'],
};

/** The verbs on the welcome card and on the card that asks a leader to accept. */
export function workspaceVerbs({ commands, leadership, links }: WorkspaceCardParts): VerbHandler[] {
  const view: VerbHandler = {
    verb: 'workspace.view',
    async handle(turn, data) {
      const asked = viewData.safeParse(data);
      if (!asked.success) return stranger;
      const { records, membership } = commands;
      const snapshot = await loadSnapshot(
        records,
        membership,
        asked.data.workspace,
        visitorOf(turn),
        nothingElse,
      );
      if (!snapshot) return stranger;
      const { workspace, people } = snapshot;
      return {
        kind: 'card',
        card: welcomeCard({ workspace, people, links, viewerId: turn.person.objectId, newCommandId: ulid }),
      };
    },
  };
  const answering = (accepted: boolean): VerbHandler => ({
    verb: accepted ? 'workspace.accept' : 'workspace.decline',
    async handle(turn, data) {
      const given = answerData.safeParse(data);
      if (!given.success) return stranger;
      const { workspace: workspaceId, role, commandId, on } = given.data;
      const call = { workspaceId, commandId, visitor: visitorOf(turn) };
      const answer = await leadership.answer(call, role, accepted);
      if (answer.kind === 'stranger') return stranger;
      const { snapshot } = answer;
      const workspace = (answer.kind === 'done' && answer.result) || snapshot.workspace;
      const refusal = answer.kind === 'refused' ? refusalTextIn(texts, answer.refusal) : undefined;
      const shown = { workspace, people: snapshot.people, links, newCommandId: ulid, refusal };
      const { objectId } = turn.person;
      return {
        kind: 'card',
        card:
          on === 'welcome'
            ? welcomeCard({ ...shown, viewerId: objectId })
            : leadershipCard({ ...shown, role, objectId }),
      };
    },
  });
  return [view, answering(true), answering(false)];
}

/** The cards as they are posted and kept up to date. */
export function workspaceCards(records: RecordTable, links: DeepLinks): CardSource[] {
  const load = (workspaceId: string) => loadWorkspace(records, workspaceId, undefined, nothingElse);
  return [
    {
      card: 'workspace.welcome',
      async draw({ workspaceId }) {
        const stored = await load(workspaceId);
        if (!stored) return undefined;
        const { workspace, people } = stored;
        const card = welcomeCard({ workspace, people, links, newCommandId: ulid });
        return { message: { summary: texts['welcome.summary'], card } };
      },
    },
    {
      card: 'workspace.leadership',
      async draw({ workspaceId, subject, recipient }) {
        const stored = await load(workspaceId);
        const role = leaderRoles.find((leader) => subject.startsWith(`${leader}-`));
        if (!stored || !role || recipient.to !== 'person') return undefined;
        const { workspace, people } = stored;
        const { objectId } = recipient;
        return {
          message: {
            summary: leadershipSummary(workspace, role),
            card: leadershipCard({ workspace, people, role, objectId, links, newCommandId: ulid }),
          },
        };
      },
    },
  ];
}

function leadershipSummary(workspace: Workspace, role: 'ceo' | 'cio'): string {
  return textOf(texts, 'leadership.summary', { name: workspace.name, role: texts[`role.${role}`] });
}

/** Roles that wait for somebody to accept or decline them. */
export function workspaceWaiting(commands: CommandParts, links: DeepLinks): WaitingSource {
  return {
    async waitingFor(workspaceId, visitor) {
      const { records, membership } = commands;
      const snapshot = await loadSnapshot(records, membership, workspaceId, visitor, nothingElse);
      if (!snapshot) return [];
      const { workspace } = snapshot;
      return leaderRoles
        .filter((role) => isAskedToLead(workspace, role, visitor.objectId))
        .map((role) => ({
          text: textOf(texts, 'my.accept', { workspace: workspace.name, role: texts[`role.${role}`] }),
          address: links.to(workspace, 'leaders'),
        }));
    },
  };
}
