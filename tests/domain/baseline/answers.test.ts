import fc from 'fast-check';
import { answerItems, countAnswered, type GivenAnswer } from '../../../domain/baseline/answers.js';
import type { BaselineRecords } from '../../../domain/baseline/baseline-records.js';
import { leaderAnswersSchema, type LeaderAnswers } from '../../../domain/baseline/baseline.js';
import { actorIn, at, people, sampleWorkspace, seat, withSeat } from '../sample-workspace.js';
import {
  anyOwner,
  everything,
  newest,
  withFinalRound,
  withOpenRound,
  withSentRound,
} from './sample-baseline.js';

const known = new Set<string>(Object.values(people));

const answer = (
  records: BaselineRecords,
  answers: GivenAnswer[],
  {
    who = 'ceo',
    before,
    number = 1,
  }: { who?: keyof typeof people; before?: LeaderAnswers; number?: number } = {},
) => answerItems(records, before, { number, answers }, known, actorIn(records.workspace, who));

function saved(...given: Parameters<typeof answer>) {
  const outcome = answer(...given);
  if (outcome.refused) throw new Error(outcome.code);
  return outcome;
}

const all = (records: BaselineRecords, owner: 'ceo' | 'cio' = 'ceo'): GivenAnswer[] =>
  newest(records).items.map(({ id }) => ({ item: id, today: owner, should: owner }));

describe('a leader’s answers', () => {
  it('are kept as far as they are given, under the term in the seat', () => {
    const outcome = saved(withSentRound(), [{ item: 'hiring', today: { title: ' Head  of HR ' } }]);
    expect(leaderAnswersSchema.parse(outcome.toKeep)).toEqual({
      term: { role: 'ceo', since: at(1).toISOString() },
      answers: { hiring: { today: { title: 'Head of HR' } } },
    });
    expect(outcome.complete).toBe(false);
  });

  it('add up, and the later answer to the same question holds', () => {
    const records = withSentRound();
    const first = saved(records, [{ item: 'hiring', today: 'ceo', should: 'ceo' }]);
    const before = first.toKeep as LeaderAnswers;
    const second = saved(
      records,
      [
        { item: 'hiring', should: 'cio' },
        { item: 'deployment', today: 'nobody' },
      ],
      { before },
    );
    expect(second.answers).toEqual({
      hiring: { today: 'ceo', should: 'cio' },
      deployment: { today: 'nobody' },
    });
  });

  it('given again change nothing', () => {
    const records = withSentRound();
    const given: GivenAnswer[] = [{ item: 'hiring', today: { person: people.executive } }];
    const before = saved(records, given).toKeep as LeaderAnswers;
    expect(saved(records, given, { before }).toKeep).toBeUndefined();
  });

  it('are complete with both answers to each item, in any order and pieces, and stay so', () => {
    const records = withSentRound();
    const { items } = newest(records);
    const pieces = items.flatMap(({ id }): GivenAnswer[] => [
      { item: id, today: 'ceo' },
      { item: id, should: 'both' },
    ]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(pieces, { minLength: pieces.length }),
        fc.constantFrom(...items),
        anyOwner(),
        (order, changedItem, owner) => {
          let before: LeaderAnswers | undefined;
          for (const [index, piece] of order.entries()) {
            const outcome = saved(records, [piece], before ? { before } : {});
            expect(outcome.complete).toBe(index === order.length - 1);
            before = outcome.toKeep ?? before;
          }
          expect(countAnswered(items, before?.answers ?? {})).toBe(items.length);
          const later = saved(records, [{ item: changedItem.id, today: owner }], before ? { before } : {});
          expect(later.complete).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('of a former leader are dropped: the new one starts with nothing', () => {
    const workspace = sampleWorkspace();
    const records = withSentRound();
    const before = saved(records, all(records, 'cio'), { who: 'cio' }).toKeep as LeaderAnswers;
    const again = {
      ...workspace.leaders,
      cio: { ...seat(people.cio, 'accepted'), answeredAt: at(9).toISOString() },
    };
    const returned = { ...records, workspace: { ...workspace, leaders: again } };
    const outcome = saved(returned, [{ item: 'hiring', today: 'ceo' }], { who: 'cio', before });
    expect(outcome.answers).toEqual({ hiring: { today: 'ceo' } });
    expect(outcome.complete).toBe(false);
  });

  it('of somebody who was the other leader are dropped as well', () => {
    const records = withSentRound();
    const before = saved(records, all(records, 'cio'), { who: 'cio' }).toKeep as LeaderAnswers;
    const leaders = { ceo: seat(people.cio, 'accepted'), cio: null };
    const moved = { ...records, workspace: { ...records.workspace, leaders } };
    const outcome = saved(moved, [{ item: 'hiring', today: 'ceo' }], { who: 'cio', before });
    expect(outcome.answers).toEqual({ hiring: { today: 'ceo' } });
  });

  it('may be said again once the round is final, as a retry does', () => {
    const records = withFinalRound();
    expect(saved(records, all(records, 'cio'), { who: 'cio' })).toMatchObject({
      complete: true,
      toKeep: undefined,
    });
  });
});

describe('answers are refused', () => {
  const sent = withSentRound();
  const archived = sampleWorkspace({ archivedAt: at().toISOString() });
  const hiring: GivenAnswer[] = [{ item: 'hiring', today: 'ceo' }];
  it.each<[string, BaselineRecords, keyof typeof people, GivenAnswer[], string]>([
    ['from the facilitator', sent, 'facilitator', hiring, 'baseline.not-allowed'],
    ['from an executive', sent, 'executive', hiring, 'baseline.not-allowed'],
    ['from a contributor', sent, 'contributor', hiring, 'baseline.not-allowed'],
    ['from the roster', sent, 'roster', hiring, 'baseline.not-allowed'],
    [
      'from who is only asked to lead',
      { ...sent, workspace: withSeat(sampleWorkspace(), 'ceo', 'asked') },
      'ceo',
      hiring,
      'baseline.not-allowed',
    ],
    ['before the list is sent', withOpenRound(), 'ceo', hiring, 'baseline.not-sent'],
    ['for what isn’t on the list', sent, 'ceo', [{ item: 'lunch', today: 'ceo' }], 'baseline.unknown-item'],
    [
      'that name a stranger',
      sent,
      'ceo',
      [{ item: 'hiring', today: { person: 'eeeeeeee-0000-4000-8000-000000000001' } }],
      'baseline.person-unknown',
    ],
    [
      'once both have answered everything',
      withFinalRound(),
      'ceo',
      [{ item: 'hiring', today: 'nobody' }],
      'baseline.final',
    ],
    ['in an archived workspace', { ...sent, workspace: archived }, 'ceo', hiring, 'workspace.archived'],
  ])('%s', (_, records, who, answers, code) => {
    expect(answer(records, answers, { who })).toMatchObject({ refused: true, code });
  });

  it('for another round', () => {
    expect(answer(sent, hiring, { number: 2 })).toMatchObject({ code: 'baseline.unknown-version' });
  });

  it('once final also from a new leader, who gave none of them', () => {
    const final = withFinalRound();
    const leaders = { ...final.workspace.leaders, cio: seat(people.newcomer, 'accepted') };
    const records = { ...final, workspace: { ...final.workspace, leaders } };
    expect(answer(records, all(final, 'cio'), { who: 'newcomer' })).toMatchObject({ code: 'baseline.final' });
    expect(everything(newest(final).items, 'cio')).toEqual(newest(final).measurement?.cio.answers);
  });
});
