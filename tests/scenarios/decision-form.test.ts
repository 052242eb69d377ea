import type { DecisionRouteAnswer } from '../../domain/decisions/decisions-api.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { charterWithLimits, command, limitsOfYear, matter, propose } from '../support/decision-story.js';

describe('what the form of a decision says of who then decides', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback({ now: () => new Date('2027-05-10T08:00:00Z') });
    await setUpWorkspace(on);
    await charterWithLimits(on, limitsOfYear(2027));
  });
  afterAll(() => on.close());

  const ask = (query: string, person = cast.chiefOfStaff) =>
    on.api<DecisionRouteAnswer & { code: string }>(person, 'GET', `/decisions/route?${query}`);

  it('is what then happens, within the limit and above it', async () => {
    for (const amount of [50_000, 50_001]) {
      const said = (await ask(`kind=budget&amount=${amount}`)).body.data;
      const then = await propose(on, cast.chiefOfStaff, { commitment: { kind: 'budget', amount } });
      expect(said.decides.holder).toEqual(then.holder);
      expect(said.routedBy).toBe(then.routedBy);
      expect(said.asked.map(({ objectId }) => objectId)).toEqual(then.asked.map(({ objectId }) => objectId));
    }
    const above = (await ask('kind=budget&amount=50001')).body.data;
    expect(above).toMatchObject({ over: 'per-decision', home: { holder: 'cio' } });
    expect(above.decides.people).toEqual([{ objectId: cast.ceo.objectId, name: cast.ceo.name }]);
    expect((await ask('kind=hiring&amount=2')).body.data.over).toBe('absent');
  });

  it('names whose input a strategic one waits for, and until when', async () => {
    const { decides, asked, inputDueAt } = (await ask('tier=strategic')).body.data;
    expect(decides.holder).toBe('ceo');
    expect(asked.map(({ name }) => name)).toEqual([cast.cio.name]);
    expect(inputDueAt).toBe('2027-05-12T08:00:00.000Z');
  });

  it('takes what is half typed as nothing bound yet, and refuses nonsense in words', async () => {
    expect((await ask('kind=vendor&amount=900000')).body.data.over).toBeNull();
    expect((await ask('tier=grand')).status).toBe(400);
    const gone = await ask('activity=gone');
    expect([gone.status, gone.body.code]).toEqual([422, 'decision.activity-unknown']);
    expect((await ask('', cast.outsider)).status).toBe(404);
  });

  it('lets nothing be linked that a browser would run', async () => {
    const links = [{ label: 'Look', url: 'javascript:alert(1)' }];
    expect((await command(on, cast.cio, '', matter({ links }))).status).toBe(422);
    const safe = [{ label: 'Look', url: 'https://example.com/' }];
    expect((await propose(on, cast.cio, { links: safe })).links).toEqual(safe);
  });
});
