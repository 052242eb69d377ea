import { memberRow } from '../../bot/storage/keys.js';
import { hire } from '../../playground/people.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { emulatorOrigin, startFaultProxy, type FaultProxy } from '../support/fault-proxy.js';
import { stepOf } from '../support/request-steps.js';

const teamSize = 5_000;

const crowd = Array.from({ length: teamSize }, (_, index): PlaygroundPerson => {
  const number = String(index + 1).padStart(4, '0');
  return {
    objectId: `b0000000-0000-4000-8000-00000000${number}`,
    teamsId: `29:1crowd-${number}`,
    name: `Colleague ${number}`,
    title: 'Engineer',
    email: `colleague.${number}@northwind-robotics.example`,
    kind: 'member',
  };
});
const [first, second] = [crowd[2_500], crowd[2_501]] as [PlaygroundPerson, PlaygroundPerson];

describe(`in a team of ${teamSize} people`, () => {
  jest.setTimeout(120_000);
  let on: AccordOnLoopback;
  let proxy: FaultProxy;

  beforeAll(async () => {
    hire(crowd);
    proxy = await startFaultProxy(emulatorOrigin());
    // The second server has done nothing before: nothing is in its memory.
    on = await accordOnLoopback({ tables: proxy.connectionString, instances: 2 });
    await setUpWorkspace(on);
    const { records } = on.accord.tables;
    const askedAt = new Date().toISOString();
    for (let start = 0; start < teamSize; start += 100) {
      await records.transact(
        on.workspaceId,
        crowd.slice(start, start + 100).map(({ objectId, name, teamsId }) => ({
          kind: 'put' as const,
          row: memberRow(objectId),
          body: { objectId, name, teamsId, guest: false, askedAt },
        })),
      );
    }
  });
  afterAll(async () => {
    await on.close();
    await proxy.close();
  });

  const rosterCalls = () => on.playground.records.filter(({ path }) => /members/.test(path));

  /** Opens the tab on a server, and gives the requests to the store in their order. */
  async function openTab(person: PlaygroundPerson, instance: number) {
    await on.settled();
    proxy.clear();
    // Whatever is sent before the first answer can come belongs to one wave.
    proxy.on({ fault: { do: 'delay', ms: 200 } });
    let wave: string[] | undefined;
    proxy.beforeForward = () => {
      wave ??= proxy.requests.map(stepOf);
    };
    const before = rosterCalls().length;
    const { status } = await on.api(person, 'GET', '/charters', undefined, { instance });
    const all = proxy.requests.map(stepOf);
    proxy.clear();
    return { status, wave, all, asked: rosterCalls().slice(before) };
  }

  it('opening the tab as a member costs one point read for membership, in the first wave, and no roster', async () => {
    const { status, wave, all, asked } = await openTab(first, 1);
    console.info(
      `first wave: ${wave?.join(', ')}; all: ${all.length} operations; roster calls: ${asked.length}`,
    );
    expect(status).toBe(200);
    expect(all.filter((step) => step.includes('member'))).toEqual(['read member']);
    expect(wave).toContain('read member');
    expect(all.filter((step) => step.startsWith('list'))).toEqual(['list charter']);
    expect(asked).toEqual([]);
    expect(all.length).toBeLessThanOrEqual(10);
  });

  it('somebody whom the store doesn’t know yet costs one question about one person', async () => {
    await on.accord.tables.records.remove(on.workspaceId, memberRow(second.objectId));
    const { status, asked } = await openTab(second, 1);
    expect(status).toBe(200);
    expect(asked.map(({ path }) => decodeURIComponent(path).split('/').at(-1))).toEqual([second.objectId]);
  });
});
