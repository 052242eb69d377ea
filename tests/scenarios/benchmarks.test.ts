import { ulid } from 'ulid';
import type { BenchmarksAnswer, OwnBenchmarksAnswer } from '../../domain/benchmarks/benchmarks-api.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { commandCharter, signBoth } from '../support/charter-steps.js';
import { proposeCharter, setUpWorkspace } from '../support/charter-story.js';
import { addKpis, readDashboard } from '../support/dashboard-story.js';
import { readEntries } from '../support/history-story.js';
import { sampleBenchmark } from '../support/sample-benchmark.js';
import { expectIntact } from '../support/untouched-history.js';

describe('benchmarks', () => {
  jest.setTimeout(60_000);
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback();
    await setUpWorkspace(on);
  });
  afterAll(async () => {
    await expectIntact(on);
    await on.close();
  });

  const read = async () => (await on.api<BenchmarksAnswer>(cast.ceo, 'GET', '/benchmarks')).body;
  const yours = async (id: string) =>
    (await read()).data.published.find((figure) => figure.id === id)?.yours?.shown;
  const save = (id: string, basedOn: number, content: object = sampleBenchmark) =>
    on.api<OwnBenchmarksAnswer>(cast.ceo, 'PUT', `/benchmarks/own/${id}`, { content, basedOn });

  it('say what the records count beside each published figure, and that there is none yet', async () => {
    expect(await yours('boards-governance-framework')).toBe('No');
    expect(await yours('ceo-primary-driver')).toBeNull();
    expect(await yours('boards-ai-metrics')).toBeNull();
    expect(await yours('cio-career')).toBeUndefined();
    const charter = await proposeCharter(on);
    await signBoth(on, [cast.ceo, cast.cio], charter);
    await addKpis(on, 2, '2026-02-18');
    expect(await yours('boards-governance-framework')).toBe('Yes');
    expect(await yours('boards-ai-metrics')).toMatch(/^\d+ % \(\d of 2\)$/);
    expect((await commandCharter(on, cast.ceo, charter.number, 'withdraw')).status).toBe(409);
  });

  it('show the same six practices as the dashboard', async () => {
    const { practices } = (await read()).data;
    const { steps } = (await readDashboard(on)).data;
    expect(practices).toEqual(steps);
    expect(practices.filter(({ address }) => address === '')).toEqual([]);
  });

  it('keep a figure with its source, change it and take it out, each once however often it is sent', async () => {
    const id = ulid();
    const commandId = ulid();
    const once = () =>
      on.api(
        cast.ceo,
        'PUT',
        `/benchmarks/own/${id}`,
        { content: sampleBenchmark, basedOn: 0 },
        { commandId },
      );
    const answers = await Promise.all([once(), once()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await save(id, 1, { ...sampleBenchmark, value: 43 })).status).toBe(200);
    const stale = await save(ulid(), 1);
    expect([stale.status, stale.body]).toEqual([
      409,
      expect.objectContaining({ code: 'benchmarks.changed' }),
    ]);
    expect((await read()).data.own).toMatchObject({ version: 2, figures: [{ id, value: 43 }] });
    const tile = (await readDashboard(on)).data.tiles.find((one) => one.id === 'benchmarks');
    expect(tile?.lines).toMatchObject([{ text: `43 % · ${sampleBenchmark.statement}` }]);
    const removed = await on.api(cast.cio, 'POST', `/benchmarks/own/${id}/removal`, { basedOn: 2 });
    expect([removed.status, removed.body]).toMatchObject([200, { data: { own: { figures: [] } } }]);
    const actions = (await readEntries(on)).map(({ action }) => action);
    expect(actions.slice(-3)).toEqual(['benchmarks.saved', 'benchmarks.saved', 'benchmarks.removed']);
  });

  it('refuse a figure without a source, and say what is missing', async () => {
    const answer = await save(ulid(), 3, { ...sampleBenchmark, publisher: '  ' });
    expect([answer.status, answer.body]).toMatchObject([
      422,
      { code: 'benchmarks.source-missing', detail: expect.stringContaining('without a source') },
    ]);
  });
});
