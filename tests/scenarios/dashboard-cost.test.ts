import type { RequestHandler } from 'express';
import { measure, type StorageUse } from '../../bot/storage/metering.js';
import { localDate } from '../../domain/workspace/time-zone.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { addKpis, addOpenDecisions, addYears, figuresOf, readDashboard } from '../support/dashboard-story.js';
import { charterWithLimits, limitsOfYear } from '../support/decision-story.js';

const uses: StorageUse[] = [];
const watch: RequestHandler = (request, response, next) => {
  if (!request.path.endsWith('/dashboard')) return next();
  void measure('dashboard', async () => {
    await new Promise((resolve) => {
      response.once('finish', resolve);
      next();
    });
  }).then((use) => uses.push(use));
};

describe('what the dashboard asks of the store', () => {
  let on: AccordOnLoopback;
  const today = localDate(new Date(), 'Europe/Berlin');
  const year = Number(today.slice(0, 4));
  const hiring = { perDecision: 5, inAll: 20, upToGrade: '', above: 'ceo' as const };
  beforeAll(async () => {
    on = await accordOnLoopback({ around: watch });
    await setUpWorkspace(on);
    const dates = { from: `${year}-01-01`, to: `${year}-12-31` };
    await charterWithLimits(on, limitsOfYear(year, { hiring: { ...hiring, ...dates } }));
    await addKpis(on, 30, today);
    await addOpenDecisions(on, 1000);
  }, 120_000);
  afterAll(() => on.close());

  const costNow = async () => {
    uses.length = 0;
    const answer = await readDashboard(on);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    const [use] = uses;
    if (!use) throw new Error('Nothing was measured.');
    return { use, answer };
  };

  it('is at most 3 waits, 25 operations and 400 rows with 30 KPIs and 1,000 open decisions, and no more after ten years', async () => {
    await addYears(on, 1, today);
    const young = await costNow();
    await addYears(on, 10, today);
    const old = await costNow();
    const bytes = Buffer.byteLength(JSON.stringify(old.answer));
    console.info(`dashboard: ${JSON.stringify(old.use)}, answer of ${bytes} bytes`);
    expect(old.use.waits).toBeLessThanOrEqual(3);
    expect(old.use.operations).toBeLessThanOrEqual(25);
    expect(old.use.entitiesRead).toBeLessThanOrEqual(400);
    const { waits, operations, entitiesRead } = young.use;
    expect(old.use).toMatchObject({ waits, operations, entitiesRead });
    expect(bytes).toBeLessThanOrEqual(60_000);
    expect(figuresOf(old.answer, 'decisions')['Open']).toBe('1,000');
    expect(old.answer.data.tiles.every(({ lines }) => lines.length <= 10)).toBe(true);
  });

  it('is one point read while nothing has changed', async () => {
    const first = await on.api(cast.ceo, 'GET', '/dashboard');
    uses.length = 0;
    const again = await on.api(cast.ceo, 'GET', '/dashboard', undefined, {
      etag: first.headers.get('etag') ?? '',
    });
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect(again.status).toBe(304);
    expect(uses).toMatchObject([{ waits: 1, operations: 1, entitiesRead: 1 }]);
  });
});
