import { erasePerson } from '../../../domain/history/erase-person.js';
import { exportHistory } from '../../../domain/history/export-history.js';
import { sha256Hex } from '../../../domain/kernel/digest.js';
import { erasedRow, memberRow, peopleRow } from '../../storage/keys.js';
import { newTicket } from '../../workspaces/downloads.js';
import { namelessMember } from '../../workspaces/people.js';
import { nothingElse, type LoadExtra, type Visitor } from '../../workspaces/snapshot.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';

export interface HistoryCall {
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
  async export(call: HistoryCall): Promise<{ answer: CommandAnswer<undefined, undefined>; address: string }> {
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

  /**
   * Takes a person's name out of the rows beside the records, in the same transaction as the entry that says
   * so. The marker stays: while they are in the team the roster would bring the name back.
   */
  erasePerson(call: HistoryCall, objectId: string): Promise<CommandAnswer<boolean, { objectId: string }>> {
    const marker = { row: erasedRow(objectId), body: { at: this.parts.now().toISOString() } };
    const wasErased: LoadExtra<boolean> = async (records, workspaceId) =>
      (await records.read(workspaceId, marker.row)) !== undefined;
    return runCommand(this.parts, {
      ...call,
      useCase: 'history.erase-person',
      strict: true,
      loadExtra: wasErased,
      decide: ({ workspace, people, actor, extra }) =>
        erasePerson(workspace, { objectId, nameless: extra && !people[objectId]?.name }, actor),
      besides: ({ people }) => {
        const { [objectId]: _erased, ...others } = people;
        return [
          marker,
          { row: peopleRow, body: { people: others } },
          { row: memberRow(objectId), body: namelessMember(objectId) },
        ];
      },
    });
  }
}
