import type { AccordInAProcess } from './accord-in-a-process.js';
import type { PassingRequest } from './fault-proxy.js';

/** When the server is killed: `before` its `nth` request reaches the other side, or `after` it did but unanswered. */
export interface Moment {
  side: 'before' | 'after';
  /** Counted from 1 over all requests, or over those of one step if that is named. */
  nth: number;
  step?: string;
}

const rowOf = /accord(agenda|records|directory)\(PartitionKey='[^']*',RowKey='([^']*)'\)/;

/** What a request of the server is for, in a few words. */
export function stepOf({ method, path, body }: PassingRequest): string {
  const address = decodeURIComponent(path);
  if (address.startsWith('/connector')) {
    if (method === 'PUT') return 'update a card';
    return address.endsWith('/activities') ? 'post a card' : 'open a chat';
  }
  if (address.endsWith('/$batch')) {
    if (/done(!|%21)/.test(body)) return 'commit';
    return /sent(!|%21)/.test(body) ? 'mark as sent' : 'transaction';
  }
  const [, table, row = ''] = rowOf.exec(address) ?? [];
  const kind = row.split('!')[0];
  if (table === 'agenda') {
    if (method === 'DELETE') return 'drop the intent';
    return /\.\d+$/.test(row) ? 'put off' : 'announce the intent';
  }
  if (method !== 'GET') return kind === 'due' ? 'lease' : `write ${kind}`;
  return table ? `read ${kind}` : `list ${/RowKey ge '([^'!]*)/.exec(address)?.[1] ?? 'rows'}`;
}

/** Looks of the sweeper for what is due: they come by the clock and belong to no command. */
const isLook = ({ method, path }: PassingRequest) => method === 'GET' && path.includes('accordagenda()');

/** Watches what the server asks of storage and connector from now on, and kills it at a moment. */
export class RequestWatch {
  /** The steps of the requests so far, in their order. */
  readonly steps: string[] = [];
  /** At which request the server was killed, once it was. */
  killedAt: { k: number; step: string } | undefined;
  readonly #numbers = new WeakMap<PassingRequest, number>();
  #underWay = 0;

  constructor(
    private readonly on: AccordInAProcess,
    private readonly moment?: Moment,
  ) {
    for (const proxy of [on.toStorage, on.toConnector]) {
      proxy.clear();
      proxy.beforeForward = (_n, request) => this.#passing('before', request);
      proxy.afterForward = (_n, request) => this.#passing('after', request);
    }
  }

  /** Whether nothing of what the server has sent is still on its way. */
  get idle(): boolean {
    return this.#underWay === 0;
  }

  stop(): void {
    for (const proxy of [this.on.toStorage, this.on.toConnector]) proxy.clear();
  }

  async #passing(side: Moment['side'], request: PassingRequest): Promise<void> {
    if (side === 'before') {
      this.#underWay += 1;
      if (!isLook(request)) this.#numbers.set(request, this.steps.push(stepOf(request)));
    }
    const k = this.#numbers.get(request);
    const kills = k !== undefined && side === this.moment?.side && this.#isMoment(k);
    if (kills) {
      this.killedAt = { k, step: this.steps[k - 1] ?? '' };
      await this.on.server.kill();
    }
    if (side === 'after' || kills) this.#underWay -= 1;
    // What a dead process did not get out is not carried out.
    if (kills && side === 'before') throw new Error('Killed before this request went out.');
  }

  #isMoment(k: number): boolean {
    if (this.killedAt || !this.moment) return false;
    const { nth, step } = this.moment;
    if (step === undefined) return k === nth;
    const soFar = this.steps.slice(0, k).filter((one) => one === step).length;
    return this.steps[k - 1] === step && soFar === nth;
  }
}
