import { fits, inOrder, placeAfter, type DecisionFilter } from '../../../domain/decisions/decision-list.js';
import { decide } from '../../../domain/decisions/decide.js';
import { listed, ownersOf, wordsOf, type ListedDecision } from '../../../domain/decisions/listed-decision.js';
import { accepted } from '../expect-outcome.js';
import { people, sampleWorkspace } from '../sample-workspace.js';
import { as, closing, monday, proposed } from './sample-decision.js';

const workspace = sampleWorkspace();
const one = (changes: Partial<ListedDecision> = {}): ListedDecision => ({
  ...listed(proposed()),
  ...changes,
});
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);

describe('a decision is among those asked for', () => {
  it.each<[string, Partial<ListedDecision>, DecisionFilter, boolean]>([
    ['without a filter', {}, {}, true],
    ['as open while it is proposed', { state: 'proposed' }, { state: 'open' }, true],
    ['as open while it is escalated', { state: 'escalated' }, { state: 'open' }, true],
    ['not as open once decided', { state: 'decided', result: 'rejected' }, { state: 'open' }, false],
    ['by its state', { state: 'withdrawn' }, { state: 'withdrawn' }, true],
    [
      'by how it ended, whatever came after',
      { state: 'reopened', result: 'accepted' },
      { state: 'accepted' },
      true,
    ],
    ['not by another end', { state: 'decided', result: 'accepted' }, { state: 'rejected' }, false],
    ['by its tier', { tier: 'strategic' }, { tier: 'strategic' }, true],
    ['not by another tier', { tier: 'strategic' }, { tier: 'operational' }, false],
    [
      'by its initiative in any case',
      { initiative: 'Claims Triage' },
      { initiative: ' claims triage ' },
      true,
    ],
    ['not without an initiative', { initiative: null }, { initiative: 'Claims triage' }, false],
    ['by whoever has it', { holder: 'ceo' }, { owner: people.ceo }, true],
    ['not by whoever doesn’t have it', { holder: 'ceo' }, { owner: people.cio }, false],
    ['by either of both', { holder: 'both' }, { owner: people.cio }, true],
    [
      'by whoever decided it, not by who has the seat today',
      { holder: 'ceo', decidedAt: monday.toISOString(), deciders: [people.executive] },
      { owner: people.executive },
      true,
    ],
    [
      'not by who has the seat today',
      { holder: 'ceo', decidedAt: monday.toISOString(), deciders: [people.executive] },
      { owner: people.ceo },
      false,
    ],
    ['within 30 days to the millisecond', {}, { age: 'within-30' }, true],
    ['not within 29 days', {}, { age: 'within-29' }, false],
    ['over 29 days', {}, { age: 'over-29' }, true],
    ['not over 30 days', {}, { age: 'over-30' }, false],
    [
      'by everything at once',
      { tier: 'strategic', holder: 'cio' },
      { tier: 'strategic', owner: people.ceo },
      false,
    ],
  ])('%s', (_, changes, filter, expected) => {
    expect(fits(one(changes), filter, { workspace, now: later(30) })).toBe(expected);
  });
});

describe('the order', () => {
  const all = [
    one({ number: 1, dueOn: '2027-03-01', heldSince: '2027-01-03T09:00:00.000Z' }),
    one({ number: 2, dueOn: null, heldSince: '2027-01-01T09:00:00.000Z', state: 'decided' }),
    one({ number: 3, dueOn: '2027-02-01', heldSince: '2027-01-02T09:00:00.000Z', state: 'escalated' }),
    one({ number: 4, dueOn: '2027-03-01', heldSince: '2027-01-04T09:00:00.000Z' }),
  ];
  it.each([
    ['newest', [4, 3, 2, 1]],
    ['oldest', [1, 2, 3, 4]],
    ['due', [3, 4, 1, 2]],
    ['waiting', [3, 1, 4, 2]],
  ] as const)('%s', (order, numbers) => {
    expect(all.toSorted(inOrder[order]).map(({ number }) => number)).toEqual(numbers);
  });

  it('goes on after the last one shown, or where it stood if it is gone', () => {
    expect(placeAfter(all, undefined)).toBe(0);
    expect(placeAfter(all, '3.3')).toBe(3);
    expect(placeAfter(all, '9.2')).toBe(2);
  });
});

it('what is kept names nobody, and holds all that was said', () => {
  const open = {
    ...proposed('executive', { title: 'Which cloud?', context: 'The contract ends.' }),
    inputs: [
      { id: 'i1', by: people.cio, forPerson: null, at: monday.toISOString(), text: 'Prices fall each year.' },
    ],
  };
  const command = closing(open, { rationale: 'It scales.' });
  const { decision } = accepted(decide(open, command, undefined, as('cio'))).result;
  expect(wordsOf(decision).split('\n')).toEqual([
    'The contract ends.',
    'Prices fall each year.',
    'It scales.',
  ]);
  const kept = listed(decision);
  expect(kept).toMatchObject({ result: 'accepted', deciders: [people.cio] });
  expect(ownersOf(kept, workspace)).toEqual([people.cio]);
});
