import type { Frame } from '../../domain/workspace/workspace-api.js';
import type { Seat } from '../../domain/workspace/workspace.js';
import { nameOf, type People } from './people.js';
import type { Snapshot } from './snapshot.js';

/** What each answer says of the workspace and of who is looking. */
export function frameOf({ workspaceId, head, workspace, people, actor }: Snapshot<unknown>): Frame {
  return {
    revision: head.body.revision,
    workspace: {
      id: workspaceId,
      name: workspace.name,
      archived: workspace.archivedAt !== null,
      setUp: workspace.setUpAt !== null,
      timeZone: workspace.settings.timeZone,
      language: workspace.settings.language,
      leaders: {
        ceo: seatView(workspace.leaders.ceo, people),
        cio: seatView(workspace.leaders.cio, people),
      },
    },
    viewer: actor,
  };
}

function seatView(seat: Seat | null, people: People) {
  return seat && { objectId: seat.objectId, name: nameOf(people, seat.objectId), state: seat.state };
}
