import { ulid } from 'ulid';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, places, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { setUpInputs } from '../support/charter-story.js';
import { activitiesOf, sendCrafted } from '../support/crafted-activities.js';
import { everyRole } from '../support/every-role.js';
import { readEntries } from '../support/history-story.js';
import { expectUntouched } from '../support/untouched-history.js';

// Whole stories, on a machine that others use too.
jest.setTimeout(60_000);

const { facilitator, executive, contributor, member } = everyRole;
const { ceo, cio, guest, outsider } = cast;

type Try = (on: AccordOnLoopback, person: PlaygroundPerson) => Promise<string>;

/** The card's dialog and the tab: the same command by two ways, and what each answers. */
const ways: [way: string, tries: Try][] = [
  [
    'on the card',
    async (on, person) => {
      const data = { v: 1, dialog: 'workspace.set-up', workspace: on.workspaceId, commandId: ulid() };
      const value = { data: { ...data, ...setUpInputs }, context: { theme: 'default' } };
      // By its own means the playground sends nothing for somebody who isn't there.
      const submit = activitiesOf(on).invoke('task/submit', value, person, places.channel, undefined);
      const { body } = await sendCrafted(on, submit);
      const text = JSON.stringify(body);
      if (text.includes('Saved. The CEO and the CIO are asked')) return 'done';
      if (text.includes('Both leaders have accepted')) return 'over';
      return text.includes('This workspace isn’t there') ? 'nothing there' : text;
    },
  ],
  [
    'in the tab',
    async (on, person) => {
      const { facilitators, executives } = setUpInputs;
      const body = { ...setUpInputs, facilitators: [facilitators], executives: [executives] };
      const answer = await on.api<{ code?: string }>(person, 'POST', '/set-up', body);
      if (answer.status === 200) return 'done';
      if (answer.status === 404) return 'nothing there';
      return answer.body.code === 'workspace.already-set-up' ? 'over' : JSON.stringify(answer.body);
    },
  ],
];

describe.each(ways)('set-up %s', (_way, tries) => {
  let on: AccordOnLoopback;
  beforeEach(async () => {
    on = await accordOnLoopback();
    await on.install();
  });
  afterEach(() => on.close());

  const accept = async (person: PlaygroundPerson, role: 'ceo' | 'cio') => {
    expect((await on.api(person, 'POST', `/leaders/${role}/answer`, { accepted: true })).status).toBe(200);
    await on.settled();
  };

  it('is for anybody of the roster until both leaders have accepted, and for nobody else', async () => {
    for (const person of [member, contributor, executive]) {
      expect(await tries(on, person)).toBe('done');
      await on.settled();
    }
    await accept(ceo, 'ceo');
    // One of them isn't both.
    expect(await tries(on, member)).toBe('done');
    for (const person of [guest, outsider]) expect(await tries(on, person)).toBe('nothing there');
    await on.settled();
  });

  it('is over for everybody once both have accepted, and changes nothing', async () => {
    expect(await tries(on, member)).toBe('done');
    await on.settled();
    await accept(ceo, 'ceo');
    await accept(cio, 'cio');
    const before = await readEntries(on);
    for (const person of [member, contributor, executive, facilitator, ceo, cio]) {
      expect([person.name, await tries(on, person)]).toEqual([person.name, 'over']);
    }
    for (const person of [guest, outsider]) expect(await tries(on, person)).toBe('nothing there');
    await on.settled();
    await expectUntouched(on, before);
  });
});
