import { readingSchema } from '../../domain/kpis/kpi.js';
import { periodAfter, periodAt } from '../../domain/kpis/periods.js';
import { doneSchema } from '../../bot/storage/commit.js';
import { rangeOf } from '../../bot/storage/keys.js';
import { accordOnLoopback, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { defineKpi } from '../support/kpi-story.js';
import { makePushKey, push } from '../support/push-story.js';

const readings = 1_000;
const clients = 20;
const measures = 10;
/** Requests that a client has under way. */
const together = 10;

describe('1,000 readings pushed by 20 clients at once to two servers', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback({ instances: 2, now: () => new Date('2026-04-15T09:00:00Z') });
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  const rows = async (kind: string) => {
    const { from, to } = rangeOf(kind);
    return (await on.accord.tables.records.range(on.workspaceId, from, to)).map(({ body }) => body);
  };
  const historyOf = async (action: string) =>
    (await rows('history')).filter((entry) => (entry as { action: string }).action === action);

  it('are each stored once, with the right value and one history entry, in far fewer commits', async () => {
    const ids: string[] = [];
    for (let index = 0; index < measures; index += 1) {
      ids.push((await defineKpi(on, { name: `Measure ${index}`, cadence: 'weekly' })).id);
    }
    const authorization = `Bearer ${await makePushKey(on)}`;
    const last = periodAt('2026-04-15', 'weekly');
    const all = Array.from({ length: readings }, (_, index) => ({
      kpi: ids[index % measures] ?? '',
      period: periodAfter(last, -Math.floor(index / measures)).id,
      value: index,
    }));

    const answers: string[] = [];
    const send = async (index: number, instance: number) => {
      const { kpi, ...reading } = all[index] ?? { kpi: '', period: '', value: 0 };
      const answer = await push(on, kpi, reading, { authorization, instance });
      expect([answer.status, answer.body.data.value]).toEqual([200, index]);
      answers.push(answer.body.data.result);
    };
    // Each client sends its fifty, ten at a time, and every third of them also to the other server.
    const startedAt = Date.now();
    await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        const own = Array.from({ length: readings / clients }, (__, index) => client + index * clients);
        while (own.length > 0) {
          const tries = own.splice(0, together).flatMap((index) => {
            const twice = Math.floor(index / clients) % 3 === 0;
            return [send(index, client % 2), ...(twice ? [send(index, (client + 1) % 2)] : [])];
          });
          await Promise.all(tries);
        }
      }),
    );
    const seconds = (Date.now() - startedAt) / 1000;

    const stored = (await rows('reading')).map((body) => readingSchema.parse(body));
    const key = ({ kpi, period }: { kpi: string; period: string }) => `${kpi} ${period}`;
    expect(new Map(stored.map((one) => [key(one), [one.value, one.corrections, one.way]]))).toEqual(
      new Map(all.map((one) => [key(one), [one.value, 0, 'push']])),
    );
    expect(answers.filter((result) => result === 'entered')).toHaveLength(readings);
    expect(answers.filter((result) => result === 'unchanged')).toHaveLength(answers.length - readings);
    const entered = await historyOf('kpis.reading-entered');
    expect(
      new Set(entered.map((entry) => JSON.stringify((entry as { subject: object }).subject))),
    ).toHaveProperty('size', readings);
    expect(entered).toHaveLength(readings);
    expect(await historyOf('kpis.reading-corrected')).toEqual([]);

    const done = (await rows('done')).map((body) => doneSchema.parse(body));
    const commits = done.filter(({ useCase }) => useCase === 'kpis.push').length;
    process.stdout.write(
      `\n${answers.length} pushes of ${readings} readings: ${commits} commits in ${seconds.toFixed(1)} s\n`,
    );
    expect(commits).toBeLessThan(readings / 4);
    // Some seconds; on a machine that does a lot besides, minutes.
  }, 300_000);
});
