import { rangeOf } from '../../bot/storage/keys.js';
import { measure } from '../../bot/storage/metering.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { places, type AccordOnLoopback } from './accord-on-loopback.js';
import { tenantId } from '../../playground/people.js';

/** Everything of a run that anybody but one leader can come to see, apart from ids and times. */
export class SeenByOthers {
  readonly traffic: object[] = [];
  /** Where cards and log begin to count: how set-up went before is not what is compared. */
  readonly #start: { records: number; lines: number };

  constructor(
    private readonly on: AccordOnLoopback,
    private readonly log: readonly string[],
    private readonly others: readonly PlaygroundPerson[],
  ) {
    this.#start = { records: on.playground.records.length, lines: log.length };
  }

  /** Each of the others looks at every page and asks in chat; noted with what reading it costs the store. */
  async lookRound(): Promise<void> {
    const { on } = this;
    for (const person of this.others) {
      for (const path of ['/baseline', '/charters', '/revision', '']) {
        const { status, body, headers } = await on.api(person, 'GET', path);
        const etag = headers.get('etag');
        this.traffic.push({
          person: person.name,
          path,
          status,
          body,
          etag,
          length: headers.get('content-length'),
        });
        const again = await on.api(person, 'GET', path, undefined, etag === null ? {} : { etag });
        this.traffic.push({ person: person.name, path, again: again.status });
      }
      for (const where of [places.channel.id, on.personalChat(person)]) {
        for (const text of ['baseline', 'my']) await on.write(person, text, where);
      }
      const visitor = { tenantId, objectId: person.objectId };
      const { waits, operations, entitiesRead } = await measure('look', () =>
        on.accord.baselines.load(on.workspaceId, visitor),
      );
      this.traffic.push({ person: person.name, waits, operations, entitiesRead });
    }
    await on.settled();
  }

  /** What has come about so far, as text to be compared. Own chats of the leader in question are left out. */
  async soFar(): Promise<Record<'traffic' | 'cards' | 'log' | 'rows', string[]>> {
    const { on } = this;
    await on.settled();
    const records = on.accord.tables.records;
    const kept = await records.range(on.workspaceId, '!', '~');
    const { from, to } = rangeOf('answer');
    const rows = kept.filter(({ row }) => row < from || row >= to);
    return {
      traffic: this.traffic.map(withoutIds),
      cards: on.playground.records
        .slice(this.#start.records)
        .filter(({ method }) => method !== 'GET')
        .map(({ method, path, body, status }) => withoutIds({ method, path, body, status })),
      // Which of two lines comes first when both are written in a moment says nothing.
      log: this.log
        .slice(this.#start.lines)
        .map((line) => withoutIds(JSON.parse(line) as object))
        .toSorted(),
      rows: rows.map(({ row, body }) => withoutIds({ row, body })).toSorted(),
    };
  }
}

const digest = '"[0-9a-f]{64}"';
/** What differs from run to run whatever anybody answers. People keep their object ids. */
const different: readonly [RegExp, string][] = [
  [/[0-7][0-9A-HJKMNP-TV-Z]{25}/g, 'ULID'],
  [/(localhost|127\.0\.0\.1)(:|%3A)\d+/g, 'HOST'],
  // The workspace's record holds the port of the channel, so that its digest and the chain differ.
  [new RegExp(`"(hash|previousHash|historyHash)":${digest}`, 'g'), '"$1":"CHAIN"'],
  [new RegExp(`"kind":"workspace","id":"","digest":${digest}`, 'g'), '"kind":"workspace"'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'TIME'],
  // What the channel numbers its messages with.
  [/(?<!\d)1\d{12}(?!\d)/g, 'MESSAGE'],
  [/"(time|ms|pid)":\d+/g, '"$1":0'],
  [/"hostname":"[^"]*"/g, '"hostname":""'],
  [/(?!a0000000)[0-9a-f]{8}-[0-9a-f]{4}-[1-9][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, 'UUID'],
];

function withoutIds(seen: object): string {
  return different.reduce((text, [pattern, name]) => text.replace(pattern, name), JSON.stringify(seen));
}
