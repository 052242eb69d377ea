import type { RequestHandler } from 'express';
import { ulid } from 'ulid';
import { measure, type StorageUse } from '../../bot/storage/metering.js';
import { charterRef, charterSchema } from '../../domain/charter/charter.js';
import { recordRow } from '../../bot/storage/keys.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { proposeCharter, readPage, setUpWorkspace, signOffPost } from '../support/charter-story.js';

/** What each request asked of the store until its answer was sent. */
const uses: ({ request: string } & StorageUse)[] = [];

const watch: RequestHandler = (request, response, next) => {
  const name = `${request.method} ${request.path}`;
  void measure(name, async () => {
    await new Promise((resolve) => {
      response.once('finish', resolve);
      next();
    });
  }).then(({ result: nothing, name: watched, ...use }) => {
    uses.push({ request: watched, ...use });
    return nothing;
  });
};

/** Does something, and tells what the requests that match it asked of the store. */
async function costOf(what: () => Promise<unknown>, path: RegExp) {
  uses.length = 0;
  await what();
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  return uses.filter(({ request }) => path.test(request));
}

/** Versions that were superseded long ago, as rows: what ten years of quarterly reviews leave behind. */
async function addOldVersions(on: AccordOnLoopback, count: number): Promise<void> {
  const { records } = on.accord.tables;
  const row = await records.read(on.workspaceId, recordRow(charterRef(1)));
  const sample = charterSchema.parse(row?.body);
  for (let number = 2; number < 2 + count; number += 1) {
    await records.put(on.workspaceId, recordRow(charterRef(number)), { ...sample, number });
  }
}

describe('what the store is asked', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    // The second server has done nothing before it is measured: its caches are cold.
    on = await accordOnLoopback({ instances: 2, around: watch });
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  const signOnCard = async (number: number, fingerprint: string) => {
    const post = await signOffPost(on, number);
    return on.act(cast.cio, post, 'charter.sign', {
      v: 1,
      workspace: on.workspaceId,
      charter: number,
      ordinal: 1,
      fingerprint,
      commandId: ulid(),
    });
  };

  it.each([0, 40])(
    'is at most 2 waits and 8 operations for a signature, 2 and 10 for the charter page, with %d old versions',
    async (old) => {
      if (old > 0) await addOldVersions(on, old);
      const { number, fingerprint } = await proposeCharter(on);

      const [page] = await costOf(
        () => on.api(cast.ceo, 'GET', '/charters', undefined, { instance: 1 }),
        /charters$/,
      );
      const [card] = await costOf(() => signOnCard(number, fingerprint), /messages$/);
      const [tab] = await costOf(
        () => on.api(cast.ceo, 'POST', `/charters/${number}/sign`, { fingerprint }, { instance: 1 }),
        /sign$/,
      );
      await on.settled();
      expect((await readPage(on, cast.ceo)).data.inForce?.number).toBe(number);

      console.info(
        Object.entries({
          'charter page, cold': page,
          'signing on the card': card,
          'signing in the tab, into force': tab,
        })
          .map(([what, use]) => `${what}: ${JSON.stringify(use)}`)
          .join('\n'),
      );
      expect(page?.waits).toBeLessThanOrEqual(2);
      expect(page?.operations).toBeLessThanOrEqual(10);
      for (const signing of [card, tab]) {
        expect(signing?.waits).toBeLessThanOrEqual(2);
        expect(signing?.operations).toBeLessThanOrEqual(8);
        expect(signing?.entitiesWritten).toBeGreaterThan(0);
      }
    },
  );

  it('is one point read for a look, and one for a page that has not changed', async () => {
    const first = await on.api(cast.ceo, 'GET', '/charters', undefined, { instance: 1 });
    const etag = first.headers.get('etag') ?? '';
    const [look] = await costOf(
      () => on.api(cast.ceo, 'GET', '/revision', undefined, { instance: 1 }),
      /revision$/,
    );
    const [unchanged] = await costOf(async () => {
      const again = await on.api(cast.ceo, 'GET', '/charters', undefined, { instance: 1, etag });
      expect(again.status).toBe(304);
    }, /charters$/);
    expect(look).toMatchObject({ waits: 1, operations: 1, entitiesRead: 1 });
    expect(unchanged).toMatchObject({ waits: 1, operations: 1, entitiesRead: 1 });
  });
});
