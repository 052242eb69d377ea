import { answerThresholds, wantThresholds } from '../../../domain/workspace/agree-on-thresholds.js';
import { changeSettings, peopleNamed } from '../../../domain/workspace/change-settings.js';
import type { SectionContent } from '../../../domain/workspace/settings-sections.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import type { Thresholds } from '../../../domain/workspace/thresholds.js';
import { peopleRow } from '../../storage/keys.js';
import type { RosterPerson } from '../../teams/roster.js';
import { runCommand, type CommandParts } from '../../workspaces/run-command.js';
import { nothingElse } from '../../workspaces/snapshot.js';
import type { WorkspaceAnswer, WorkspaceCall } from './workspace-actions.js';

/** The use cases of the settings. */
export class SettingsActions {
  constructor(private readonly parts: CommandParts) {}

  /** Saves a section; asks the roster for everybody newly named, and keeps their names beside the records. */
  async change(call: WorkspaceCall, change: SectionContent & { basedOn: number }): Promise<WorkspaceAnswer> {
    let found: RosterPerson[] = [];
    const answer = await runCommand<undefined, Workspace>(this.parts, {
      ...call,
      useCase: 'workspace.change-settings',
      loadExtra: nothingElse,
      decide: async ({ workspace, actor }) => {
        // Where the bot was removed there is no roster to ask, and the answer is no anyway.
        found =
          workspace.archivedAt === null
            ? await this.parts.membership.find(workspace, peopleNamed(change))
            : [];
        return changeSettings(workspace, change, found, actor);
      },
      besides: ({ people }) => {
        const named = Object.fromEntries(
          found.map(({ objectId, name, teamsId }) => [objectId, { name, teamsId }]),
        );
        return found.length === 0 ? [] : [{ row: peopleRow, body: { people: { ...people, ...named } } }];
      },
    });
    if (answer.kind === 'done') {
      const workspace = answer.result ?? answer.snapshot.workspace;
      await this.parts.membership.introduce(workspace, found);
    }
    return answer;
  }

  wantThresholds(call: WorkspaceCall, thresholds: Thresholds): Promise<WorkspaceAnswer> {
    return runCommand(this.parts, {
      ...call,
      useCase: 'workspace.want-thresholds',
      loadExtra: nothingElse,
      strict: true,
      decide: ({ workspace, actor }, now) => wantThresholds(workspace, thresholds, actor, now),
    });
  }

  answerThresholds(
    call: WorkspaceCall,
    answer: { wantedAt: string; agrees: boolean },
  ): Promise<WorkspaceAnswer> {
    return runCommand(this.parts, {
      ...call,
      useCase: answer.agrees ? 'workspace.agree' : 'workspace.disagree',
      loadExtra: nothingElse,
      strict: true,
      decide: ({ workspace, actor }) => answerThresholds(workspace, answer, actor),
    });
  }
}
