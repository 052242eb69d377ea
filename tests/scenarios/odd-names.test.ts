import { ulid } from 'ulid';
import type { Frame } from '../../domain/workspace/workspace-api.js';
import { hire } from '../../playground/people.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { proposeCharter, readPage, setUpInputs } from '../support/charter-story.js';
import { commandCharter, signBoth, signOffData } from '../support/charter-steps.js';
import { cardsIn } from '../support/check-card.js';
import { readEntries } from '../support/history-story.js';
import { expectIntact } from '../support/untouched-history.js';

// Whole stories, on a machine that others use too.
jest.setTimeout(60_000);

const namesake = (number: number, name: string): PlaygroundPerson => ({
  objectId: `c0000000-0000-4000-8000-00000000000${number}`,
  teamsId: `29:1odd-${number}`,
  name,
  title: 'Leader',
  email: `odd.${number}@northwind-robotics.example`,
  kind: 'member',
});

const ceo = namesake(1, "Zoë O'Brien **[click](javascript:alert(1))** <b>{{'&amp;'}}</b>");
const cio = namesake(2, '李');
const facilitator = namesake(3, 'chief.of.staff@northwind-robotics.example');
const executive = namesake(4, `Æ${'x'.repeat(298)}Ω`);
const everybody = [ceo, cio, facilitator, executive];

describe('people with odd names', () => {
  let on: AccordOnLoopback;
  let saved: string[];

  beforeAll(async () => {
    hire(everybody);
    on = await accordOnLoopback();
    await on.install();
    const data = { v: 1, dialog: 'workspace.set-up', workspace: on.workspaceId, commandId: ulid() };
    const chosen = {
      ceo: ceo.objectId,
      cio: cio.objectId,
      facilitators: facilitator.objectId,
      executives: executive.objectId,
    };
    const tap = () => on.dialog(facilitator, 'submit', { ...data, ...setUpInputs, ...chosen });
    saved = (await Promise.all([tap(), tap()])).map(({ body }) => JSON.stringify(body));
    await on.settled();
  });
  afterAll(async () => {
    await expectIntact(on);
    await on.close();
  });

  const actions = async () => (await readEntries(on)).map(({ action }) => action);
  const accept = async (person: PlaygroundPerson, role: 'ceo' | 'cio') => {
    const [asked] = await on.cards(person, 'workspace.accept', on.personalChat(person));
    if (!asked) throw new Error(`${person.name} was not asked to accept.`);
    const data = { v: 1, workspace: on.workspaceId, role, on: 'leadership' };
    // A double tap: the same command twice, and a third from a copy of the card that was drawn anew.
    const commandId = ulid();
    const ids = [commandId, commandId, ulid()];
    await Promise.all(ids.map((id) => on.act(person, asked, 'workspace.accept', { ...data, commandId: id })));
  };

  it('are asked, accept and sign, however often they tap, and each step happens once', async () => {
    expect(saved.filter((answer) => answer.includes('Saved.'))).toHaveLength(2);
    expect(await actions()).toEqual(['workspace.installed', 'workspace.set-up']);
    await accept(ceo, 'ceo');
    await accept(cio, 'cio');
    await on.settled();
    const { number, fingerprint } = await proposeCharter(on, facilitator);
    const [post] = await on.cards(cio, 'Fingerprint');
    if (!post) throw new Error('No sign-off card is posted.');
    const data = { ...signOffData(on, { number, fingerprint }), reason: `${'why '.repeat(400)}**not**` };
    await Promise.all([1, 2, 3].map(() => on.act(cio, post, 'charter.decline', data)));
    await on.settled();
    const steps = ['charter.opened', 'charter.proposed', 'charter.declined'];
    const entries = (await actions()).filter((action) => !action.includes('edited'));
    expect(entries.slice(2)).toEqual([
      'workspace.leadership-accepted',
      'workspace.leadership-accepted',
      ...steps,
    ]);
    expect((await commandCharter(on, facilitator, number, 'propose')).status).toBe(200);
    await on.settled();
    const { underWay } = (await readPage(on, executive)).data;
    await signBoth(on, [ceo, cio], { number, fingerprint: underWay?.fingerprint ?? '' });
    expect((await readPage(on, executive)).data.inForce?.number).toBe(number);
  });

  it('are called by them, letter for letter, on each page', async () => {
    const { body } = await on.api<Frame>(executive, 'GET', '');
    expect(body.viewer.name).toBe(executive.name);
    expect([body.workspace.leaders.ceo?.name, body.workspace.leaders.cio?.name]).toEqual([
      ceo.name,
      cio.name,
    ]);
    for (const page of ['/leaders', '/charters', '/history', '/dashboard', '/settings']) {
      const answer = await on.api(executive, 'GET', page);
      expect([page, answer.status]).toEqual([page, 200]);
    }
  });

  it('are never read as Markdown by a card', () => {
    const cards = cardsIn(on.playground.records);
    expect(cards.length).toBeGreaterThan(8);
    const texts = cards.flatMap((card) => textBlocksOf(card));
    for (const { name } of everybody) {
      expect([name, texts.filter((text) => text.includes(name))]).toEqual([name, []]);
    }
    const said = JSON.stringify(cards);
    const unnamed = [ceo, cio, facilitator].filter(
      ({ name }) => !said.includes(JSON.stringify(name).slice(1, -1)),
    );
    expect(unnamed).toEqual([]);
    expect(texts.filter((text) => text.includes('**not**'))).toEqual([]);
  });
});

/** What clients read as Markdown. */
function textBlocksOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'type' in part && part.type === 'TextBlock' && 'text' in part ? [String(part.text)] : [];
  return [...own, ...Object.values(part).flatMap(textBlocksOf)];
}
