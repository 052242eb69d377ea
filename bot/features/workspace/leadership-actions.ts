import { acceptWith, refuse, type Outcome } from '../../../domain/kernel/outcome.js';
import { acceptLeadership, declineLeadership } from '../../../domain/workspace/leadership.js';
import {
  memberLeft,
  proposeLeader,
  withdrawProposedLeader,
} from '../../../domain/workspace/replace-leader.js';
import { leaderRoles, type LeaderRole } from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import type { BeforeChange, LeaderChangeReaction } from '../../contributions/leader-change.js';
import { peopleRow } from '../../storage/keys.js';
import type { RosterPerson } from '../../teams/roster.js';
import { runChannelCommand } from '../../workspaces/run-channel-command.js';
import { runCommand, type CommandParts } from '../../workspaces/run-command.js';
import { nothingElse } from '../../workspaces/snapshot.js';
import type { WorkspaceAnswer, WorkspaceCall } from './workspace-actions.js';

/** The use cases about who leads: asking, answering, replacing, and leaving. */
export class LeadershipActions {
  constructor(
    private readonly parts: CommandParts,
    /** What other features do when a leader is gone or replaced. */
    private readonly reactions: readonly LeaderChangeReaction[],
  ) {}

  /** Accepts or declines the role that one was asked to hold. */
  answer(call: WorkspaceCall, role: string, accepted: boolean): Promise<WorkspaceAnswer> {
    const asked = leaderRoles.find((leader): leader is LeaderRole => leader === role);
    return runCommand(this.parts, {
      ...call,
      useCase: accepted ? 'workspace.accept' : 'workspace.decline',
      loadExtra: nothingElse,
      strict: true,
      decide: async (snapshot, now) => {
        const { workspace, actor } = snapshot;
        if (!asked) return refuse('workspace.not-asked', { role });
        const outcome = accepted
          ? acceptLeadership(workspace, asked, actor, now)
          : declineLeadership(workspace, asked, actor, now);
        return this.#withReactions(outcome, snapshot, actor.objectId, now);
      },
    });
  }

  /** Asks somebody of the roster to take over a seat, and keeps their name beside the records. */
  async propose(call: WorkspaceCall, role: LeaderRole, objectId: string): Promise<WorkspaceAnswer> {
    let found: RosterPerson | undefined;
    const answer = await runCommand<undefined, Workspace>(this.parts, {
      ...call,
      useCase: 'workspace.propose-leader',
      loadExtra: nothingElse,
      strict: true,
      decide: async ({ workspace, actor }, now) => {
        // Where the bot was removed there is no roster to ask, and the answer is no anyway.
        [found] =
          workspace.archivedAt === null ? await this.parts.membership.find(workspace, [objectId]) : [];
        return proposeLeader(workspace, role, objectId, found, actor, now);
      },
      besides: ({ people }) =>
        found
          ? [
              {
                row: peopleRow,
                body: {
                  people: { ...people, [objectId]: { name: found.name, teamsId: found.teamsId } },
                },
              },
            ]
          : [],
    });
    if (answer.kind === 'done' && found) {
      await this.parts.membership.introduce(answer.snapshot.workspace, [found]);
    }
    return answer;
  }

  withdraw(call: WorkspaceCall, role: LeaderRole): Promise<WorkspaceAnswer> {
    return runCommand(this.parts, {
      ...call,
      useCase: 'workspace.withdraw-leader',
      loadExtra: nothingElse,
      strict: true,
      decide: ({ workspace, actor }) => withdrawProposedLeader(workspace, role, actor),
    });
  }

  /** The channel says that somebody is not in the team or chat any more. `by` is who took them out. */
  async left(workspaceId: string, objectId: string, by: string, commandId: string): Promise<void> {
    await runChannelCommand(this.parts, {
      useCase: 'workspace.member-left',
      workspaceId,
      by,
      commandId,
      loadExtra: nothingElse,
      decide: async (stored, now) =>
        stored && this.#withReactions(memberLeft(stored.workspace, objectId), stored, by, now),
    });
  }

  async #withReactions(
    outcome: Outcome<Workspace>,
    before: BeforeChange,
    by: string,
    now: Date,
  ): Promise<Outcome<Workspace>> {
    if (outcome.refused || outcome.unchanged) return outcome;
    let changed = outcome;
    for (const reaction of this.reactions) {
      changed = acceptWith(changed, await reaction.react(before, outcome.result, by, now));
    }
    return changed;
  }
}
