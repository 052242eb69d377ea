import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { executive } from '../support/baseline-story.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { addKpis } from '../support/dashboard-story.js';
import { command, deciding, propose } from '../support/decision-story.js';
import { defineKpi, enterReading } from '../support/kpi-story.js';
import { readPdf } from '../support/read-pdf.js';

describe('the board page', () => {
  let on: AccordOnLoopback;
  let time = new Date('2026-03-30T10:00:00Z');
  beforeAll(async () => {
    on = await accordOnLoopback({ now: () => time });
    await setUpWorkspace(on);
    await addKpis(on, 30, '2026-04-20');
    await defineKpi(on, {
      name: 'Availability',
      baseline: { value: 99.9, date: '2026-01-01', source: 'Monitoring' },
      target: { value: 99.999, date: '2026-12-31' },
    }).then(({ id }) => enterReading(on, cast.cio, id, '2026-03', { value: 99.996, seen: null }));
    const decide = async (title: string) => {
      const { number, version } = await propose(on, cast.cio, { title });
      await command(on, cast.cio, `/${number}/decide`, deciding(version));
    };
    await decide('What was decided last quarter');
    time = new Date('2026-04-20T10:00:00Z');
    await decide('Which cloud do we train on?');
    await propose(on, cast.cio, { title: 'Which vendor labels our data?' });
  }, 60_000);
  afterAll(() => on.close());

  const ticket = (person = cast.ceo) =>
    on.api<{ address: string; code?: string }>(person, 'POST', '/dashboard/tickets');

  it('is one page of what the records say, for everybody with a role', async () => {
    const { body } = await ticket(executive);
    const response = await fetch(`${on.origin}${body.address}`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain('Board');
    const { pages, text } = await readPdf(Buffer.from(await response.arrayBuffer()));
    expect(pages).toHaveLength(1);
    for (const words of [
      'Board page, Q2 2026',
      'CEO score',
      'Alignment gap',
      'Measure 1 ',
      'Measure 30 ',
      // As it was entered, and so not as 100.
      '99.996',
      'D-2 Which cloud do we train on?: accepted, April 20, 2026',
      '1 decided: 1 accepted, 0 rejected.',
      'Which vendor labels our data?',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('last quarter');
    expect((await fetch(`${on.origin}${body.address}`)).status).toBe(404);
  });

  it('is refused to people without a role, and isn’t there for strangers', async () => {
    const member = people[7];
    if (!member) throw new Error('The playground lacks somebody.');
    expect(await ticket(member)).toMatchObject({ status: 403, body: { code: 'dashboard.not-allowed' } });
    expect((await ticket(cast.guest)).status).toBe(404);
  });
});
