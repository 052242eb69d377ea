import { periodName } from '../../domain/kernel/period-name.js';
import { periodAt } from '../../domain/kpis/periods.js';
import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { offeredData } from '../support/charter-steps.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { addKpis, addOpenDecisions, readDashboard } from '../support/dashboard-story.js';
import { propose } from '../support/decision-story.js';
import { readPdf } from '../support/read-pdf.js';

const today = '2026-03-10';
const week = periodAt(today, 'weekly').id;

const [withoutRole = cast.outsider] = people.slice(7);

describe('the dashboard in chat', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback({ now: () => new Date(`${today}T10:00:00Z`) });
    await setUpWorkspace(on);
    await addKpis(on, 3, '2026-02-18');
    await propose(on, cast.cio, { title: 'Which cloud do we train on?' });
  });
  afterAll(() => on.close());

  /** The card that the command posts in the channel, which everybody there reads. */
  const posted = async (words: string) => {
    await on.write(cast.ceo, words);
    await on.settled();
    const message = (await on.cards(cast.ceo, 'shown to everybody with a role here')).at(-1);
    if (!message) throw new Error('No card is posted.');
    return message;
  };
  /** What it turns into before the eyes of this person. */
  const seen = async (words: string, person = cast.ceo) => {
    const message = await posted(words);
    const data = offeredData(message.card, 'dashboard.view') ?? {};
    return { message, shown: (await on.act(person, message, 'dashboard.view', data)).body };
  };

  it('answers with a card of the scorecards that opens the tab', async () => {
    const card = JSON.stringify((await seen('dashboard')).shown);
    expect(card).toContain('CEO score');
    expect(card).toContain('Joint score');
    expect(card).toContain('Charter: who owns what');
    expect(card).toContain(encodeURIComponent(`workspaces/${on.workspaceId}/dashboard`));
  });

  it('posts on Monday’s card what changed, worst first, the readings due and the decisions that wait', async () => {
    const card = JSON.stringify((await seen('monday')).shown);
    expect(card).toContain('Changed since last week');
    expect(card).toContain(': Stale, was ');
    expect(card).toContain('week 10, 2026');
    expect(card).toContain('D-1 Which cloud do we train on?');
    expect(card).toContain(
      `${cast.ceo.name}, ${cast.cio.name}: please review the dashboard of ${periodName(week)}.`,
    );
  });

  it('posts no figure where the whole roster reads, and shows none to somebody without a role', async () => {
    for (const words of ['dashboard', 'monday']) {
      const { message, shown } = await seen(words, withoutRole);
      const card = JSON.stringify(message.card);
      expect(card).not.toMatch(/score|Stale|D-1|step/);
      expect(shown).toMatchObject({ statusCode: 403, value: { code: 'dashboard.not-allowed' } });
      expect(JSON.stringify(shown)).not.toMatch(/score|Stale|D-1/);
    }
  });

  it('answers in the 1:1 chat with the scorecards themselves', async () => {
    await on.write(cast.ceo, 'dashboard', on.personalChat(cast.ceo));
    await on.settled();
    expect(await on.cards(cast.ceo, 'CEO score', on.personalChat(cast.ceo))).toHaveLength(1);
  });

  it('takes a leader’s review on the card, once, and nobody else’s', async () => {
    const { message, shown } = await seen('monday');
    const data = offeredData(shown, 'dashboard.review') ?? {};
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
    const before = on.playground.records.length;
    for (const words of ['dashboard', 'monday']) await on.write(withoutRole, words);
    await on.settled();
    const answers = on.playground.records.slice(before).filter(({ method }) => method === 'POST');
    const said = answers.map(({ body }) => JSON.stringify(body));
    expect(said).toHaveLength(2);
    expect(said.filter((text) => !text.includes('is for people with a role here'))).toEqual([]);
    expect(said.filter((text) => text.includes('AdaptiveCard'))).toEqual([]);
  });

  it('says of 1,000 open decisions how many it leaves out, in chat and on the board page', async () => {
    await addOpenDecisions(on, 1_000);
    expect(JSON.stringify((await seen('monday')).shown)).toContain('and 994 more');
    const { body } = await on.api<{ address: string }>(cast.ceo, 'POST', '/dashboard/tickets');
    const { text } = await readPdf(
      Buffer.from(await (await fetch(`${on.origin}${body.address}`)).arrayBuffer()),
    );
    const shown = text.match(/To be decided: /g)?.length ?? 0;
    const left = Number(/and ([\d,]+) more/.exec(text)?.[1]?.replace(',', '') ?? 0);
    expect(shown).toBeGreaterThan(0);
    // Beside the decisions it names what else is next.
    expect(shown + left).toBeGreaterThanOrEqual(1_000);
  });
});
