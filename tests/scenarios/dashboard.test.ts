import { periodAt } from '../../domain/kpis/periods.js';
import { localDate } from '../../domain/workspace/time-zone.js';
import { ulid } from 'ulid';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { figuresOf, readDashboard, review, stepOf } from '../support/dashboard-story.js';
import { charterWithLimits, command, deciding, limitsOfYear, propose } from '../support/decision-story.js';

describe('the dashboard', () => {
  let on: AccordOnLoopback;
  let time = new Date('2026-03-10T10:00:00Z');
  const today = () => localDate(time, 'Europe/Berlin');
  beforeAll(async () => {
    on = await accordOnLoopback({ now: () => time });
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  it('starts with six steps, of which each is due with its evidence, and invents no figure', async () => {
    const answer = await readDashboard(on);
    expect(answer.data.steps.map(({ id, state }) => [id, state])).toEqual([
      ['charter', 'due'],
      ['decision-making', 'due'],
      ['authority', 'due'],
      ['measures', 'due'],
      ['communication', 'due'],
      ['review', 'due'],
    ]);
    expect(stepOf(answer, 'charter')?.evidence).toBe(
      'No charter is in force yet. It is due by April 9, 2026.',
    );
    expect(figuresOf(answer, 'scores')).toEqual({ 'CEO score': '–', 'CIO score': '–', 'Joint score': '–' });
    expect(answer.data.tiles.map(({ id }) => id)).toEqual([
      'scores',
      'gap',
      'decisions',
      'charter',
      'authority',
      'benchmarks',
    ]);
  });

  it('shows the charter in force and what is used of the delegated budget', async () => {
    await charterWithLimits(on, limitsOfYear(2026));
    const answer = await readDashboard(on);
    expect(stepOf(answer, 'charter')).toMatchObject({ state: 'working', address: 'charter/1' });
    expect(stepOf(answer, 'authority')?.state).toBe('working');
    expect(figuresOf(answer, 'charter')).toEqual({ 'Version in force': '1' });
    const spend = await propose(on, cast.cio, { commitment: { kind: 'budget', amount: 40_000 } });
    await command(on, cast.cio, `/${spend.number}/decide`, deciding(spend.version));
    const { bars } = (await readDashboard(on)).data.tiles.find(({ id }) => id === 'authority') ?? {};
    expect(bars).toMatchObject([{ label: 'Budget', shown: '40,000 EUR of 120,000 EUR', share: 1 / 3 }]);
  });

  it('counts what waits for whom, oldest first, and takes out what was decided', async () => {
    const first = await propose(on, cast.cio, { title: 'First', tier: 'strategic' });
    time = new Date(time.getTime() + 3 * 86_400_000);
    const second = await propose(on, cast.ceo, { title: 'Second' });
    const answer = await readDashboard(on);
    expect(figuresOf(answer, 'decisions')).toEqual({
      Open: '2',
      'Wait for the CIO': '1',
      'Wait for both': '1',
    });
    const { lines } = answer.data.tiles.find(({ id }) => id === 'decisions') ?? {};
    expect(lines?.map(({ text, address }) => [text, address])).toEqual([
      [`D-${first.number} First`, `decisions/${first.number}`],
      [`D-${second.number} Second`, `decisions/${second.number}`],
    ]);
    expect(lines?.[0]?.detail).toBe(`For 3 days, waits for ${cast.ceo.name}, ${cast.cio.name}`);
    await command(on, cast.cio, `/${second.number}/decide`, deciding(second.version));
    expect(figuresOf(await readDashboard(on), 'decisions')).toEqual({ Open: '1', 'Wait for both': '1' });
  });

  it('takes each leader’s review of the running week once, and nobody else’s', async () => {
    const week = periodAt(today(), 'weekly').id;
    const before = await readDashboard(on);
    expect(before.permitted).toEqual(['dashboard.review']);
    const commandId = ulid();
    const given = await review(on, cast.ceo, week, commandId);
    const again = await review(on, cast.ceo, week, commandId);
    expect([given.status, again.status]).toEqual([200, 200]);
    const after = await readDashboard(on);
    expect(after.data.review).toMatchObject({ week, ceo: { name: cast.ceo.name }, cio: null });
    expect(after.permitted).toEqual([]);
    expect((await review(on, cast.chiefOfStaff, week)).body.code).toBe('dashboard.not-allowed');
    expect((await review(on, cast.cio, '2026-W01')).body.code).toBe('dashboard.week-over');
    expect((await review(on, cast.cio, 'this week')).status).toBe(422);
    await Promise.all([review(on, cast.cio, week), review(on, cast.cio, week)]);
    const history = await on.api<{ data: { entries: { action: string }[] } }>(cast.ceo, 'GET', '/history');
    const reviewed = history.body.data.entries.filter(({ action }) => action === 'dashboard.reviewed');
    expect(reviewed).toHaveLength(2);
  });

  it('sends whoever reads it nothing that they may not read', async () => {
    const outside = await on.api(cast.outsider, 'GET', '/dashboard');
    expect(outside.status).toBe(404);
  });
});
