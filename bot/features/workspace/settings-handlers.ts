import { ulid } from 'ulid';
import { z } from 'zod';
import { refusalTextIn, textOf } from '../../../domain/kernel/texts.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import type { CardSource } from '../../contributions/card-source.js';
import type { VerbHandler, WaitingSource } from '../../contributions/conversation.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { CardAnswer } from '../../teams/turn.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, loadWorkspace, nothingElse } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import type { SettingsActions } from './settings-actions.js';
import { thresholdsCard } from './thresholds-card.js';
import texts from './workspace-card-texts.en.json' with { type: 'json' };

const answerData = z.object({
  workspace: workspaceIdSchema,
  wantedAt: z.iso.datetime(),
  commandId: z.ulid(),
});

const stranger: CardAnswer = {
  kind: 'refused',
  code: 'workspace.not-found',
  message: texts['refused.workspace.not-found'],
};

/** *Agree* and *Keep as it is* on the card about thresholds. */
export function settingsVerbs(settings: SettingsActions, links: DeepLinks): VerbHandler[] {
  const answering = (agrees: boolean): VerbHandler => ({
    verb: agrees ? 'workspace.agree' : 'workspace.disagree',
    async handle(turn, data) {
      const given = answerData.safeParse(data);
      if (!given.success) return stranger;
      const { workspace: workspaceId, wantedAt, commandId } = given.data;
      const call = { workspaceId, commandId, visitor: visitorOf(turn) };
      const answer = await settings.answerThresholds(call, { wantedAt, agrees });
      if (answer.kind === 'stranger') return stranger;
      const { snapshot } = answer;
      const workspace = (answer.kind === 'done' && answer.result) || snapshot.workspace;
      const refusal = answer.kind === 'refused' ? refusalTextIn(texts, answer.refusal) : undefined;
      const { people } = snapshot;
      const { objectId } = turn.person;
      const shown = { workspace, people, wantedAt, objectId, links, newCommandId: ulid, refusal };
      return { kind: 'card', card: thresholdsCard(shown) };
    },
  });
  return [answering(true), answering(false)];
}

/** The card that asks the other leader, as it is posted and kept up to date. */
export function settingsCards(records: RecordTable, links: DeepLinks): CardSource[] {
  return [
    {
      card: 'workspace.thresholds',
      async draw({ workspaceId, subject: wantedAt, recipient }) {
        const stored = await loadWorkspace(records, workspaceId, undefined, nothingElse);
        if (!stored || recipient.to !== 'person') return undefined;
        const { workspace, people } = stored;
        const { objectId } = recipient;
        return {
          message: {
            summary: textOf(texts, 'thresholds.summary', { name: workspace.name }),
            card: thresholdsCard({ workspace, people, wantedAt, objectId, links, newCommandId: ulid }),
          },
        };
      },
    },
  ];
}

/** Thresholds that wait for a leader's answer. */
export function settingsWaiting({ records, membership }: CommandParts, links: DeepLinks): WaitingSource {
  return {
    async waitingFor(workspaceId, visitor) {
      const snapshot = await loadSnapshot(records, membership, workspaceId, visitor, nothingElse);
      const wanted = snapshot?.workspace.wantedThresholds;
      if (!snapshot || !wanted || wanted.by === visitor.objectId) return [];
      const { workspace, actor } = snapshot;
      if (!actor.roles.some((role) => role === 'ceo' || role === 'cio')) return [];
      return [
        {
          text: textOf(texts, 'my.thresholds', { workspace: workspace.name }),
          address: links.to(workspace, 'settings'),
        },
      ];
    },
  };
}
