import type { TeamsActivity } from './activity-model.js';
import type { TeamsLog } from './teams-settings.js';
import { peopleOf, type TurnReading } from './turn-of-activity.js';
import type { TurnHandlers } from './turn.js';

interface ChangeParts {
  handlers: TurnHandlers;
  log: TeamsLog;
}

/**
 * Installation, membership and names. Teams announces an installation twice, by an `installationUpdate` and
 * by a `conversationUpdate` with the bot among the added; only the first is listened to.
 */
export async function routeChange(
  activity: TeamsActivity,
  reading: Exclude<TurnReading, { known: 'malformed' }>,
  parts: ChangeParts,
): Promise<void> {
  if (reading.known === 'nobody') {
    parts.log.info(
      { type: activity.type, root: reading.place.rootId },
      'A change without an author was left alone',
    );
    return;
  }
  const { turn } = reading;
  const { handlers } = parts;
  if (activity.type === 'installationUpdate') {
    if (activity.action === 'add') await handlers.installed(turn);
    if (activity.action === 'remove') await handlers.removed(turn);
    return;
  }
  if (activity.type !== 'conversationUpdate') return;

  const event = activity.channelData?.eventType;
  if (event === 'teamDeleted' || event === 'teamHardDeleted') {
    await handlers.removed(turn);
    return;
  }
  const name = newNameOf(activity);
  if (name) await handlers.renamed(turn, name);
  const added = peopleOf(activity.membersAdded);
  if (added.length > 0) await handlers.membersAdded(turn, added);
  const removed = peopleOf(activity.membersRemoved);
  if (removed.length > 0) await handlers.membersRemoved(turn, removed);
}

/** Of a team or a group chat; a channel's new name doesn't change what its workspace is called. */
function newNameOf({ channelData, topicName }: TeamsActivity): string | null | undefined {
  return channelData?.eventType === 'teamRenamed' ? channelData.team?.name : topicName;
}
