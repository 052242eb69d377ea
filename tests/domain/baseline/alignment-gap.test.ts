import fc from 'fast-check';
import {
  agreementOn,
  alignmentGap,
  wholePercent,
  type Agreement,
} from '../../../domain/baseline/alignment-gap.js';
import type { Answers, Owner } from '../../../domain/baseline/baseline.js';
import { people } from '../sample-workspace.js';
import { anyOwner } from './sample-baseline.js';

describe('two answers to “who owns it today”', () => {
  it.each<[Owner, Owner, Agreement]>([
    ['ceo', 'ceo', 'agreed'],
    ['cio', 'cio', 'agreed'],
    ['ceo', 'cio', 'differ'],
    ['both', 'both', 'shared'],
    ['nobody', 'nobody', 'missing'],
    ['both', 'nobody', 'differ'],
    ['ceo', 'both', 'differ'],
    [{ person: people.executive }, { person: people.executive }, 'agreed'],
    [{ person: people.executive }, { person: people.contributor }, 'differ'],
    [{ title: 'Head of Data' }, { title: 'head of data' }, 'agreed'],
  ])('%j and %j: %s', (ceo, cio, expected) => {
    expect(agreementOn(ceo, cio)).toBe(expected);
  });
});

const list = (length: number) => Array.from({ length }, (_, index) => ({ id: `item-${index}` }));
const answering = (owners: readonly Owner[]): Answers =>
  Object.fromEntries(owners.map((today, index) => [`item-${index}`, { today, should: 'ceo' as const }]));

describe('the alignment gap', () => {
  it.each([
    [0, 12, 0],
    [12, 12, 100],
    [7, 12, 58],
    [1, 8, 13],
    [3, 8, 38],
    [1, 200, 1],
    [1, 201, 0],
    [1, 40, 3],
    [39, 40, 98],
    [1, 3, 33],
    [2, 3, 67],
    [0, 0, 0],
  ])('of %i out of %i is %i %%, half up', (part, all, percent) => {
    expect(wholePercent(part, all)).toBe(percent);
  });

  it('names the items that make it, in the order of the list', () => {
    const ceo = answering(['ceo', 'both', 'nobody', 'cio', 'ceo']);
    const cio = answering(['ceo', 'both', 'nobody', 'cio', 'cio']);
    expect(alignmentGap(list(5), ceo, cio)).toEqual({ percent: 60, apart: ['item-1', 'item-2', 'item-4'] });
  });

  it('cannot be had before both have answered everything', () => {
    expect(() => alignmentGap(list(2), answering(['ceo', 'ceo']), answering(['ceo']))).toThrow('item-1');
  });

  const pairs = fc.array(fc.tuple(anyOwner(), anyOwner()), { minLength: 1, maxLength: 40 });

  it('is the same whichever leader comes first, between 0 and 100, and within half a percent of the share', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const items = list(given.length);
        const one = answering(given.map(([owner]) => owner));
        const other = answering(given.map(([, owner]) => owner));
        const { percent, apart } = alignmentGap(items, one, other);
        expect(alignmentGap(items, other, one)).toEqual({ percent, apart });
        const share = (100 * apart.length) / given.length;
        expect(Number.isInteger(percent)).toBe(true);
        expect(percent - share).toBeLessThanOrEqual(0.5);
        expect(percent - share).toBeGreaterThan(-0.5);
      }),
    );
  });

  it('is 0 exactly if each item has one owner on whom both agree', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const one = answering(given.map(([owner]) => owner));
        const other = answering(given.map(([, owner]) => owner));
        const allOwned = given.every(([ceo, cio]) => agreementOn(ceo, cio) === 'agreed');
        expect(alignmentGap(list(given.length), one, other).percent === 0).toBe(allOwned);
      }),
    );
  });

  it('depends on the today answers alone', () => {
    fc.assert(
      fc.property(pairs, anyOwner(), (given, wish) => {
        const items = list(given.length);
        const one = answering(given.map(([owner]) => owner));
        const other = answering(given.map(([, owner]) => owner));
        const wishing = Object.fromEntries(
          Object.entries(one).map(([id, { today }]) => [id, { today, should: wish }]),
        );
        expect(alignmentGap(items, wishing, other)).toEqual(alignmentGap(items, one, other));
      }),
    );
  });
});
