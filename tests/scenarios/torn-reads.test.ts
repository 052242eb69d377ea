import { ulid } from 'ulid';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { proposeCharter, readPage, setUpWorkspace } from '../support/charter-story.js';
import {
  emulatorOrigin,
  startFaultProxy,
  type FaultProxy,
  type PassingRequest,
} from '../support/fault-proxy.js';

const isHead = ({ method, path }: PassingRequest) => method === 'GET' && path.includes("RowKey='head'");
const isCharters = ({ method, path }: PassingRequest) => method === 'GET' && path.includes('charter!');

// Each test sets up a workspace of its own, which takes a while on a busy machine.
jest.setTimeout(30_000);

describe('rows that are read in parallel while somebody else commits', () => {
  let proxy: FaultProxy;
  let on: AccordOnLoopback;
  beforeEach(async () => {
    proxy = await startFaultProxy(emulatorOrigin());
    on = await accordOnLoopback({ instances: 2, tables: proxy.connectionString });
    await setUpWorkspace(on);
  });
  afterEach(async () => {
    await on.close();
    await proxy.close();
  });

  /**
   * Does `first`, but lets `meanwhile` happen as a whole while one of its reads is on its way. All its other
   * reads are answered by then.
   */
  async function whileReading<Answer>(
    read: (request: PassingRequest) => boolean,
    first: () => Promise<Answer>,
    meanwhile: () => Promise<unknown>,
  ): Promise<Answer> {
    let resume = (): void => undefined;
    const resumed = new Promise<void>((resolve) => (resume = resolve));
    let held = false;
    const holding = new Promise<void>((resolve) => {
      proxy.beforeForward = async (_n, request) => {
        if (held || !read(request)) return;
        held = true;
        resolve();
        await resumed;
      };
    });
    const answer = first();
    await holding;
    await untilQuiet(proxy);
    await meanwhile();
    resume();
    return answer;
  }

  const sign = (person: typeof cast.ceo, number: number, fingerprint: string, instance: number) =>
    on.api(person, 'POST', `/charters/${number}/sign`, { fingerprint }, { instance });

  it.each([
    ['the head', isHead],
    ['the charters', isCharters],
  ])('a signature is not lost, nor refused, when %s is read last', async (_what, read) => {
    const { number, fingerprint } = await proposeCharter(on);
    const late = await whileReading(
      read,
      () => sign(cast.cio, number, fingerprint, 1),
      () => sign(cast.ceo, number, fingerprint, 0),
    );
    expect([late.status, late.body]).toEqual([200, expect.anything()]);
    const { inForce } = (await readPage(on, cast.ceo)).data;
    expect(inForce?.signatures.map(({ role }) => role)).toEqual(['ceo', 'cio']);
    await on.settled();
  });

  it.each([
    ['the head', isHead],
    ['the charters', isCharters],
  ])('a second device of a leader is not refused when %s is read last', async (_what, read) => {
    const { number, fingerprint } = await proposeCharter(on);
    await sign(cast.ceo, number, fingerprint, 0);
    const late = await whileReading(
      read,
      () => sign(cast.cio, number, fingerprint, 1),
      () => sign(cast.cio, number, fingerprint, 0),
    );
    expect([late.status, late.body]).toEqual([200, expect.anything()]);
    expect((await readPage(on, cast.ceo)).data.inForce?.number).toBe(number);
    await on.settled();
  });

  it('a decline that reaches two servers at once is answered by both as done', async () => {
    const { number, fingerprint } = await proposeCharter(on);
    const commandId = ulid();
    const decline = (instance: number) =>
      on.api(
        cast.ceo,
        'POST',
        `/charters/${number}/decline`,
        { fingerprint, reason: 'Not yet.' },
        { instance, commandId },
      );
    const late = await whileReading(
      isHead,
      () => decline(1),
      () => decline(0),
    );
    expect([late.status, late.body]).toEqual([
      200,
      expect.objectContaining({ data: { number, state: 'draft' } }),
    ]);
    await on.settled();
    expect(await on.cards(cast.cio, 'Not yet.', on.personalChat(cast.cio))).not.toHaveLength(0);
  });

  it.each([
    ['the head', isHead],
    ['the charters', isCharters],
  ])('a page never shows an old state under a new revision, when %s is read last', async (_what, read) => {
    const { number, fingerprint } = await proposeCharter(on);
    const page = await whileReading(
      read,
      () => readPage(on, cast.chiefOfStaff),
      () => sign(cast.ceo, number, fingerprint, 1),
    );
    const now = await readPage(on, cast.chiefOfStaff);
    const seen = page.data.underWay?.signatures.length;
    expect(seen).toBe(page.revision === now.revision ? 1 : 0);
    await on.settled();
  });
});

/** Until all that was asked is answered, but for what is held. */
async function untilQuiet(proxy: FaultProxy): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    const open = proxy.requests.filter(({ status }) => status === undefined).length;
    quiet = open <= 1 ? quiet + 1 : 0;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
