import { strict as assert } from 'node:assert';
import { setTimeout as pause } from 'node:timers/promises';
import { ulid } from 'ulid';
import { doneRow, rangeOf, sentRow } from '../../bot/storage/keys.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import type { AccordInAProcess } from './accord-in-a-process.js';
import { cast } from './accord-on-loopback.js';
import { readPage } from './charter-story.js';
import { RequestWatch, type Moment } from './request-steps.js';
import { deliveredCards, likeness, withoutRepeats, type Shown } from './shown-in-chats.js';

export interface CommandUnderFire {
  name: string;
  /** Gives the command with this id. Undefined if no answer came; throws for a no. */
  give: (commandId: string) => Promise<unknown>;
}

/** A command as it goes when nobody is killed. */
export interface Undisturbed {
  steps: string[];
  answer: string;
  /** The likeness of each card in the chats, of this command and of the ones since `since`. */
  cards: string[];
}

export interface KilledCommand {
  command: string;
  commandId: string;
  side: Moment['side'];
  /** Undefined if the command was through before its moment came. */
  killedAt: { k: number; step: string } | undefined;
  /** What was true when the process was dead. */
  answered: boolean;
  committed: boolean;
  /** Cards that the connector had accepted without our mark, and that were posted a second time. */
  repeated: number;
  seconds: number;
}

/** The delivery ids from which on cards are compared: those of the version before, which is superseded. */
const shownSince = (cards: Shown[], since: string) => cards.filter(({ deliveryId }) => deliveryId >= since);

async function look(on: AccordInAProcess, since: string) {
  const [page, cards] = [await readPage(on, cast.ceo), shownSince(await deliveredCards(on), since)];
  return { revision: page.revision, cards };
}

/** Gives a command without a kill, to learn which requests it makes and what it leaves in the chats. */
export async function giveUndisturbed(
  on: AccordInAProcess,
  { give }: CommandUnderFire,
  since: string,
  commandId = ulid(),
): Promise<Undisturbed> {
  const watch = new RequestWatch(on);
  const answer = await give(commandId);
  assert.ok(answer !== undefined, 'The command had no answer though nobody was killed.');
  await on.settled();
  await untilIdle(watch);
  watch.stop();
  const { cards } = await look(on, since);
  return { steps: watch.steps, answer: likeness(answer), cards: withoutRepeats(cards).map(likenessOfCard) };
}

/**
 * Gives a command, kills the server at the moment, starts it again and waits for the sweeper. Throws unless
 * all is then as if nothing had happened, or, if the command was not committed, nothing is; and its
 * repeat succeeds. A card may be there twice only if it was accepted and not yet marked at the kill.
 */
export async function giveAndKill(
  on: AccordInAProcess,
  { name, give }: CommandUnderFire,
  moment: Moment,
  { since, expected }: { since: string; expected: Undisturbed },
): Promise<KilledCommand> {
  const started = Date.now();
  const commandId = ulid();
  const before = await look(on, since);
  const watch = new RequestWatch(on, moment);
  const first = await give(commandId);
  while (!watch.killedAt && (await on.openWork()).length > 0) await pause(50);
  await untilIdle(watch);
  watch.stop();
  const { killedAt } = watch;
  assert.ok(killedAt !== undefined || first !== undefined, 'No answer, though nobody was killed.');

  const committed = (await on.records.read(on.workspaceId, doneRow(commandId))) !== undefined;
  const unmarked = await unmarkedPosts(on, commandId);
  assert.ok(committed || first === undefined, 'Answered, but not committed.');
  assert.ok(unmarked.length <= 1, `Several cards under way at once: ${unmarked.join(', ')}`);

  if (killedAt) await on.server.start();
  await on.settled();
  const recovered = await look(on, since);
  if (!committed) assert.deepEqual(recovered, before, 'Something shows of a command that was not committed.');
  else checkCards(recovered.cards, expected.cards);

  const repeat = await give(commandId);
  await on.settled();
  assert.equal(likeness(repeat), expected.answer, 'The repeat is answered otherwise.');
  if (first !== undefined && name === 'propose') assert.deepEqual(repeat, first);
  const after = await look(on, since);
  assert.equal(after.revision, before.revision + 1, 'Not carried out exactly once.');
  if (committed) assert.deepEqual(after, recovered, 'The repeat of a committed command changed something.');
  checkCards(after.cards, expected.cards);

  const own = after.cards.filter(({ deliveryId }) => deliveryId.startsWith(commandId));
  const repeated = own.length - withoutRepeats(own).length;
  const copies = own.filter((card) => unmarked.includes(card.deliveryId));
  assert.equal(repeated, unmarked.length, 'A card is posted twice without need, or not again though lost.');
  assert.equal(copies.length, 2 * unmarked.length);
  for (const card of copies) await checkActions(on, card);
  return {
    command: name,
    commandId,
    side: moment.side,
    killedAt,
    answered: first !== undefined,
    committed,
    repeated,
    seconds: (Date.now() - started) / 1000,
  };
}

/** How long a request may stay on its way: one that a dead process had begun may never end. */
const longestRequestMs = 3_000;

async function untilIdle(watch: RequestWatch): Promise<void> {
  // What a dead process had written to its sockets comes a moment later.
  await pause(30);
  const end = Date.now() + longestRequestMs;
  while (!watch.idle && Date.now() < end) await pause(5);
}

/** Deliveries of a command that stand in a chat without our knowing it. */
async function unmarkedPosts(on: AccordInAProcess, commandId: string): Promise<string[]> {
  const { from, to } = rangeOf('sent');
  const marked = (await on.records.range(on.workspaceId, from, to)).map(({ row }) => row);
  const own = (await deliveredCards(on)).filter(({ deliveryId }) => deliveryId.startsWith(commandId));
  return own.map(({ deliveryId }) => deliveryId).filter((id) => !marked.includes(sentRow(id)));
}

const likenessOfCard = ({ conversationId, summary, card }: Shown) =>
  likeness({ conversationId, summary, card });

function checkCards(shown: Shown[], expected: string[]): void {
  assert.deepEqual(
    withoutRepeats(shown).map(likenessOfCard),
    expected,
    'The cards are not as they should be.',
  );
}

/** What can be tapped without deciding anything; the stories sign on cards that were posted twice. */
const harmless = ['charter.view', 'history.verify'];

/** Taps what is harmless on a card: each action is answered with a card or a message, none with an error. */
async function checkActions(on: AccordInAProcess, message: Shown): Promise<void> {
  const person: PlaygroundPerson = message.conversationId === on.personalChat(cast.cio) ? cast.cio : cast.ceo;
  const actions = actionsIn(message.card).filter(({ verb }) => harmless.includes(verb));
  assert.ok(actions.length > 0, 'There is nothing to tap on the card.');
  for (const { verb, data } of actions) {
    const { status, body } = await on.act(person, message, verb, data);
    const said = JSON.stringify(body);
    assert.ok(status === 200 && /"statusCode":200/.test(said), `${verb} is answered ${status} ${said}`);
  }
}

function actionsIn(value: unknown): { verb: string; data: unknown }[] {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('verb' in value && 'data' in value && typeof value.verb === 'string') {
    return [{ verb: value.verb, data: value.data }];
  }
  return Object.values(value).flatMap(actionsIn);
}
