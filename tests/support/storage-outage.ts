import { ulid } from 'ulid';
import { rangeOf, shardOf } from '../../bot/storage/keys.js';
import { historyEntrySchema } from '../../domain/history/history-chain.js';
import type { PlaygroundMessage, PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from './accord-on-loopback.js';
import { proposeCharter, readPage, setUpWorkspace } from './charter-story.js';
import {
  emulatorOrigin,
  startFaultProxy,
  type Fault,
  type FaultProxy,
  type PassingRequest,
} from './fault-proxy.js';

/** As often as the store is asked in all for one request, so that the request as a whole fails. */
const tries = 3;

export type Outage = 'lose-answer' | 'refuse' | 'busy';
const faults: Record<Outage, Fault> = {
  'lose-answer': { do: 'lose-answer' },
  refuse: { do: 'refuse' },
  busy: { do: 'answer', status: 503 },
};

export interface OutageResult {
  /** How the command was answered while the store was out, and when it was repeated. */
  answers: number[];
  /** Requests to the store from the command to the last mark. */
  requests: number;
  /** Cards that were posted a second time. */
  repeated: number;
}

/** Commands of the charter while the store fails at one step, with everything else as it is in production. */
export class StorageOutage {
  private constructor(
    readonly on: AccordOnLoopback,
    private readonly proxy: FaultProxy,
    private readonly clock: { aheadMs: number },
  ) {}

  static async start(): Promise<StorageOutage> {
    const proxy = await startFaultProxy(emulatorOrigin());
    const clock = { aheadMs: 0 };
    const now = () => new Date(Date.now() + clock.aheadMs);
    const on = await accordOnLoopback({ tables: proxy.connectionString, now });
    await setUpWorkspace(on);
    const outage = new StorageOutage(on, proxy, clock);
    const { number, fingerprint } = await proposeCharter(on);
    for (const leader of [cast.cio, cast.ceo]) await outage.#sign(leader, number, fingerprint, ulid());
    await on.settled();
    return outage;
  }

  async close(): Promise<void> {
    await this.on.close();
    await this.proxy.close();
  }

  /** Proposes the next version, while the store fails the `step`-th request and its repeats (0: none). */
  async propose(step: number, outage: Outage): Promise<OutageResult> {
    const number = await this.#draft();
    const posted = await this.#signOffCards(number);
    const result = await this.#during(step, outage, (commandId) =>
      this.on.api(cast.chiefOfStaff, 'POST', `/charters/${number}/propose`, {}, { commandId }),
    );
    const { underWay } = (await readPage(this.on, cast.ceo)).data;
    equal('what is under way', [underWay?.number, underWay?.state], [number, 'proposed']);
    equal('proposals in the history', await this.#entries('charter.proposed', number), 1);
    equal('cards before', posted.length, 0);
    const cards = await this.#signOffCards(number);
    newestOfEach(cards, 3).forEach((card) => contains(card, 'please sign'));
    // Whatever became of the cards, both leaders can sign what was proposed.
    await this.#sign(cast.cio, number, underWay?.fingerprint ?? '', ulid());
    await this.#sign(cast.ceo, number, underWay?.fingerprint ?? '', ulid());
    await this.on.settled();
    return { ...result, repeated: cards.length - 3 };
  }

  /** Gives the second signature, which puts the charter in force, while the store is out. */
  async signLast(step: number, outage: Outage): Promise<OutageResult> {
    const number = await this.#draft();
    await this.on.api(cast.chiefOfStaff, 'POST', `/charters/${number}/propose`);
    const fingerprint = (await readPage(this.on, cast.ceo)).data.underWay?.fingerprint ?? '';
    await this.#sign(cast.cio, number, fingerprint, ulid());
    await this.on.settled();
    const result = await this.#during(step, outage, (commandId) =>
      this.#sign(cast.ceo, number, fingerprint, commandId),
    );
    const { inForce, underWay } = (await readPage(this.on, cast.ceo)).data;
    equal('what is in force', [inForce?.number, underWay], [number, null]);
    equal('signatures', inForce?.signatures.map(({ role }) => role).toSorted(), ['ceo', 'cio']);
    equal('signatures in the history', await this.#entries('charter.signed', number), 2);
    equal('entries into force', await this.#entries('charter.in-force', number), 1);
    const cards = await this.#signOffCards(number);
    newestOfEach(cards, 3).forEach((card) => contains(card, 'In force since'));
    const announcements = await this.#cards(
      cast.ceo,
      `version ${number}"`,
      'The AI Strategy Charter is in force',
    );
    newestOfEach(announcements, 1);
    const before = await this.#cards(
      cast.ceo,
      `version ${number - 1}"`,
      'The AI Strategy Charter was in force',
    );
    equal('announcements of the version before that say it is over', before.length > 0, true);
    return { ...result, repeated: cards.length - 3 + announcements.length - 1 };
  }

  async #during(
    step: number,
    outage: Outage,
    command: (commandId: string) => Promise<{ status: number }>,
  ): Promise<OutageResult> {
    const { on, proxy } = this;
    const commandId = ulid();
    proxy.clear();
    const first = (await nextNumber(proxy)) + step - 1;
    let failing: string | undefined;
    const isFailing = ({ n, method, path }: PassingRequest) => {
      if (n === first) failing = `${method} ${path}`;
      return `${method} ${path}` === failing;
    };
    if (step > 0) proxy.on({ when: isFailing, fault: faults[outage], times: tries });
    const answers = [(await command(commandId)).status];
    await on.settled();
    const requests = proxy.requests.length;
    proxy.clear();
    // The client sends the same command again, whether it was told of a fault or its connection broke.
    answers.push((await command(commandId)).status);
    equal('the answer is yes or not now', answers[0] === 200 || answers[0] === 503, true);
    equal('the answer to the repeat', answers[1], 200);
    await this.#untilNothingIsDue();
    return { answers, requests, repeated: 0 };
  }

  /** Lets leases and intents run out and sweeps, as any instance does in the background. */
  async #untilNothingIsDue(): Promise<void> {
    const { on } = this;
    const { records, agenda } = on.accord.tables;
    const due = rangeOf('due');
    for (let sweep = 0; sweep < 8; sweep += 1) {
      await on.settled();
      const open = await records.range(on.workspaceId, due.from, due.to);
      const waiting = await agenda.range(shardOf(on.workspaceId), '!', '~');
      if (open.length === 0 && waiting.length === 0) return;
      this.clock.aheadMs += 61_000;
      await on.accord.dueWork.sweepNow();
    }
    throw new Error('Something stays due for ever.');
  }

  /** The next version as a draft, with words of its own. Returns its number. */
  async #draft(): Promise<number> {
    const { on } = this;
    const opened = await on.api<{ data: { number: number } }>(cast.chiefOfStaff, 'POST', '/charters');
    const { number } = opened.body.data;
    const content = { text: `What we want from AI, part ${number}.` };
    const path = `/charters/${number}/articles/purpose`;
    const saved = await on.api(cast.chiefOfStaff, 'PUT', path, { content, basedOn: 0 });
    equal('drafting', [opened.status, saved.status], [200, 200]);
    await on.settled();
    return number;
  }

  #sign(leader: PlaygroundPerson, number: number, fingerprint: string, commandId: string) {
    return this.on.api(leader, 'POST', `/charters/${number}/sign`, { fingerprint }, { commandId });
  }

  async #entries(action: string, number: number): Promise<number> {
    const { from, to } = rangeOf('history');
    const rows = await this.on.accord.tables.records.range(this.on.workspaceId, from, to);
    const entries = rows.map(({ body }) => historyEntrySchema.parse(body));
    return entries.filter((entry) => entry.action === action && Number(entry.subject.id) === number).length;
  }

  /** In the channel and in both leaders' own chats. */
  async #signOffCards(number: number): Promise<PlaygroundMessage[]> {
    const { on } = this;
    const found = await Promise.all([
      this.#cards(cast.ceo, `version ${number}"`, 'Fingerprint'),
      ...[cast.ceo, cast.cio].map((leader) =>
        this.#cards(leader, `version ${number}"`, 'Fingerprint', on.personalChat(leader)),
      ),
    ]);
    return found.flat();
  }

  async #cards(person: PlaygroundPerson, text: string, other: string, chat?: string) {
    const found = await this.on.cards(person, text, chat);
    return found.filter(({ card }) => JSON.stringify(card).includes(other));
  }
}

/** The number that the proxy will give to the next request. */
async function nextNumber(proxy: FaultProxy): Promise<number> {
  const { connectionString } = proxy;
  const endpoint = /TableEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? '';
  await fetch(endpoint).catch(() => undefined);
  const next = (proxy.requests.at(-1)?.n ?? 0) + 1;
  proxy.clear();
  return next;
}

/**
 * The last posted card of each delivery. Throws unless there are `deliveries` of them, none posted more than
 * twice: once again is what a lost answer between the channel and our mark may cost.
 */
function newestOfEach(cards: readonly PlaygroundMessage[], deliveries: number): PlaygroundMessage[] {
  const ids = [...new Set(cards.map(({ deliveryId }) => deliveryId))];
  equal('deliveries', [ids.length, ids.includes(undefined)], [deliveries, false]);
  return ids.map((id) => {
    const copies = cards.filter(({ deliveryId }) => deliveryId === id);
    equal('copies are at most two', copies.length <= 2, true);
    const newest = copies.at(-1);
    if (!newest) throw new Error('A group without a card.');
    return newest;
  });
}

function contains({ card }: PlaygroundMessage, text: string): void {
  const drawn = JSON.stringify(card);
  if (!drawn.includes(text)) throw new Error(`A card doesn't say “${text}”: ${drawn}`);
}

function equal(what: string, found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return;
  throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}
