import type { PlaygroundPerson } from '../../playground/playground-api.js';
import {
  accordOnLoopback,
  cast,
  people,
  places,
  type AccordOnLoopback,
} from '../support/accord-on-loopback.js';
import { proposeCharter, setUpWorkspace } from '../support/charter-story.js';
import { readEntries } from '../support/history-story.js';

// Whole stories, on a machine that others use too.
jest.setTimeout(60_000);

const member = people[6] ?? cast.outsider;

describe('what people write to the bot', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback();
    await setUpWorkspace(on);
    await proposeCharter(on);
  });
  afterAll(() => on.close());

  /** What the bot answers: the text, or the card as text. */
  async function answerTo(person: PlaygroundPerson, text: string, where: 'channel' | 'personal') {
    const id = where === 'channel' ? places.channel.id : on.personalChat(person);
    const count = (await on.messages(person, id)).length;
    await on.write(person, text, id);
    const answers = (await on.messages(person, id)).slice(count + 1);
    expect(answers).toHaveLength(1);
    const [answer] = answers;
    return answer?.card ? JSON.stringify(answer.card) : (answer?.text ?? '');
  }

  describe.each(['channel', 'personal'] as const)('in the %s chat', (where) => {
    it.each([
      ['chater', 'charter'],
      ['CHRATER', 'charter'],
      ['verfy', 'verify'],
      ['hlp', 'help'],
      ['mu', 'my'],
      ['basline', 'baseline'],
    ])('answers %j with the nearest command, %s', async (typed, nearest) => {
      expect(await answerTo(cast.ceo, typed, where)).toBe(
        `I don’t know “${typed}”. Did you mean “${nearest}”?`,
      );
    });

    it.each(['xyzzy', 'a', 'please sign everything', '§', 'charterparty'])(
      'says of %j that it is not known, and how to see what is',
      async (typed) => {
        const said = await answerTo(cast.ceo, typed, where);
        expect(said).toContain('I don’t know');
        expect(said).toContain('Write “help” to see what I understand.');
      },
    );

    it('shows what was typed as text, and no more than a line of it', async () => {
      const typed = `**bold** <b>x</b> [a](https://x.example) ${'y'.repeat(500)}`;
      const said = await answerTo(cast.ceo, typed, where);
      expect(said).toBe(`I don’t know “${typed.slice(0, 59)}…”. Write “help” to see what I understand.`);
      // In this format Teams reads no Markdown, and of HTML only what isn't escaped.
      const sent = on.playground.records.findLast(({ method }) => method === 'POST')?.body;
      expect(sent).toMatchObject({
        textFormat: 'xml',
        text: expect.stringContaining('&lt;b&gt;x&lt;/b&gt;'),
      });
    });

    it('lists the commands on help, whatever its case', async () => {
      const said = await answerTo(member, '  Help me ', where);
      for (const name of ['help', 'my', 'charter', 'verify', 'baseline'])
        expect(said).toContain(`• ${name}: `);
      expect(said.includes('Here I hear only what mentions me')).toBe(where === 'channel');
    });

    it('shows the charter that waits for signatures', async () => {
      const said = await answerTo(cast.ceo, 'charter', where);
      expect(said).toContain('AI Strategy Charter, version 1');
      // In the channel everybody reads it: a leader's own buttons come with *Review and sign*.
      expect(said.includes('"verb":"charter.sign"')).toBe(where === 'personal');
    });

    it('verifies', async () => {
      const said = await answerTo(cast.cio, 'verify', where);
      expect(said).toContain('Version 1 is intact');
      expect(said).toContain('The history is intact');
    });

    it('says on my what waits for this person, and nothing to whom nothing waits', async () => {
      const waits = await answerTo(cast.ceo, 'my', where);
      expect(waits).toContain('Northwind Robotics: sign version 1 of the charter, by ');
      expect(await answerTo(member, 'my', where)).toContain('Nothing waits for you.');
    });

    it('changes nothing by any of it', async () => {
      const before = await readEntries(on);
      for (const text of ['charter', 'verify', 'my', 'help', 'sign']) await answerTo(cast.ceo, text, where);
      await on.settled();
      expect(await readEntries(on)).toEqual(before);
    });
  });

  it('gives a guest in the channel nothing but that there is nothing', async () => {
    for (const text of ['charter', 'verify']) {
      expect(await answerTo(cast.guest, text, 'channel')).toBe(
        'This workspace isn’t there, or you are not in its team.',
      );
    }
    expect(await answerTo(cast.guest, 'my', 'channel')).toContain('Nothing waits for you.');
  });

  it('tells an outsider in their own chat that they are in no workspace', async () => {
    for (const text of ['charter', 'verify']) {
      expect(await answerTo(cast.outsider, text, 'personal')).toContain('You are in no workspace yet.');
    }
  });
});
