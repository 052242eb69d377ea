import type { LimitsVersion } from '../../../domain/authority/authority.js';
import { saveLimits, type SaveLimits } from '../../../domain/authority/save-limits.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import { nothingElse, type Visitor } from '../../workspaces/snapshot.js';
import { loadNewestLimits } from './authority-store.js';

export interface AuthorityCall {
  workspaceId: string;
  visitor: Visitor;
  commandId: string;
}

/** The use cases of delegated authority. */
export class AuthorityActions {
  constructor(private readonly parts: CommandParts) {}

  save(
    call: AuthorityCall,
    command: SaveLimits,
  ): Promise<CommandAnswer<undefined, { limits: LimitsVersion }>> {
    return runCommand(this.parts, {
      ...call,
      useCase: 'authority.save',
      loadExtra: nothingElse,
      decide: async ({ workspaceId, workspace, head, actor }, now) => {
        const newest = await loadNewestLimits(this.parts.records, workspaceId, head.body);
        return saveLimits(workspace, newest, command, actor, now);
      },
    });
  }
}
