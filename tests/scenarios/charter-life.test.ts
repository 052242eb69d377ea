import { ulid } from 'ulid';
import type { VerificationAnswer } from '../../domain/charter/charter-api.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { commandCharter, editPurpose, signOffData } from '../support/charter-steps.js';
import { proposeCharter, readPage, setUpWorkspace, signOffPost } from '../support/charter-story.js';
import { readEntries } from '../support/history-story.js';
import { expectIntact, expectUntouched } from '../support/untouched-history.js';

// Whole stories, on a machine that others use too.
jest.setTimeout(60_000);

const [, , , executive] = people;
if (!executive) throw new Error('The playground lacks somebody.');

describe('a proposal that does not come into force', () => {
  let on: AccordOnLoopback;
  let first: { number: number; fingerprint: string };
  beforeEach(async () => {
    on = await accordOnLoopback();
    await setUpWorkspace(on);
    first = await proposeCharter(on);
  });
  afterEach(async () => {
    await on.settled();
    await expectIntact(on);
    await on.close();
  });

  const underWay = async () => (await readPage(on, cast.ceo)).data.underWay;
  const signFirst = async (person: PlaygroundPerson) => {
    const { fingerprint } = first;
    expect((await commandCharter(on, person, 1, 'sign', { fingerprint })).status).toBe(200);
    await on.settled();
  };
  const declineOnCard = async (person: PlaygroundPerson, reason: string) => {
    const post = await signOffPost(on, 1);
    const { body } = await on.act(person, post, 'charter.decline', { ...signOffData(on, first), reason });
    await on.settled();
    return JSON.stringify(body);
  };
  /** Who was sent a card with this text in the 1:1 chat, as often as it was. */
  const toldOneToOne = async (text: string) => {
    const told: string[] = [];
    for (const person of people) {
      const cards = await on.cards(person, text, on.personalChat(person));
      told.push(...cards.map(() => person.name));
    }
    return told.toSorted();
  };
  const channelPost = async () => JSON.stringify((await signOffPostOrLast()).card);
  const signOffPostOrLast = async () => {
    const last = (await on.cards(cast.ceo, 'AI Strategy Charter, version 1')).at(-1);
    if (!last) throw new Error('No sign-off card is posted.');
    return last;
  };
  const verification = async () =>
    on.api<VerificationAnswer & { code?: string }>(cast.ceo, 'GET', '/charters/1/verification');

  it('is declined with a reason, which goes to the other leader, who had signed, and to the facilitators', async () => {
    await signFirst(cast.cio);
    const reason = 'The limit for vendors is too low. **Raise it**, please.';
    expect(await declineOnCard(cast.ceo, `  ${reason}\n`)).toContain('Declined by Maya Okonkwo');

    expect(await toldOneToOne('please look at the draft again')).toEqual([
      cast.cio.name,
      cast.chiefOfStaff.name,
    ]);
    const [news] = await on.cards(cast.cio, 'please look at the draft again', on.personalChat(cast.cio));
    expect(JSON.stringify(news?.card)).toContain(
      `${cast.cio.name}: please look at the draft again. Maya Okonkwo declined version 1.`,
    );
    expect(JSON.stringify(news?.card)).toContain(`"type":"TextRun","text":"${reason}"`);
    for (const shown of [await channelPost(), ...(await copies())]) {
      expect(shown).toContain('Declined by Maya Okonkwo, and back to draft. Signatures given are void.');
      expect(shown).toContain(reason);
      expect(shown).not.toContain('"charter.view"');
    }
    expect(await underWay()).toMatchObject({
      state: 'draft',
      signatures: [],
      voided: { reason: 'declined', note: reason, byName: 'Maya Okonkwo', signerNames: [cast.cio.name] },
    });
    expect((await verification()).body.code).toBe('charter.unknown-version');
  });

  const copies = async () => {
    const shown: string[] = [];
    for (const leader of [cast.ceo, cast.cio]) {
      const [copy] = await on
        .cards(leader, 'Open charter', on.personalChat(leader))
        .then((cards) => cards.filter(({ card }) => JSON.stringify(card).includes('back to draft')));
      shown.push(JSON.stringify(copy?.card));
    }
    return shown;
  };

  it('can be declined by a leader who has signed it already, as long as the other has not', async () => {
    await signFirst(cast.ceo);
    expect(await declineOnCard(cast.ceo, 'On second thoughts, no.')).toContain('Declined by Maya Okonkwo');
    expect(await underWay()).toMatchObject({ state: 'draft', signatures: [] });
    expect(await toldOneToOne('please look at the draft again')).toEqual([
      cast.cio.name,
      cast.chiefOfStaff.name,
    ]);
  });

  it.each([
    ['none', '', 'charter.reason-missing', 'Please say why, so that the other leader can mend it.'],
    ['only blanks', ' \n\t ', 'charter.reason-missing', 'Please say why'],
    ['a book', 'x'.repeat(2001), 'charter.too-long', 'longer than 2,000 characters'],
  ])(
    'is not declined with a reason that is %s: the card stays as it is, with what was typed',
    async (...row) => {
      const [, reason, code, why] = row;
      const before = await readEntries(on);
      const post = await signOffPost(on, 1);
      const { body } = await on.act(cast.ceo, post, 'charter.decline', { ...signOffData(on, first), reason });
      // An error leaves the client's card alone.
      expect(body).toMatchObject({
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code },
      });
      expect(JSON.stringify(body)).toContain(why);
      const { fingerprint } = first;
      const inTab = await commandCharter(on, cast.ceo, 1, 'decline', { fingerprint, reason });
      expect([inTab.status, inTab.body.code]).toEqual([422, code]);
      await expectUntouched(on, before);
    },
  );

  it('is withdrawn by a facilitator, and only who had signed is told that the signature is void', async () => {
    await signFirst(cast.cio);
    const before = await readEntries(on);
    const refused = await commandCharter(on, executive, 1, 'withdraw');
    expect([refused.status, refused.body.code]).toEqual([403, 'charter.not-allowed']);
    await expectUntouched(on, before);

    expect((await commandCharter(on, cast.chiefOfStaff, 1, 'withdraw')).status).toBe(200);
    await on.settled();
    expect(await toldOneToOne('your signature on version 1 is void')).toEqual([cast.cio.name]);
    expect(await toldOneToOne('Zoë Lindqvist took the proposal back.')).toEqual([cast.cio.name]);
    expect(await channelPost()).toContain('Withdrawn by Zoë Lindqvist, and back to draft.');
    expect(await underWay()).toMatchObject({ state: 'draft', signatures: [] });
    const after = await readEntries(on);
    expect((await commandCharter(on, cast.chiefOfStaff, 1, 'withdraw')).status).toBe(200);
    await expectUntouched(on, after);
  });

  it('asks before an edit voids signatures, then voids them and tells who had signed', async () => {
    await signFirst(cast.ceo);
    const before = await readEntries(on);
    const asked = await editPurpose(on, cast.cio, 'Another purpose.');
    expect([asked.status, asked.body.code]).toEqual([409, 'charter.signatures-would-be-void']);
    expect(asked.body.detail).toContain('Changing it voids them and takes it back to draft.');
    expect(asked.body.signers).toEqual([cast.ceo.name]);
    await expectUntouched(on, before);

    const saved = await editPurpose(on, cast.cio, 'Another purpose.', true);
    expect([saved.status, saved.body.data]).toMatchObject([200, { state: 'draft', article: 'purpose' }]);
    await on.settled();
    expect(await toldOneToOne('your signature on version 1 is void')).toEqual([cast.ceo.name]);
    expect(await toldOneToOne('edited the charter while it was waiting for signatures')).toEqual([
      cast.ceo.name,
    ]);
    expect(await channelPost()).toContain('Taken back to draft: Seán O’Brien edited it.');
  });

  it.each(['edited', 'declined', 'withdrawn'] as const)(
    'needs both signatures anew when it was %s and is proposed again',
    async (how) => {
      await signFirst(cast.cio);
      if (how === 'edited') await editPurpose(on, cast.ceo, 'Another purpose.', true);
      if (how === 'declined') await declineOnCard(cast.ceo, 'Not yet.');
      if (how === 'withdrawn') await commandCharter(on, cast.ceo, 1, 'withdraw');
      expect((await commandCharter(on, cast.chiefOfStaff, 1, 'propose')).status).toBe(200);
      await on.settled();
      const proposed = await underWay();
      expect(proposed).toMatchObject({ state: 'proposed', signatures: [], voided: null });
      const fingerprint = proposed?.fingerprint ?? '';
      // The same text has the same fingerprint: the signature is void all the same.
      expect(fingerprint === first.fingerprint).toBe(how !== 'edited');

      await commandCharter(on, cast.ceo, 1, 'sign', { fingerprint });
      expect((await underWay())?.state).toBe('proposed');
      await commandCharter(on, cast.cio, 1, 'sign', { fingerprint });
      const { inForce } = (await readPage(on, cast.ceo)).data;
      expect(inForce).toMatchObject({ number: 1, fingerprint, state: 'in-force' });
      expect((await verification()).body.data).toMatchObject({ intact: true, signed: fingerprint });
      const signed = (await readEntries(on)).filter(({ action }) => action === 'charter.signed');
      expect(signed).toHaveLength(3);
    },
  );

  it('repeated by the same command id is carried out once', async () => {
    const commandId = ulid();
    const withdraw = () => on.api(cast.ceo, 'POST', '/charters/1/withdraw', {}, { commandId });
    expect((await withdraw()).status).toBe(200);
    await commandCharter(on, cast.ceo, 1, 'propose');
    expect((await withdraw()).status).toBe(200);
    expect((await underWay())?.state).toBe('proposed');
  });
});
