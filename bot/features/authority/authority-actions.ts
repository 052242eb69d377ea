import { limitsCounter, type LimitsVersion } from '../../../domain/authority/authority.js';
import { saveLimits, type SaveLimits } from '../../../domain/authority/save-limits.js';
import { loadCharter } from '../../workspaces/charter-row.js';
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
        const { records } = this.parts;
        const [newest, underWay] = await Promise.all([
          loadNewestLimits(records, workspaceId, head.body),
          loadCharter(records, workspaceId, head.body.charterUnderWay),
        ]);
        const latestVersion = head.body.counters[limitsCounter] ?? 0;
        return saveLimits({ workspace, underWay, newest, latestVersion }, command, actor, now);
      },
    });
  }
}
