import { rangeOf } from '../../bot/storage/keys.js';
import { historyEntrySchema } from '../../domain/history/history-chain.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { answering, readBaseline, saveAnswers, sendPresets } from '../support/baseline-story.js';
import { setUpWorkspace } from '../support/charter-story.js';

describe('both leaders finish at the same instant, on two servers', () => {
  let on: AccordOnLoopback;
  beforeEach(async () => {
    on = await accordOnLoopback({ instances: 2 });
    await setUpWorkspace(on);
  });
  afterEach(() => on.close());

  const actions = async (): Promise<string[]> => {
    const { from, to } = rangeOf('history');
    const rows = await on.accord.tables.records.range(on.workspaceId, from, to);
    return rows.map(({ body }) => historyEntrySchema.parse(body).action);
  };

  it('the round is final once, with one entry each and one card', async () => {
    const items = await sendPresets(on);
    const [last, ...rest] = answering(items, ['ceo']);
    if (!last) throw new Error('The list is empty.');
    await saveAnswers(on, cast.ceo, rest);
    await saveAnswers(on, cast.cio, rest);
    // Each of the last answers several times, as retries and second devices send it.
    const finishing = [0, 1, 0, 1].flatMap((instance) =>
      [cast.ceo, cast.cio].map((leader) => saveAnswers(on, leader, [last], { instance })),
    );
    const answers = await Promise.all(finishing);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    await on.settled();

    expect((await readBaseline(on, cast.ceo, 1)).data.measured).toMatchObject({ gap: 0, apart: 0 });
    const happened = (await actions()).filter((action) => action.startsWith('baseline.'));
    expect(happened).toEqual([
      'baseline.opened',
      'baseline.sent',
      'baseline.answered',
      'baseline.answered',
      'baseline.final',
    ]);
    expect(await on.cards(cast.ceo, 'The alignment gap is measured')).toHaveLength(1);
  });

  it('a change that races with the closing is in the record, or its sender is told that it is not', async () => {
    const items = await sendPresets(on);
    await saveAnswers(on, cast.cio, answering(items, ['cio']));
    const [closing, change] = await Promise.all([
      saveAnswers(on, cast.ceo, answering(items, ['cio']), { instance: 0 }),
      saveAnswers(on, cast.cio, [{ item: 'hiring', today: 'nobody' }], { instance: 1 }),
    ]);
    expect(closing.status).toBe(200);
    const { measured } = (await readBaseline(on, cast.cio)).data;
    const recorded = measured?.rows.find(({ item }) => item.id === 'hiring')?.today.cio;
    expect([change.status, recorded]).toEqual(change.status === 200 ? [200, 'nobody'] : [409, 'cio']);
    await on.settled();
  });
});
