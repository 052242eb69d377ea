import type { Owner } from '../../../domain/baseline/baseline.js';
import { ownerSchema } from '../../../domain/baseline/baseline.js';
import { sameOwner, withoutLeaders } from '../../../domain/baseline/owner.js';
import { people, sampleWorkspace, withSeat } from '../sample-workspace.js';

describe('two owners are the same', () => {
  it.each<[string, Owner, Owner, boolean]>([
    ['for the same leader', 'ceo', 'ceo', true],
    ['not for the two leaders', 'ceo', 'cio', false],
    ['for both and both', 'both', 'both', true],
    ['for a person, by object id', { person: people.executive }, { person: people.executive }, true],
    [
      'however the object id is written',
      { person: 'AAAAAAAA-0000-4000-8000-000000000001' },
      { person: 'aaaaaaaa-0000-4000-8000-000000000001' },
      true,
    ],
    ['not for two people', { person: people.executive }, { person: people.contributor }, false],
    ['for titles, case aside', { title: 'Head of Data' }, { title: 'HEAD OF DATA' }, true],
    ['for titles, spaces aside', { title: 'Head of  Data' }, { title: 'HeadOfData' }, true],
    ['for titles that are composed differently', { title: 'Zoe\u0308' }, { title: 'Zo\u00eb' }, true],
    ['not for a title with something added', { title: 'Eva Lang' }, { title: 'eva lang (COO)' }, false],
    ['not for a person and a title', { person: people.executive }, { title: people.executive }, false],
  ])('%s', (_, one, other, same) => {
    expect(sameOwner(one, other)).toBe(same);
    expect(sameOwner(other, one)).toBe(same);
  });
});

describe('a named other is no leader', () => {
  const workspace = sampleWorkspace();
  it.each<[Owner, Owner]>([
    [{ person: people.ceo }, 'ceo'],
    [{ person: people.cio }, 'cio'],
    [{ title: 'CIO' }, 'cio'],
    [{ title: ' the  CEO ' }, 'ceo'],
    [{ title: 'Chief Information Officer' }, 'cio'],
    [{ title: 'both' }, 'both'],
    [{ title: 'Nobody' }, 'nobody'],
    [{ title: 'Chief Data Officer' }, { title: 'Chief Data Officer' }],
    [{ person: people.executive }, { person: people.executive }],
    ['nobody', 'nobody'],
  ])('%j means %j', (given, meant) => {
    expect(withoutLeaders(given, workspace)).toEqual(meant);
  });

  it('who is only asked to lead is none yet', () => {
    expect(withoutLeaders({ person: people.cio }, withSeat(workspace, 'cio', 'asked'))).toEqual({
      person: people.cio,
    });
  });
});

describe('what can be an owner', () => {
  it.each([
    ['chairman'],
    [{ title: '' }],
    [{ title: '  ' }],
    [{ title: 'x'.repeat(101) }],
    [{ person: 'me' }],
    [{}],
    [null],
  ])('is not %j', (given) => {
    expect(ownerSchema.safeParse(given).success).toBe(false);
  });
});
