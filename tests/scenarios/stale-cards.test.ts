import { ulid } from 'ulid';
import { accordOnLoopback, cast, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { commandCharter, editPurpose, offeredData, signBoth, signOffData } from '../support/charter-steps.js';
import { proposeCharter, readPage, setUpWorkspace, signOffPost } from '../support/charter-story.js';
import { readEntries } from '../support/history-story.js';
import { expectIntact, expectUntouched } from '../support/untouched-history.js';

const textHasChanged = 'The text has changed since this card was posted, so nothing was signed.';
const notAwaiting = 'This charter isn’t awaiting signatures any more.'.replace('’', "'");

// Whole stories, on a machine that others use too.
jest.setTimeout(60_000);

describe('a card that time has overtaken', () => {
  let on: AccordOnLoopback;
  let first: { number: number; fingerprint: string };
  beforeEach(async () => {
    on = await accordOnLoopback();
    await setUpWorkspace(on);
    first = await proposeCharter(on);
  });
  afterEach(async () => {
    await expectIntact(on);
    await on.close();
  });

  const tap = async (data: object, person = cast.ceo, verb = 'charter.sign') =>
    (await on.act(person, await signOffPost(on, 1), verb, data)).body;
  const signatures = async () => (await readPage(on, cast.ceo)).data.underWay?.signatures;

  /** Edits what is proposed and proposes it anew. */
  async function proposeAnew(): Promise<string> {
    expect((await editPurpose(on, cast.chiefOfStaff, 'Another purpose.', true)).status).toBe(200);
    expect((await commandCharter(on, cast.chiefOfStaff, 1, 'propose')).status).toBe(200);
    await on.settled();
    return (await readPage(on, cast.ceo)).data.underWay?.fingerprint ?? '';
  }

  it('signs nothing after an edit and a new proposal, but answers with the current card, which does', async () => {
    const old = signOffData(on, first);
    const fingerprint = await proposeAnew();
    expect(fingerprint).not.toBe(first.fingerprint);
    const before = await readEntries(on);

    const answer = await tap(old);
    expect(JSON.stringify(answer)).toContain(textHasChanged);
    const offered = offeredData(answer, 'charter.sign');
    expect(offered).toMatchObject({ ordinal: 2, fingerprint });
    const inTab = await commandCharter(on, cast.ceo, 1, 'sign', { fingerprint: first.fingerprint });
    expect([inTab.status, inTab.body.code]).toEqual([409, 'charter.fingerprint-superseded']);
    expect(inTab.body.detail).toContain(textHasChanged);
    expect(inTab.body.current).toEqual({ number: 1, state: 'proposed', fingerprint });
    await expectUntouched(on, before);

    await tap(offered ?? {});
    expect(await signatures()).toMatchObject([{ role: 'ceo', fingerprint, from: 'card' }]);
  });

  it('signs nothing while what it showed is a draft again', async () => {
    const old = signOffData(on, first);
    await editPurpose(on, cast.cio, 'Another purpose.', true);
    const before = await readEntries(on);
    const shown = JSON.stringify(await tap(old));
    expect(shown).toContain(notAwaiting);
    expect(shown).toContain('Seán O’Brien edited it');
    expect(shown).not.toContain('"charter.sign"');
    const inTab = await commandCharter(on, cast.ceo, 1, 'sign', { fingerprint: first.fingerprint });
    expect([inTab.status, inTab.body.code]).toEqual([409, 'charter.not-proposed']);
    await expectUntouched(on, before);
  });

  it('neither signs nor declines the next version with the card of the one before', async () => {
    await signBoth(on, [cast.ceo, cast.cio], first);
    const second = await proposeCharter(on);
    const before = await readEntries(on);

    // A repeat of what was signed is answered with what is: it signs nothing else.
    expect(JSON.stringify(await tap(signOffData(on, first)))).toContain('In force since');
    const mixed = await tap(signOffData(on, { ...first, number: second.number }));
    expect(JSON.stringify(mixed)).toContain(textHasChanged);
    const swapped = await tap(signOffData(on, { ...second, number: first.number }));
    expect(JSON.stringify(swapped)).toContain(notAwaiting);
    const declined = await tap(
      { ...signOffData(on, first), reason: 'Too late.' },
      cast.cio,
      'charter.decline',
    );
    expect(JSON.stringify(declined)).toContain(notAwaiting);
    await expectUntouched(on, before);

    await signBoth(on, [cast.ceo, cast.cio], second);
    const after = await readEntries(on);
    expect(JSON.stringify(await tap(signOffData(on, first)))).toContain('Superseded by a newer version');
    await expectUntouched(on, after);
  });

  it('is no use to another leader: a command id belongs to whoever sent it first', async () => {
    const data = signOffData(on, first);
    await tap(data, cast.ceo);
    const before = await readEntries(on);
    expect(JSON.stringify(await tap(data, cast.cio))).toContain('This form was sent already.');
    const commandId = data.commandId;
    const { fingerprint } = first;
    const inTab = await on.api(cast.cio, 'POST', '/charters/1/sign', { fingerprint }, { commandId });
    expect([inTab.status, (inTab.body as { code: string }).code]).toEqual([409, 'command-id-used']);
    await expectUntouched(on, before);
    expect(await signatures()).toMatchObject([{ role: 'ceo' }]);
  });

  it('tapped twice, and once more from another device, gives one signature', async () => {
    const data = signOffData(on, first);
    await Promise.all([tap(data), tap(data), tap({ ...data, commandId: ulid() })]);
    expect(await signatures()).toMatchObject([{ role: 'ceo', objectId: cast.ceo.objectId }]);
    const signed = (await readEntries(on)).filter(({ action }) => action === 'charter.signed');
    expect(signed).toHaveLength(1);
  });
});
