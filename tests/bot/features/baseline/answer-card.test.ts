import { deepLinks } from '../../../../bot/cards/deep-link.js';
import { cardByteLimit } from '../../../../bot/cards/card-model.js';
import { answerCard, stepsOf } from '../../../../bot/features/baseline/answer-card.js';
import { ownerValue, readOwner } from '../../../../bot/features/baseline/owner-choices.js';
import type {
  BaselineItem,
  BaselineRound,
  Owner,
  PartialAnswers,
} from '../../../../domain/baseline/baseline.js';
import { limits } from '../../../../domain/baseline/limits.js';
import { newest, withSentRound } from '../../../domain/baseline/sample-baseline.js';
import { people, sampleWorkspace } from '../../../domain/sample-workspace.js';
import { checkCard } from '../../../support/check-card.js';

const links = deepLinks('5d6e7f80-1a2b-4c3d-8e4f-5a6b7c8d9e0f', 'https://accord.example');
const sent = newest(withSentRound());

const personId = (index: number) => `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;
/** Four bytes a character in UTF-8: the longest that a text can become. */
const long = (length: number) => '𝔄'.repeat(length / 2);

function card(
  round: BaselineRound,
  own: PartialAnswers | undefined,
  step?: number,
  executives = [people.executive] as string[],
) {
  const workspace = sampleWorkspace({ executives });
  const known = [people.ceo, people.cio, people.facilitator, people.contributor, ...executives].map(
    (id, index) => [
      id,
      { name: executives.length > 1 ? long(200) : `Person ${index}`, teamsId: `29:${index}` },
    ],
  );
  const made = answerCard({
    workspace,
    people: Object.fromEntries(known),
    round,
    objectId: people.ceo,
    links,
    own,
    step,
  });
  checkCard(made);
  return JSON.stringify(made);
}

describe('a leader’s card', () => {
  it('is posted with what is asked and by when, and nothing of the answers', () => {
    const posted = card(sent, undefined);
    expect(posted).toContain('please answer 12 items by Mon, Jan 19, 2026');
    expect(posted).not.toContain('Input.');
  });

  it('goes on with the first step that has something open', () => {
    const own = Object.fromEntries(
      sent.items.slice(0, 5).map(({ id }) => [id, { today: 'ceo', should: 'ceo' } as const]),
    );
    expect(card(sent, own)).toContain('step 2 of 3');
    expect(card(sent, own)).toContain('5 of 12 answered');
    expect(card(sent, own, 1)).toContain('step 1 of 3');
    expect(card(sent, own, 99)).toContain('step 3 of 3');
  });

  it('offers what was answered before, also a title that only the tab can take', () => {
    const [item] = sent.items;
    const own = { [item?.id ?? '']: { today: { title: 'Head of “Data”' } } };
    const choices = card(sent, own, 1);
    expect(choices).toContain(JSON.stringify(ownerValue({ title: 'Head of “Data”' })));
  });

  it('stays below the size that Teams takes, however long the texts and names are', () => {
    const items = Array.from({ length: limits.items }, (_, index): BaselineItem => ({
      id: `own-${index}`,
      text: long(limits.text),
      kind: 'activity',
      tier: 'strategic',
    }));
    const own = Object.fromEntries(
      items.map(({ id }) => [
        id,
        { today: { title: long(limits.title) }, should: { title: long(limits.title) } },
      ]),
    );
    const executives = Array.from({ length: 200 }, (_, index) => personId(index));
    const round = { ...sent, items };
    for (let step = 1; step <= stepsOf(round); step += 1) {
      expect(Buffer.byteLength(card(round, own, step, executives))).toBeLessThan(cardByteLimit);
    }
  });
});

describe('a choice on a card', () => {
  it.each<[Owner]>([['ceo'], ['nobody'], [{ person: people.executive }], [{ title: 'Head of "Data"' }]])(
    '%j comes back as it was offered',
    (owner) => {
      expect(readOwner(ownerValue(owner))).toEqual(owner);
    },
  );

  it.each([
    [''],
    ['chair'],
    ['{'],
    ['{"person":"me"}'],
    ['{"title":""}'],
    [7],
    [undefined],
    [{ title: 'A' }],
  ])('%j is none', (value) => {
    expect(readOwner(value)).toBeUndefined();
  });
});
