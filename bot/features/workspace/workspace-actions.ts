import { archive, install, rename, type Installation } from '../../../domain/workspace/installation.js';
import { setUp } from '../../../domain/workspace/set-up.js';
import type { SetUpCommand } from '../../../domain/workspace/workspace-api.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { peopleRow } from '../../storage/keys.js';
import type { RosterPerson } from '../../teams/roster.js';
import { runChannelCommand } from '../../workspaces/run-channel-command.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import { nothingElse, type Visitor } from '../../workspaces/snapshot.js';

export interface WorkspaceCall {
  workspaceId: string;
  visitor: Visitor;
  commandId: string;
}

export type WorkspaceAnswer = CommandAnswer<undefined, Workspace>;

/** The use cases of a workspace's life. */
export class WorkspaceActions {
  constructor(private readonly parts: CommandParts) {}

  /** The bot was added. `by` is the object id of who added it. */
  async install(installation: Installation, by: string, commandId: string): Promise<void> {
    const { workspaceId } = installation;
    await runChannelCommand(this.parts, {
      useCase: 'workspace.install',
      loadExtra: nothingElse,
      workspaceId,
      by,
      commandId,
      decide: (stored, now) => install(stored?.workspace, installation, by, now),
    });
  }

  async archive(workspaceId: string, by: string, commandId: string): Promise<void> {
    await runChannelCommand(this.parts, {
      useCase: 'workspace.archive',
      loadExtra: nothingElse,
      workspaceId,
      by,
      commandId,
      decide: (stored, now) => stored && archive(stored.workspace, by, now),
    });
  }

  async rename(workspaceId: string, name: string, by: string, commandId: string): Promise<void> {
    await runChannelCommand(this.parts, {
      useCase: 'workspace.rename',
      loadExtra: nothingElse,
      workspaceId,
      by,
      commandId,
      decide: (stored) => stored && rename(stored.workspace, name),
    });
  }

  /** Asks the roster for everybody named, and keeps their names beside the records. */
  async setUp(call: WorkspaceCall, command: SetUpCommand): Promise<WorkspaceAnswer> {
    const named = [
      command.ceo,
      command.cio,
      ...command.facilitators,
      ...command.executives,
      ...(command.contributors ?? []),
    ];
    let found: RosterPerson[] = [];
    const answer = await runCommand<undefined, Workspace>(this.parts, {
      ...call,
      useCase: 'workspace.set-up',
      loadExtra: nothingElse,
      decide: async ({ workspace, actor }, now) => {
        // Where the bot was removed there is no roster to ask, and the answer is no anyway.
        found = workspace.archivedAt === null ? await this.parts.membership.find(workspace, named) : [];
        return setUp(workspace, command, found, actor, now);
      },
      besides: ({ people }) => [
        {
          row: peopleRow,
          body: {
            people: {
              ...people,
              ...Object.fromEntries(
                found.map(({ objectId, name, teamsId }) => [objectId, { name, teamsId }]),
              ),
            },
          },
        },
      ],
    });
    if (answer.kind === 'done') await this.parts.membership.introduce(answer.snapshot.workspace, found);
    return answer;
  }
}
