import { offeredData } from '../support/charter-steps.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { everyRole, setUpWithEveryRole } from '../support/every-role.js';
import { addKpis, readDashboard } from '../support/dashboard-story.js';
import { draftCharter } from '../support/charter-story.js';
import { charterWithLimits } from '../support/decision-story.js';
import { readPdf } from '../support/read-pdf.js';

const today = '2026-04-20';

describe('the compensation link', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback({ now: () => new Date(`${today}T10:00:00Z`) });
    await setUpWithEveryRole(on);
    const number = await draftCharter(on);
    const content = { text: 'Growth.', compensation: 'A part.', shares: { ceo: 30, cio: 20 } };
    const { body } = await on.api<{
      data: { underWay: { articleEdits: { measures?: { revision: number } } } };
    }>(cast.ceo, 'GET', '/charters');
    const basedOn = body.data.underWay.articleEdits.measures?.revision ?? 0;
    const edited = await on.api(cast.ceo, 'PUT', `/charters/${number}/articles/measures`, {
      content,
      basedOn,
    });
    if (edited.status !== 200) throw new Error(`The edit answered ${JSON.stringify(edited.body)}.`);
    await charterWithLimits(on);
    await addKpis(on, 3, today);
  }, 60_000);
  afterAll(() => on.close());

  const payOf = async (person = cast.ceo) => {
    const { data } = await readDashboard(on, person);
    return data.tiles.find(({ id }) => id === 'pay')?.figures.map(({ label }) => label.slice(0, 3));
  };
  const name = (people: { objectId: string }[], person = cast.ceo, basedOn = 0) =>
    on.api(person, 'PUT', '/settings/pay', {
      content: { people: people.map(({ objectId }) => objectId) },
      basedOn,
    });

  it('shows both leaders what of their shares the joint score gives', async () => {
    const { data } = await readDashboard(on, cast.ceo);
    const tile = data.tiles.find(({ id }) => id === 'pay');
    // Joint score 58 % by its KPI: 30 % × 58 % = 17.4 %.
    expect(tile).toMatchObject({
      title: 'Compensation link',
      address: 'charter/1',
      figures: [
        {
          label: 'CEO: of 30 % that hang on the joint score',
          shown: '17\u00a0%',
          note: '30 % × joint score of 58 %',
          date: today,
        },
        expect.objectContaining({ label: expect.stringMatching(/^CIO/) }),
      ],
    });
    expect(tile?.note).toMatch(/never an amount/);
    expect(await payOf(cast.cio)).toEqual(['CEO', 'CIO']);
  });

  it('is nothing at all to others, until a leader names them', async () => {
    for (const person of [everyRole.executive, everyRole.facilitator, everyRole.contributor]) {
      expect(await payOf(person)).toBeUndefined();
    }
    expect((await name([everyRole.executive])).status).toBe(200);
    expect(await payOf(everyRole.executive)).toEqual(['CEO']);
    expect(await payOf(everyRole.facilitator)).toBeUndefined();
    expect((await name([], cast.ceo, 1)).status).toBe(200);
    expect(await payOf(everyRole.executive)).toBeUndefined();
  });

  it('is named for by leaders only, among people with a role, each by themselves', async () => {
    expect(await name([], everyRole.facilitator)).toMatchObject({
      status: 403,
      body: { code: 'workspace.not-allowed' },
    });
    expect(await name([everyRole.member], cast.cio)).toMatchObject({
      body: { code: 'workspace.person-without-role' },
    });
    expect((await name([everyRole.executive], cast.cio)).status).toBe(200);
    expect(await name([], cast.cio, 0)).toMatchObject({
      status: 409,
      body: { code: 'workspace.settings-changed' },
    });
    const { body } = await on.api<{ data: { payViewers: { name: string }[] } }>(cast.ceo, 'GET', '/settings');
    expect(body.data.payViewers).toEqual([]);
  });

  it('is on no card and on no board page', async () => {
    await on.write(cast.ceo, 'dashboard');
    const cover = (await on.cards(cast.ceo, 'shown to everybody with a role here')).at(-1);
    if (!cover) throw new Error('The dashboard is not posted.');
    const data = offeredData(cover.card, 'dashboard.view') ?? {};
    const card = JSON.stringify((await on.act(cast.ceo, cover, 'dashboard.view', data)).body);
    expect(card).toContain('Joint score');
    expect(card).not.toMatch(/Compensation|that hang on/);
    const { body } = await on.api<{ address: string }>(cast.ceo, 'POST', '/dashboard/tickets');
    const file = await (await fetch(`${on.origin}${body.address}`)).arrayBuffer();
    expect((await readPdf(Buffer.from(file))).text).not.toMatch(/Compensation|that hang on/);
  });
});
