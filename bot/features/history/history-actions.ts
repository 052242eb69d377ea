import { exportHistory } from '../../../domain/history/export-history.js';
import { sha256Hex } from '../../../domain/kernel/digest.js';
import { newTicket } from '../../workspaces/downloads.js';
import { nothingElse, type Visitor } from '../../workspaces/snapshot.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';

export interface ExportCall {
  workspaceId: string;
  visitor: Visitor;
  commandId: string;
}

/** The name under which the history's downloads are drawn. */
export const historyDownload = 'history';

/** The use cases of the history. */
export class HistoryActions {
  constructor(private readonly parts: CommandParts) {}

  /**
   * Notes the export in the history and makes its ticket in the same transaction. The ticket's id follows
   * from the command's, so that a repeat leads to the same file and not to a second one that nobody noted.
   */
  async export(call: ExportCall): Promise<{ answer: CommandAnswer<undefined, undefined>; address: string }> {
    const { workspaceId, visitor, commandId } = call;
    const id = sha256Hex(`${workspaceId}|${visitor.objectId}|${commandId}`).slice(0, 48);
    const about = { objectId: visitor.objectId };
    const { row, ticket, address } = newTicket(workspaceId, historyDownload, about, this.parts.now(), id);
    const answer = await runCommand(this.parts, {
      useCase: 'history.export',
      workspaceId,
      visitor,
      commandId,
      loadExtra: nothingElse,
      decide: ({ actor }) => exportHistory(actor),
      besides: () => [{ row, body: ticket }],
    });
    return { answer, address };
  }
}
