import { ulid } from 'ulid';
import { historyRow } from '../../bot/storage/keys.js';
import type {
  HistoryPageAnswer,
  HistoryTicketAnswer,
  HistoryVerificationAnswer,
} from '../../domain/history/history-api.js';
import { sentenceOf } from '../../domain/history/history-words.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { compiledVerify } from '../support/compiled-verify.js';
import { playHistory } from '../support/history-story.js';
import { storedRows } from '../support/stored-rows.js';

const executive = people[3] as PlaygroundPerson;
/** In the team, without a role. */
const member = people[6] as PlaygroundPerson;

describe('the history over HTTP and in chat', () => {
  let on: AccordOnLoopback;
  let raw: ReturnType<typeof storedRows>;
  const cli = compiledVerify();
  beforeAll(async () => {
    on = await accordOnLoopback();
    await playHistory(on);
    raw = storedRows(on.prefix, on.workspaceId);
  }, 60_000);
  afterAll(async () => {
    cli.remove();
    await on.close();
  });

  const read = async (query = '', person = executive) => {
    const answer = await on.api<HistoryPageAnswer>(person, 'GET', `/history${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const verify = async (query = '') =>
    (await on.api<HistoryVerificationAnswer>(executive, 'GET', `/history/verification${query}`)).body.data;
  const exportBy = (person: PlaygroundPerson, commandId = ulid()) =>
    on.api<HistoryTicketAnswer>(person, 'POST', '/history/tickets', {}, { commandId });
  const download = (address: string) => fetch(`${on.origin}${address}`);
  const exported = async (person: PlaygroundPerson = cast.ceo) =>
    Buffer.from(await (await download((await exportBy(person)).body.address)).arrayBuffer());
  /** What something finds while an entry's row is not as it was written. */
  const whileAltered = async <Found>(sequence: number, find: () => Promise<Found>): Promise<Found> => {
    const { row, text } = await raw.read(historyRow(sequence));
    await raw.write(row, text.replace('"at":"2', '"at":"1'));
    try {
      return await find();
    } finally {
      await raw.write(row, text);
    }
  };

  it('shows an executive everything, newest first, with the names of whoever did it', async () => {
    const { data, permitted } = await read();
    const sequences = data.entries.map(({ sequence }) => sequence);
    expect(sequences[0]).toBe(data.end.sequence);
    expect(sequences).toEqual(sequences.toSorted((one, other) => other - one));
    expect(sequences.at(-1)).toBe(1);
    expect(data.older).toBeNull();
    const sentences = data.entries.map((entry) => sentenceOf(entry, data.names));
    expect(sentences).toContain(`${cast.cio.name} signed version 1 of the charter`);
    expect(sentences).toContain(
      `${cast.chiefOfStaff.name} set up the workspace with ${cast.ceo.name} as CEO and ${cast.cio.name} as CIO`,
    );
    expect(sentences.filter((sentence) => /Former member|[a-z]+\.[a-z]+/.test(sentence))).toEqual([]);
    expect(permitted).toEqual(['history.verify']);
    expect((await read('', cast.chiefOfStaff)).permitted).toEqual([
      'history.verify',
      'history.export',
      'history.erase-person',
    ]);
  });

  it.each(['', '/verification'])(
    'is not for the roster, and does not exist for others: %s',
    async (below) => {
      const refused = await on.api<{ code: string }>(member, 'GET', `/history${below}`);
      expect([refused.status, refused.body.code]).toEqual([403, 'history.not-allowed']);
      for (const person of [cast.guest, cast.outsider]) {
        const hidden = await on.api<{ code: string }>(person, 'GET', `/history${below}`);
        const nowhere = await fetch(`${on.origin}/api/workspaces/${'a'.repeat(52)}/history${below}`, {
          headers: { authorization: `Bearer ${await on.token(person)}` },
        });
        const { instance: _one, ...said } = hidden.body as { code: string; instance: string };
        const { instance: _other, ...saidOfNothing } = (await nowhere.json()) as { instance: string };
        expect([hidden.status, said]).toEqual([nowhere.status, saidOfNothing]);
        expect(hidden.status).toBe(404);
      }
    },
  );

  it('pages back from any entry, and filters on the server', async () => {
    const { data } = await read('?before=6');
    expect(data.entries.map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2, 1]);
    const signed = await read(`?action=charter.signed&by=${cast.cio.objectId}`);
    expect(signed.data.entries.map(({ subject }) => subject.id)).toEqual(['0002', '0001']);
    const about = await read('?subject=workspace');
    expect(new Set(about.data.entries.map(({ subject }) => subject.kind))).toEqual(new Set(['workspace']));
    const one = await read('?subject=charter!0002');
    expect(new Set(one.data.entries.map(({ subject }) => subject.id))).toEqual(new Set(['0002']));
    expect((await read('?by=accord')).data).toMatchObject({ entries: [], older: null, lookedTo: 1 });
  });

  it.each(['before=0', 'before=x', 'action=no', 'by=me', 'subject=charter!a!b', 'subject=history~'])(
    'refuses an address that no page makes: %s',
    async (query) => {
      expect((await on.api(executive, 'GET', `/history?${query}`)).status).toBe(400);
    },
  );

  it('verifies, and never answers from memory: a tampered row does not move the revision', async () => {
    const before = await verify();
    expect(before).toMatchObject({ intact: true, fault: null, entries: before.end.sequence });
    const broken = await whileAltered(7, () => verify());
    expect(broken.fault).toEqual({ sequence: 7, reason: 'altered', record: null });
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('compares with the hashes that one brings along', async () => {
    const { data } = await read('?before=10');
    const [entry] = data.entries;
    expect(await verify(`?anchor=9:${entry?.hash}`)).toMatchObject({ intact: true });
    const other = await verify(`?anchor=9:${entry?.hash}&anchor=4:${'0'.repeat(64)}`);
    expect(other.fault).toMatchObject({ sequence: 4, reason: 'rewritten' });
    expect((await on.api(executive, 'GET', '/history/verification?anchor=9')).status).toBe(400);
  });

  it('still shows what can be read when a row is damaged', async () => {
    const { row, text } = await raw.read(historyRow(3));
    await raw.write(row, text.slice(1));
    const { data } = await read('?before=6');
    await raw.write(row, text);
    expect(data.entries.map(({ sequence }) => sequence)).toEqual([5, 4, 2, 1]);
  });

  it('answers *verify* in the channel with the charter and the history, and names what doesn’t fit', async () => {
    const lastCard = async () => {
      await on.write(cast.cio, 'verify');
      await on.settled();
      return JSON.stringify((await on.messages(cast.cio)).at(-1)?.card);
    };
    const intact = await lastCard();
    expect(intact).toContain('Version 2 is intact');
    expect(intact).toContain('The history is intact');
    expect(await whileAltered(5, lastCard)).toContain('The history is not intact. Entry 5 was altered.');
    const { row, text } = await raw.read('charter!0001');
    await raw.write(row, text.replace('{', '['));
    expect(await lastCard()).toMatch(/A record that entry \d+ wrote was altered since: Charter 0001/);
    await raw.write(row, text);
  });

  it('has *Verify* on the charter’s cards, which compares with the hash that the card was drawn with', async () => {
    const [post] = await on.cards(cast.ceo, 'The AI Strategy Charter is in force');
    const card = JSON.stringify(post?.card);
    const [, found] = /"verb":"history.verify","data":(\{[^}]*\})/.exec(card) ?? [];
    const data = JSON.parse(found ?? '{}') as { sequence: number; hash: string };
    const tap = async (person: PlaygroundPerson, carried: object) => {
      if (!post) throw new Error('No card in force is posted.');
      return JSON.stringify((await on.act(person, post, 'history.verify', carried)).body);
    };
    expect(card).toContain(data.hash);
    expect(await tap(executive, data)).toContain(`the hash of entry ${data.sequence} was taken`);
    expect(await tap(executive, { ...data, hash: 'e'.repeat(64) })).toContain(
      `entry ${data.sequence} is no longer the one whose hash the posted card carries`,
    );
    expect(await tap(member, data)).toContain('for people with a role');
    const garbled = await tap(executive, { ...data, sequence: 'all' });
    expect(garbled).toBe(await tap(executive, { ...data, workspace: 'a'.repeat(52) }));
    expect(garbled).toContain('This workspace isn’t there');
  });

  it('is exported by leaders and facilitators, once per ticket, and says so itself', async () => {
    const refused = await exportBy(executive);
    expect(refused.status).toBe(403);
    const before = (await read()).data.end.sequence;
    const commandId = ulid();
    const made = await exportBy(cast.chiefOfStaff, commandId);
    expect(await exportBy(cast.chiefOfStaff, commandId)).toMatchObject({
      status: 200,
      body: { address: made.body.address },
    });
    const { data } = await read();
    expect(data.end.sequence).toBe(before + 1);
    expect(sentenceOf(data.entries[0] as (typeof data.entries)[0], data.names)).toBe(
      `${cast.chiefOfStaff.name} exported the history`,
    );

    const first = await download(made.body.address);
    expect(first.headers.get('content-disposition')).toContain('history.json');
    const file = JSON.parse(await first.text()) as { entries: unknown[]; records: unknown[]; withheld: [] };
    expect(file).toMatchObject({ end: data.end, withheld: [] });
    expect(file.entries).toHaveLength(before + 1);
    expect((await download(made.body.address)).status).toBe(404);
    await exportBy(cast.chiefOfStaff, commandId);
    expect((await download(made.body.address)).status).toBe(404);
  });

  it('is verified from the exported file alone, and one flipped byte is found', async () => {
    const file = await exported();
    const { end } = (await read()).data;
    const intact = cli.run(file, '--anchor', `${end.sequence}:${end.hash}`);
    expect(intact).toEqual({ exitCode: 0, said: expect.stringContaining('The history is intact') });
    expect(intact.said).toContain(`Newest entry: ${end.sequence}:${end.hash}`);

    const lines = file.toString().split('\n');
    const offsetOf = (line: number) => Buffer.byteLength(lines.slice(0, line).join('\n')) + 40;
    const flipped = Buffer.from(file);
    flipped[offsetOf(8)] = (flipped[offsetOf(8)] ?? 0) ^ 1;
    expect(cli.run(flipped)).toEqual({ exitCode: 1, said: expect.stringContaining('Entry 8 was altered.') });

    const rewritten = cli.run(file, '--anchor', `3:${'1'.repeat(64)}`);
    expect(rewritten).toEqual({ exitCode: 1, said: expect.stringContaining('entry 3 is no longer') });
    expect(cli.run('{"some":"thing"}')).toMatchObject({ exitCode: 2 });
    expect(cli.run(file, '--anchor', 'newest')).toEqual({
      exitCode: 2,
      said: expect.stringContaining('Usage:'),
    });
    expect(cli.runWith('/tmp/no-such-export.json')).toEqual({
      exitCode: 2,
      said: expect.stringContaining("can't be read"),
    });
  }, 60_000);
});
