import { createHash } from 'node:crypto';
import type {
  CharterAnswer,
  ComparisonAnswer,
  VerificationAnswer,
} from '../../domain/charter/charter-api.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { commandCharter, editPurpose, signBoth, type ProblemAnswer } from '../support/charter-steps.js';
import { proposeCharter, readPage, setUpWorkspace } from '../support/charter-story.js';
import { readPdf } from '../support/read-pdf.js';
import { expectIntact } from '../support/untouched-history.js';

// Whole stories, on a machine that others use too.
jest.setTimeout(60_000);

const [, , , executive, , , member] = people;
if (!executive || !member) throw new Error('The playground lacks somebody.');
const leaders = [cast.cio, cast.ceo];

describe('two versions of the charter', () => {
  let clock: Date;
  let on: AccordOnLoopback;
  let first: { number: number; fingerprint: string };
  let second: { number: number; fingerprint: string };

  beforeAll(async () => {
    clock = new Date();
    on = await accordOnLoopback({ now: () => clock });
    await setUpWorkspace(on);
    first = await proposeCharter(on);
    await signBoth(on, leaders, first);
    second = await proposeCharter(on, cast.cio);
  });
  afterAll(async () => {
    await expectIntact(on);
    await on.close();
  });

  const read = <Body>(person: PlaygroundPerson, path: string, etag?: string) =>
    on.api<Body>(person, 'GET', `/charters${path}`, undefined, etag === undefined ? {} : { etag });
  const states = async (person: PlaygroundPerson) =>
    (await readPage(on, person)).data.versions.map(({ number, state }) => [number, state]);
  const ticket = async (person: PlaygroundPerson, number: number, format: 'pdf' | 'markdown') =>
    commandCharter<{ address: string } & ProblemAnswer>(on, person, number, 'tickets', { format });
  const download = async (address: string) => {
    const response = await fetch(`${on.origin}${address}`);
    return { response, file: Buffer.from(await response.arrayBuffer()) };
  };

  it('leave the first in force until both have signed the second', async () => {
    expect(await states(cast.ceo)).toEqual([
      [2, 'proposed'],
      [1, 'in-force'],
    ]);
    await commandCharter(on, cast.cio, 2, 'sign', { fingerprint: second.fingerprint });
    expect((await readPage(on, cast.ceo)).data.inForce?.number).toBe(1);
    // What was never in force is not for the roster.
    expect(await states(member)).toEqual([[1, 'in-force']]);
    const hidden = await read<ProblemAnswer>(member, '/2');
    expect([hidden.status, hidden.body.code]).toEqual([404, 'charter.unknown-version']);
    expect((await ticket(member, 2, 'markdown')).status).toBe(404);

    await commandCharter(on, cast.ceo, 2, 'sign', { fingerprint: second.fingerprint });
    await on.settled();
    for (const person of [cast.ceo, member]) {
      expect(await states(person)).toEqual([
        [2, 'in-force'],
        [1, 'superseded'],
      ]);
    }
  });

  it('say on the cards of the first, wherever they are, that it is superseded', async () => {
    const posts = await on.cards(cast.ceo, 'AI Strategy Charter, version 1');
    expect(posts).toHaveLength(2);
    const copies = await Promise.all(
      leaders.map((leader) => on.cards(leader, 'AI Strategy Charter, version 1', on.personalChat(leader))),
    );
    for (const { card } of [...posts, ...copies.flat()]) {
      expect(JSON.stringify(card)).toContain('Superseded by a newer version. No action needed.');
    }
    const [inForce, ...others] = await on.cards(cast.ceo, 'The AI Strategy Charter is in force');
    expect(JSON.stringify(inForce?.card)).toContain('AI Strategy Charter, version 2');
    expect(others).toEqual([]);
  });

  it.each([1, 2])('verify, each by its own fingerprint: version %d', async (number) => {
    const { fingerprint } = number === 1 ? first : second;
    for (const person of [cast.ceo, member]) {
      const { status, body } = await read<VerificationAnswer>(person, `/${number}/verification`);
      expect(status).toBe(200);
      expect(body.data).toEqual({
        number,
        intact: true,
        signed: fingerprint,
        computed: fingerprint,
        findings: [],
      });
    }
  });

  it('compare article by article, with the words that were added and removed', async () => {
    const { status, body } = await read<ComparisonAnswer>(member, '/2/comparison?with=1');
    expect(status).toBe(200);
    expect([body.data.older, body.data.newer]).toEqual([1, 2]);
    const changed = body.data.articles.filter((article) => article.changed);
    expect(changed.map(({ article }) => article)).toEqual(['summary']);
    const words = (kind: string) =>
      changed[0]?.segments.filter((segment) => segment.kind === kind).map(({ text }) => text);
    expect([words('removed'), words('added')]).toEqual([['1'], ['2']]);
    const back = await read<ComparisonAnswer>(member, '/1/comparison?with=2');
    expect(back.body.data).toMatchObject({ older: 2, newer: 1 });
    expect((await read<ProblemAnswer>(member, '/2/comparison?with=3')).status).toBe(404);
    expect((await read<ProblemAnswer>(member, '/2/comparison?with=one')).status).toBe(400);
  });

  it.each([1, 2])('download as Markdown whose SHA-256 is the fingerprint: version %d', async (number) => {
    const { fingerprint } = number === 1 ? first : second;
    const { address } = (await ticket(member, number, 'markdown')).body;
    const { response, file } = await download(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain(`AI Strategy Charter ${number}.md`);
    expect(response.headers.get('cache-control')).toContain('private');
    expect(createHash('sha256').update(file).digest('hex')).toBe(fingerprint);
    expect(file.toString()).toMatch(/^accord-charter\/1\n/);
  });

  it('download as PDF with the names of the signers and the fingerprint', async () => {
    const { address } = (await ticket(executive, 1, 'pdf')).body;
    const { response, file } = await download(address);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    const { text } = await readPdf(file);
    for (const { name } of leaders) expect(text).toContain(name);
    expect(text.replace(/ /g, '')).toContain(first.fingerprint);
  });

  it('hand out a file once for each ticket, and to one of two who come at once', async () => {
    const { address } = (await ticket(cast.ceo, 1, 'markdown')).body;
    const { records } = on.accord.tables;
    const stored = records.read.bind(records);
    let readers = 0;
    let goOn = (): void => undefined;
    const bothHaveRead = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const spy = jest.spyOn(records, 'read').mockImplementation(async (partition, row) => {
      const found = await stored(partition, row);
      if (row.startsWith('ticket!')) {
        readers += 1;
        if (readers === 2) goOn();
        await bothHaveRead;
      }
      return found;
    });
    const both = await Promise.all([download(address), download(address)]);
    spy.mockRestore();
    const statuses = both.map(({ response }) => response.status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 404]);
    const again = await download(address);
    expect(again.response.status).toBe(404);
    expect(JSON.parse(again.file.toString())).toMatchObject({ code: 'request.not-found' });
  });

  it('keep a ticket for a minute', async () => {
    const [soon, late] = [await ticket(cast.ceo, 1, 'markdown'), await ticket(cast.ceo, 1, 'markdown')];
    clock = new Date(clock.getTime() + 59_000);
    expect((await download(soon.body.address)).response.status).toBe(200);
    clock = new Date(clock.getTime() + 2_000);
    expect((await download(late.body.address)).response.status).toBe(404);
  });

  it('give tickets to nobody outside the team, nor for versions and formats that there are not', async () => {
    for (const person of [cast.guest, cast.outsider]) {
      expect((await ticket(person, 1, 'markdown')).status).toBe(404);
    }
    expect((await ticket(cast.ceo, 3, 'pdf')).status).toBe(404);
    const body = { format: 'docx' };
    const { status } = await commandCharter(on, cast.ceo, 1, 'tickets', body);
    expect(status).toBe(422);
    const [, folder] = (await ticket(cast.ceo, 1, 'pdf')).body.address.split(/\/[0-9a-f]{48}$/);
    expect(folder).toBe('');
    for (const made of [
      `/api/downloads/${on.workspaceId}/${'0'.repeat(48)}`,
      `/api/downloads/${on.workspaceId}/x`,
    ]) {
      expect((await download(made)).response.status).toBeGreaterThanOrEqual(400);
    }
  });

  it('are answered with 304 to whoever has seen them, until something changes', async () => {
    for (const path of ['', '/1', '/2/comparison?with=1']) {
      const seen = await read(cast.ceo, path);
      const etag = seen.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[^"]+"$/);
      const again = await read(cast.ceo, path, etag);
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, undefined, etag]);
    }
    // A verification is made anew each time: tampering doesn't move the revision.
    expect((await read(cast.ceo, '/2/verification')).headers.get('etag')).toBeNull();
    const page = async (person: PlaygroundPerson, etag?: string) => read<CharterAnswer>(person, '', etag);
    const mine = (await page(cast.ceo)).headers.get('etag') ?? '';
    const theirs = (await page(executive)).headers.get('etag') ?? '';
    // Another role sees another page, so it has another name.
    expect(theirs).not.toBe(mine);
    expect((await page(executive, mine)).status).toBe(200);

    expect((await on.api(cast.cio, 'POST', '/charters')).status).toBe(200);
    expect((await editPurpose(on, cast.cio, 'A third purpose.')).status).toBe(200);
    const changed = await page(cast.ceo, mine);
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(mine);
    expect((await page(cast.outsider, mine)).status).toBe(404);
  });
});
