import { periodAt } from '../../domain/kpis/periods.js';
import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { offeredData } from '../support/charter-steps.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { addKpis, readDashboard } from '../support/dashboard-story.js';
import { propose } from '../support/decision-story.js';

const today = '2026-03-10';
const week = periodAt(today, 'weekly').id;

describe('the dashboard in chat', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback({ now: () => new Date(`${today}T10:00:00Z`) });
    await setUpWorkspace(on);
    await addKpis(on, 3, '2026-02-18');
    await propose(on, cast.cio, { title: 'Which cloud do we train on?' });
  });
  afterAll(() => on.close());

  const cardWith = async (words: string, summary: string) => {
    await on.write(cast.ceo, words);
    await on.settled();
    const card = (await on.cards(cast.ceo, summary)).at(-1);
    if (!card) throw new Error(`No card says ${summary}.`);
    return card;
  };

  it('answers with a card of the scorecards that opens the tab', async () => {
    const card = JSON.stringify((await cardWith('dashboard', 'CEO score')).card);
    expect(card).toContain('Joint score');
    expect(card).toContain('Charter: who owns what');
    expect(card).toContain(encodeURIComponent(`workspaces/${on.workspaceId}/dashboard`));
  });

  it('posts on Monday’s card what changed, worst first, the readings due and the decisions that wait', async () => {
    const card = JSON.stringify((await cardWith('monday', 'Changed since last week')).card);
    expect(card).toContain(': Stale, was ');
    expect(card).toContain('2026-W10');
    expect(card).toContain('D-1 Which cloud do we train on?');
    expect(card).toContain(`${cast.ceo.name}, ${cast.cio.name}: please review the dashboard of ${week}.`);
  });

  it('takes a leader’s review on the card, once, and nobody else’s', async () => {
    const message = await cardWith('monday', 'Changed since last week');
    const data = offeredData(message.card, 'dashboard.review') ?? {};
    const answered = JSON.stringify(await on.act(cast.ceo, message, 'dashboard.review', data));
    expect(answered).toContain(`Reviewed by ${cast.ceo.name}`);
    await on.act(cast.ceo, message, 'dashboard.review', data);
    const refused = JSON.stringify(await on.act(cast.chiefOfStaff, message, 'dashboard.review', data));
    expect(refused).toContain('dashboard.not-allowed');
    expect((await readDashboard(on)).data.review).toMatchObject({ ceo: { name: cast.ceo.name }, cio: null });
    const both = JSON.stringify(await on.act(cast.cio, message, 'dashboard.review', data));
    expect(both).toContain(`Reviewed by ${cast.ceo.name}, ${cast.cio.name}`);
  });

  it('tells somebody without a role nothing', async () => {
    const member = people[7];
    if (!member) throw new Error('The playground lacks somebody.');
    for (const words of ['dashboard', 'monday']) await on.write(member, words);
    await on.settled();
    expect(await on.cards(member, 'CEO score')).toHaveLength(1);
  });
});
