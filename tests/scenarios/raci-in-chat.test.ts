import type { PlaygroundPerson } from '../../playground/playground-api.js';
import {
  accordOnLoopback,
  cast,
  people,
  places,
  type AccordOnLoopback,
} from '../support/accord-on-loopback.js';
import { rosterPerson } from '../support/baseline-story.js';
import { setUpWorkspace } from '../support/charter-story.js';
import { editMatrix, savePresets, setCell } from '../support/raci-story.js';

describe('the matrix in the chat', () => {
  let on: AccordOnLoopback;
  beforeAll(async () => {
    on = await accordOnLoopback();
    await setUpWorkspace(on);
  });
  afterAll(() => on.close());

  async function answerTo(person: PlaygroundPerson, text: string, where: 'channel' | 'personal' = 'channel') {
    const id = where === 'channel' ? places.channel.id : on.personalChat(person);
    const count = (await on.messages(person, id)).length;
    await on.write(person, text, id);
    const answers = (await on.messages(person, id)).slice(count + 1);
    expect(answers).toHaveLength(1);
    const [answer] = answers;
    return answer?.card ? JSON.stringify(answer.card) : (answer?.text ?? '');
  }

  it('says that it is empty as long as it is', async () => {
    expect(await answerTo(rosterPerson, 'raci')).toContain('Start it from the 24 presets');
    expect(await answerTo(rosterPerson, 'who decides go-live?')).toContain(
      'I found no activity like “go-live”',
    );
  });

  it('shows coverage, and its errors in words', async () => {
    await savePresets(on);
    expect(await answerTo(rosterPerson, 'raci')).toContain(
      '24 of 24 activities are without an error (100 %)',
    );
    await editMatrix(on, cast.cio, 1, [
      setCell('preset-go-live', 'cio', null),
      setCell('preset-go-live', 'ceo', 'A'),
    ]);
    const card = await answerTo(cast.cio, 'RACI', 'personal');
    expect(card).toContain('23 of 24 activities are without an error (95 %)');
    expect(card).toContain('the strategy trap');
  });

  it.each(['who decides modle selection?', 'raci model selection', 'Who is accountable for Model selection'])(
    'answers %j with who is A, R, C and I, and why',
    async (question) => {
      const card = await answerTo(rosterPerson, question);
      expect(card).toContain(`${cast.cio.name} decides “Model selection”.`);
      expect(card).toContain(`CIO (${cast.cio.name})`);
      for (const word of ['Data science', 'Engineering, Business owners, Risk and legal', 'Why:']) {
        expect(card).toContain(word);
      }
      expect(card).toContain('it is operational, and there the CIO is accountable');
    },
  );

  it('says why somebody else than the CIO decides', async () => {
    expect(await answerTo(cast.ceo, 'who decides AI risk')).toContain('in consultation with the CIO');
    const engineer = people[6] ?? cast.outsider;
    const saved = await editMatrix(on, cast.cio, 2, [
      { kind: 'add-column', column: { id: 'eng', kind: 'person', person: engineer.objectId }, at: 7 },
      {
        kind: 'change-activity',
        activity: 'preset-monitoring',
        change: { namedAccountable: engineer.objectId },
      },
      setCell('preset-monitoring', 'cio', null),
      setCell('preset-monitoring', 'eng', 'A'),
    ]);
    expect(saved.status).toBe(200);
    const card = await answerTo(rosterPerson, 'who decides drift');
    expect(card).toContain(`${engineer.name} decides “Watch quality and drift”.`);
    expect(card).toContain('the CIO has named this person');
    await editMatrix(on, cast.cio, 3, [setCell('preset-monitoring', 'eng', null)]);
    expect(await answerTo(rosterPerson, 'who decides drift')).toContain('so the tier decides');
  });
});
