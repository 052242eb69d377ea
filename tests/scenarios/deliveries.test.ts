import { rangeOf } from '../../bot/storage/keys.js';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpWorkspace } from '../support/charter-story.js';

/** What is left in the workspace under a kind of row. */
async function rows(on: AccordOnLoopback, kind: string) {
  const { from, to } = rangeOf(kind);
  return on.accord.tables.records.range(on.workspaceId, from, to);
}

describe('deliveries that fail', () => {
  let clock: Date;
  let on: AccordOnLoopback;
  beforeEach(async () => {
    clock = new Date();
    on = await accordOnLoopback({ now: () => clock });
  });
  afterEach(() => on.close());

  const later = (seconds: number): void => {
    clock = new Date(clock.getTime() + seconds * 1000);
  };

  it.each([429, 500, 503])('waits as long as told after a %d, and posts the card once', async (status) => {
    on.playground.failNext(status, '20');
    await on.install();
    await on.settled();
    expect(await on.cards(cast.ceo, 'set up Accord')).toHaveLength(0);
    expect(await rows(on, 'due')).toHaveLength(1);

    later(19);
    await on.accord.dueWork.sweepNow();
    expect(await on.cards(cast.ceo, 'set up Accord')).toHaveLength(0);

    later(2);
    await on.accord.dueWork.sweepNow();
    expect(await on.cards(cast.ceo, 'set up Accord')).toHaveLength(1);
    expect(await rows(on, 'due')).toHaveLength(0);

    later(600);
    await on.accord.dueWork.sweepNow();
    expect(await on.cards(cast.ceo, 'set up Accord')).toHaveLength(1);
  });

  it.each([400, 403, 404])(
    'gives up after a %d, which is final, and keeps what was refused',
    async (status) => {
      on.playground.failNext(status);
      await on.install();
      await on.settled();
      expect(await rows(on, 'due')).toHaveLength(0);
      const [refused] = await rows(on, 'undeliverable');
      expect(refused?.body).toMatchObject({ status, delivery: { card: 'workspace.welcome' } });

      later(600);
      await on.accord.dueWork.sweepNow();
      expect(await on.cards(cast.ceo, 'set up Accord')).toHaveLength(0);
    },
  );

  it('tells the facilitator of a message that Teams refused', async () => {
    await setUpWorkspace(on);
    on.playground.failNext(403);
    await on.remove();
    await on.install();
    await on.settled();
    const chat = on.personalChat(cast.chiefOfStaff);
    await on.write(cast.chiefOfStaff, 'my', chat);
    const [told] = await on.cards(cast.chiefOfStaff, 'could not be delivered', chat);
    expect(told).toBeDefined();
  });

  it('posts again, once, with the same id when the answer of the connector was lost', async () => {
    on.playground.failNext(0, undefined, { afterEffect: true });
    await on.install();
    await on.settled();
    later(120);
    await on.accord.dueWork.sweepNow();
    later(120);
    await on.accord.dueWork.sweepNow();
    const posted = await on.cards(cast.ceo, 'set up Accord');
    expect(posted).toHaveLength(2);
    expect(new Set(posted.map(({ deliveryId }) => deliveryId)).size).toBe(1);
  });

  it('sends nothing for a workspace that is archived meanwhile', async () => {
    on.playground.failNext(503, '20');
    await on.install();
    await on.settled();
    await on.remove();
    await on.settled();
    later(30);
    await on.accord.dueWork.sweepNow();
    expect(await on.cards(cast.ceo, 'set up Accord')).toHaveLength(0);
    expect(await rows(on, 'due')).toHaveLength(0);
  });
});
