import { presetMatrix } from '../../domain/raci/presets.js';
import { accordOnLoopback, cast, people, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { executive, rosterPerson } from '../support/baseline-story.js';
import { draftCharter, proposeCharter, readPage, setUpWorkspace } from '../support/charter-story.js';
import { editMatrix, readMatrix, rename, savePresets, setCell } from '../support/raci-story.js';

describe('the RACI matrix', () => {
  let on: AccordOnLoopback;
  beforeEach(async () => {
    on = await accordOnLoopback({ instances: 2 });
    await setUpWorkspace(on);
  });
  afterEach(() => on.close());

  it('is filled with presets, edited, and read by the whole roster', async () => {
    expect((await readMatrix(on, rosterPerson)).data).toMatchObject({
      version: 0,
      matrix: { columns: [], activities: [] },
      inForce: null,
    });
    await savePresets(on);
    const saved = await editMatrix(on, cast.cio, 1, [
      rename('preset-go-live', 'Go-live'),
      setCell('preset-go-live', 'ceo', null),
    ]);
    expect(saved).toMatchObject({ status: 200, body: { data: { version: 2, asSent: true } } });

    const page = await readMatrix(on, rosterPerson);
    expect(page.data.matrix.activities).toHaveLength(24);
    expect(page.data.matrix.columns).toEqual(presetMatrix.columns);
    const [changed] = page.data.matrix.activities.filter(({ name }) => name === 'Go-live');
    expect(changed?.cells['ceo']).toBeUndefined();
    expect(page.permitted).toEqual([]);
    expect((await readMatrix(on, cast.cio)).permitted).toEqual(['raci.edit', 'raci.name-accountable']);
    expect((await readMatrix(on, cast.chiefOfStaff)).permitted).toEqual(['raci.edit']);
  });

  it('is edited by leaders and facilitators alone', async () => {
    await savePresets(on);
    for (const person of [executive, rosterPerson]) {
      const refused = await editMatrix(on, person, 1, [rename('preset-go-live', 'Mine')]);
      expect(refused).toMatchObject({ status: 403, body: { code: 'raci.not-allowed' } });
    }
    const stranger = await editMatrix(on, cast.outsider, 1, [rename('preset-go-live', 'Mine')]);
    expect(stranger.status).toBe(404);
    const nonsense = await on.api(cast.cio, 'POST', '/matrix/edits', { basedOn: 1, edits: [{ kind: 'no' }] });
    expect(nonsense.status).toBe(422);
    expect((await readMatrix(on, cast.ceo)).data.version).toBe(1);
  });

  it('keeps what two editors change in different activities, and tells of the same one', async () => {
    await savePresets(on);
    await editMatrix(on, cast.ceo, 1, [rename('preset-go-live', 'From the CEO')]);
    const beside = await editMatrix(on, cast.cio, 1, [rename('preset-skills', 'From the CIO')], {
      instance: 1,
    });
    expect(beside).toMatchObject({ status: 200, body: { data: { version: 3, asSent: false } } });
    const same = await editMatrix(on, cast.cio, 1, [rename('preset-go-live', 'Too late')]);
    expect(same).toMatchObject({
      status: 409,
      body: { code: 'raci.activity-changed', activity: 'preset-go-live', name: 'From the CEO' },
    });
    const names = (await readMatrix(on, cast.ceo)).data.matrix.activities.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['From the CEO', 'From the CIO']));
  });

  it('loses nothing when many edit at once on two servers', async () => {
    await savePresets(on);
    const activities = presetMatrix.activities.slice(0, 12);
    const answers = await Promise.all(
      activities.map(({ id }, index) =>
        editMatrix(on, [cast.ceo, cast.cio][index % 2] ?? cast.ceo, 1, [rename(id, `New ${index}`)], {
          instance: index % 2,
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    const { matrix, version } = (await readMatrix(on, cast.ceo)).data;
    expect(version).toBe(13);
    expect(matrix.activities.slice(0, 12).map(({ name }) => name)).toEqual(
      activities.map((_, index) => `New ${index}`),
    );
  });

  it('takes a repeated command once', async () => {
    await savePresets(on);
    const commandId = '01JD0000000000000000000000';
    const edits = [rename('preset-go-live', 'Once')];
    await editMatrix(on, cast.ceo, 1, edits, { commandId });
    expect((await editMatrix(on, cast.ceo, 1, edits, { commandId })).body.data.version).toBe(2);
    expect((await readMatrix(on, cast.ceo)).data.version).toBe(2);
  });

  it('lets the CIO alone name who is accountable, and only people of the team', async () => {
    await savePresets(on);
    const name = (person: string) => [
      { kind: 'change-activity' as const, activity: 'preset-go-live', change: { namedAccountable: person } },
    ];
    const engineer = people[6]?.objectId ?? '';
    expect(await editMatrix(on, cast.ceo, 1, name(engineer))).toMatchObject({
      status: 403,
      body: { code: 'raci.only-cio-names' },
    });
    for (const [person, code] of [
      [cast.ceo.objectId, 'raci.cannot-be-named'],
      [cast.chiefOfStaff.objectId, 'raci.cannot-be-named'],
      ['00000000-0000-4000-8000-00000000dead', 'raci.person-unknown'],
    ] as const) {
      expect(await editMatrix(on, cast.cio, 1, name(person))).toMatchObject({ status: 422, body: { code } });
    }
    expect((await editMatrix(on, cast.cio, 1, name(engineer))).status).toBe(200);
    const page = await readMatrix(on, cast.ceo);
    expect(page.data.people.find(({ objectId }) => objectId === engineer)?.name).toBe(people[6]?.name);
    expect(page.data.context.gone).toEqual([]);
  });

  it('stops a charter with its errors, and lies in the charter that is signed', async () => {
    await savePresets(on);
    await editMatrix(on, cast.cio, 1, [setCell('preset-go-live', 'cio', null)]);
    const number = await draftCharter(on);
    const refused = await on.api<{ code: string; gaps: { article: string; said: string; page: string }[] }>(
      cast.ceo,
      'POST',
      `/charters/${number}/propose`,
    );
    expect(refused).toMatchObject({ status: 422, body: { code: 'charter.incomplete' } });
    expect(refused.body.gaps).toEqual([
      expect.objectContaining({
        article: 'matrix',
        said: '“Release to production” has nobody accountable.',
        page: 'matrix',
      }),
    ]);

    await editMatrix(on, cast.cio, 2, [setCell('preset-go-live', 'cio', 'A')]);
    expect((await on.api(cast.ceo, 'POST', `/charters/${number}/propose`)).status).toBe(200);
    await on.settled();
    const { fingerprint } = (await readPage(on, cast.ceo)).data.underWay ?? {};
    for (const leader of [cast.ceo, cast.cio]) {
      const signed = await on.api(leader, 'POST', `/charters/${number}/sign`, { fingerprint });
      expect(signed.status).toBe(200);
    }
    const page = await readMatrix(on, cast.ceo);
    expect(page.data.inForce).toEqual({ version: 3, charter: '1', changed: [], columnsChanged: false });
    const later = await editMatrix(on, cast.cio, 3, [rename('preset-skills', 'Skills')]);
    expect(later.status).toBe(200);
    expect((await readMatrix(on, cast.ceo)).data.inForce).toMatchObject({
      version: 3,
      changed: ['preset-skills'],
    });
  });

  it('asks before an edit voids signatures, then puts the charter back to draft', async () => {
    await savePresets(on);
    const { number, fingerprint } = await proposeCharter(on);
    await on.api(cast.ceo, 'POST', `/charters/${number}/sign`, { fingerprint });
    expect((await readMatrix(on, cast.cio)).data.proposed).toEqual({ charter: 1, signers: [cast.ceo.name] });

    const edits = [rename('preset-skills', 'Skills')];
    const asked = await editMatrix(on, cast.cio, 1, edits);
    expect(asked).toMatchObject({
      status: 409,
      body: { code: 'raci.signatures-would-be-void', signers: [cast.ceo.name] },
    });
    expect((await readPage(on, cast.ceo)).data.underWay?.state).toBe('proposed');
    expect((await editMatrix(on, cast.cio, 1, edits, { voidSignatures: true })).status).toBe(200);
    const { underWay } = (await readPage(on, cast.ceo)).data;
    expect(underWay).toMatchObject({
      state: 'draft',
      voided: { reason: 'edited', signers: [cast.ceo.objectId] },
    });
    await on.settled();
    expect(await on.cards(cast.ceo, 'void', on.personalChat(cast.ceo))).not.toEqual([]);
  });
});
