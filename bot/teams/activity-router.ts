import { randomBytes } from 'node:crypto';
import { textOf } from '../../domain/kernel/texts.js';
import { cardActionValue, dialogValue, messageActionValue, type TeamsActivity } from './activity-model.js';
import { cardActionBody, dialogBody, errorBody } from './invoke-answers.js';
import { DeliveryPostponed, DeliveryRefused, type Messages } from './messages.js';
import type { TeamsLog } from './teams-settings.js';
import texts from './teams-texts.en.json' with { type: 'json' };
import { chatMessageOf } from './chat-message.js';
import { routeChange } from './conversation-changes.js';
import { typedText, type TurnReading } from './turn-of-activity.js';
import type { OutgoingMessage, Place, Turn, TurnHandlers } from './turn.js';

export interface RoutingParts {
  handlers: TurnHandlers;
  messages: Messages;
  log: TeamsLog;
}

/** What an invoke is answered with: HTTP 200 with this body. */
export interface InvokeAnswer {
  body: object | undefined;
}

type Known = Exclude<TurnReading, { known: 'malformed' }>;

/**
 * Hands a checked activity to its handler. Undefined unless it is an invoke that is known here.
 * Throws only for changes of the conversation, which nobody waits for; their sender is told by a 500.
 */
export async function routeActivity(
  activity: TeamsActivity,
  reading: Known,
  parts: RoutingParts,
): Promise<InvokeAnswer | undefined> {
  switch (activity.type) {
    case 'message':
      await answerMessage(activity, reading, parts);
      return undefined;
    case 'invoke':
      return answerInvoke(activity, reading, parts);
    default:
      await routeChange(activity, reading, parts);
      return undefined;
  }
}

async function answerMessage(activity: TeamsActivity, reading: Known, parts: RoutingParts): Promise<void> {
  const text = typedText(activity);
  // An Action.Submit outside a dialog: none of our cards has one.
  if (text === '' && activity.value != null) return;
  const answers = await commandAnswers(text, reading, parts);
  const place: Place = reading.known === 'turn' ? reading.turn.place : reading.place;
  try {
    for (const answer of answers) {
      // In the thread that it was asked in, and in their order.
      // oxlint-disable-next-line no-await-in-loop
      await parts.messages.post({ ...place, conversationId: activity.conversation.id }, answer);
    }
  } catch (error) {
    if (!(error instanceof DeliveryRefused || error instanceof DeliveryPostponed)) throw error;
    parts.log.warn(
      { err: error, conversation: place.conversationId },
      'An answer to a command was not delivered',
    );
  }
}

async function commandAnswers(text: string, reading: Known, parts: RoutingParts): Promise<OutgoingMessage[]> {
  if (reading.known === 'nobody') return [plain(textOf(texts, 'nobody'))];
  try {
    return await parts.handlers.command(reading.turn, text);
  } catch (error) {
    return [plain(faultText(error, reading.turn, 'command', parts.log))];
  }
}

function answerInvoke(
  activity: TeamsActivity,
  reading: Known,
  parts: RoutingParts,
): Promise<InvokeAnswer | undefined> | undefined {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return answerCardAction(activity.value, reading, parts);
    case 'task/fetch':
      return answerDialog('openDialog', activity.value, reading, parts);
    case 'task/submit':
      return answerDialog('submitDialog', activity.value, reading, parts);
    case 'composeExtension/fetchTask':
      return answerMessageAction(activity.value, reading, parts);
    case 'composeExtension/submitAction':
      return answerDialog('submitDialog', activity.value, reading, parts);
    default:
      return undefined;
  }
}

/** An action of the message extension on a chat message: its command is called as the dialog that it opens. */
async function answerMessageAction(
  value: unknown,
  reading: Known,
  parts: RoutingParts,
): Promise<InvokeAnswer> {
  const read = messageActionValue.safeParse(value);
  if (!read.success) return closeWith(textOf(texts, 'not-understood'));
  const data = { dialog: read.data.commandId, message: chatMessageOf(read.data) };
  return answerDialog('openDialog', { data }, reading, parts);
}

async function answerCardAction(value: unknown, reading: Known, parts: RoutingParts): Promise<InvokeAnswer> {
  if (reading.known === 'nobody') {
    return { body: errorBody(403, 'teams.person-unknown', textOf(texts, 'nobody')) };
  }
  const read = cardActionValue.safeParse(value);
  if (!read.success) {
    return { body: errorBody(400, 'teams.action-not-understood', textOf(texts, 'not-understood')) };
  }
  const { action, trigger } = read.data;
  try {
    const automatic = trigger === 'automatic';
    return {
      body: cardActionBody(
        await parts.handlers.cardAction(reading.turn, action.verb, action.data, automatic),
      ),
    };
  } catch (error) {
    const message = faultText(error, reading.turn, action.verb, parts.log);
    return { body: errorBody(500, 'teams.fault', message) };
  }
}

async function answerDialog(
  step: 'openDialog' | 'submitDialog',
  value: unknown,
  reading: Known,
  parts: RoutingParts,
): Promise<InvokeAnswer> {
  if (reading.known === 'nobody') return closeWith(textOf(texts, 'nobody'));
  const read = dialogValue.safeParse(value);
  if (!read.success) return closeWith(textOf(texts, 'not-understood'));
  try {
    return { body: dialogBody(await parts.handlers[step](reading.turn, read.data.data)) };
  } catch (error) {
    return closeWith(faultText(error, reading.turn, step, parts.log));
  }
}

function closeWith(message: string): InvokeAnswer {
  return { body: dialogBody({ kind: 'close', message }) };
}

/**
 * What the person is told of a fault: what to do about it where it lies with Teams, else no more than a reference to
 * the log, which has its stack.
 */
function faultText(error: unknown, { place, person }: Turn, what: string, log: TeamsLog): string {
  if (error instanceof DeliveryPostponed || (error instanceof DeliveryRefused && error.status === 403)) {
    log.warn({ err: error, what, root: place.rootId }, 'Teams kept a turn from being carried out');
    return textOf(texts, error instanceof DeliveryPostponed ? 'busy' : 'team-closed');
  }
  const reference = randomBytes(5).toString('hex');
  log.error({ err: error, reference, what, root: place.rootId, person: person.objectId }, 'A turn failed');
  return textOf(texts, 'fault', { reference });
}

function plain(text: string): OutgoingMessage {
  return { summary: text, text };
}
