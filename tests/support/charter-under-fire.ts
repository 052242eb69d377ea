import { strict as assert } from 'node:assert';
import { ulid } from 'ulid';
import { rangeOf } from '../../bot/storage/keys.js';
import { historyEntrySchema } from '../../domain/history/history-chain.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordInAProcess, type AccordInAProcess } from './accord-in-a-process.js';
import { cast } from './accord-on-loopback.js';
import { draftCharter, readPage, setUpWorkspace } from './charter-story.js';
import {
  giveAndKill,
  giveUndisturbed,
  type CommandUnderFire,
  type KilledCommand,
  type Undisturbed,
} from './killed-command.js';
import type { Moment } from './request-steps.js';
import { deliveredCards, type Shown } from './shown-in-chats.js';

/** How the two commands go when nobody is killed. */
export interface UndisturbedRound {
  propose: Undisturbed;
  sign: Undisturbed;
}

/** When the server is killed in a round; without a moment the command goes undisturbed. */
export interface Moments {
  propose?: Moment | undefined;
  sign?: Moment | undefined;
}

/** A workspace in which one version of the charter after the other is proposed and signed under fire. */
export class CharterUnderFire {
  /** The proposal of the version before: cards from there on are compared. */
  #since = '';

  private constructor(private readonly on: AccordInAProcess) {}

  /** With a version in force and another that superseded it, so that every later round makes the same requests. */
  static async open(script: string): Promise<CharterUnderFire> {
    const on = await accordInAProcess(script);
    const charters = new CharterUnderFire(on);
    try {
      await setUpWorkspace(on);
      await charters.learn();
      await charters.learn();
      return charters;
    } catch (fault) {
      await on.close();
      throw fault;
    }
  }

  close(): Promise<void> {
    return this.on.close();
  }

  /** A round without a kill. */
  async learn(): Promise<UndisturbedRound> {
    let learnt: Partial<UndisturbedRound> = {};
    await this.#round(async (name, command) => {
      const commandId = ulid();
      learnt = { ...learnt, [name]: await giveUndisturbed(this.on, command, this.#since, commandId) };
      return commandId;
    });
    assert.ok(learnt.propose && learnt.sign);
    return { propose: learnt.propose, sign: learnt.sign };
  }

  /** A round in which the server dies at these moments. Throws where it isn't as if nothing had happened. */
  async fire(moments: Moments, expected: UndisturbedRound): Promise<KilledCommand[]> {
    const killed: KilledCommand[] = [];
    await this.#round(async (name, command) => {
      const moment = moments[name];
      if (!moment) {
        const commandId = ulid();
        await giveUndisturbed(this.on, command, this.#since, commandId);
        return commandId;
      }
      const outcome = await giveAndKill(this.on, command, moment, {
        since: this.#since,
        expected: expected[name],
      });
      killed.push(outcome);
      return outcome.commandId;
    });
    return killed;
  }

  /** Drafts, proposes in the tab, lets both leaders sign on a card. */
  async #round(
    give: (name: keyof UndisturbedRound, command: CommandUnderFire) => Promise<string>,
  ): Promise<void> {
    const { on } = this;
    const number = await draftCharter(on);
    await on.settled();
    const proposal = await give('propose', {
      name: 'propose',
      give: (commandId) =>
        answered(() => on.api(cast.chiefOfStaff, 'POST', `/charters/${number}/propose`, {}, { commandId })),
    });
    const fingerprint = (await readPage(on, cast.cio)).data.underWay?.fingerprint ?? '';
    const ids = { v: 1, workspace: on.workspaceId, charter: number, ordinal: 1, fingerprint };
    const signAs = async (signer: PlaygroundPerson, expected: RegExp) => {
      const post = await this.#cardToSign(proposal, signer);
      return async (commandId: string) => {
        const { status, body } = await on.act(signer, post, 'charter.sign', { ...ids, commandId });
        if (status === 0) return undefined;
        assert.match(JSON.stringify(body), expected);
        return body;
      };
    };
    const asCio = await signAs(cast.cio, /You have signed/);
    assert.ok(await asCio(ulid()), 'The first signature had no answer.');
    await on.settled();
    await give('sign', { name: 'sign', give: await signAs(cast.ceo, /In force since/) });
    await this.#checkHistory(number);
    this.#since = proposal;
  }

  /** The channel's; but of a card that was posted twice the copy that is no longer kept up to date. */
  async #cardToSign(proposal: string, signer: PlaygroundPerson): Promise<Shown> {
    const { on } = this;
    const others = [cast.ceo, cast.cio]
      .filter((leader) => leader !== signer)
      .map((other) => on.personalChat(other));
    const cards = (await deliveredCards(on)).filter(
      ({ deliveryId, conversationId }) => deliveryId.startsWith(proposal) && !others.includes(conversationId),
    );
    const twice = cards.find(({ deliveryId }, index) => cards[index + 1]?.deliveryId === deliveryId);
    const card = twice ?? cards.find(({ deliveryId }) => deliveryId === `${proposal}.1`);
    assert.ok(card, 'No sign-off card is posted.');
    return card;
  }

  async #checkHistory(number: number): Promise<void> {
    const { on } = this;
    const { inForce, underWay } = (await readPage(on, cast.ceo)).data;
    assert.deepEqual([inForce?.number, inForce?.signatures.length, underWay], [number, 2, null]);
    const { from, to } = rangeOf('history');
    const rows = await on.records.range(on.workspaceId, from, to);
    const entries = rows.map(({ body }) => historyEntrySchema.parse(body));
    for (const [action, times] of [
      ['charter.proposed', 1],
      ['charter.signed', 2],
      ['charter.in-force', 1],
    ] as const) {
      const found = entries.filter((entry) => entry.action === action && Number(entry.subject.id) === number);
      assert.equal(found.length, times, `${action} stands in the history ${found.length} times.`);
    }
  }
}

/** The body of a 200, undefined if the connection was cut. Throws for any other answer. */
async function answered(ask: () => Promise<{ status: number; body: unknown }>): Promise<unknown> {
  let answer: { status: number; body: unknown };
  try {
    answer = await ask();
  } catch {
    return undefined;
  }
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}
