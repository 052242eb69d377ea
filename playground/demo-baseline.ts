import type { Owner } from '../domain/baseline/baseline.js';

type Told = readonly [today: Owner, should: Owner];
/** By item: what the CEO says, and what the CIO says. */
type Round = Readonly<Record<string, readonly [ceo: Told, cio: Told]>>;

const riskOfficer = { title: 'Chief Risk Officer' };
const agreed = (owner: Owner) => [[owner, owner] as const, [owner, owner] as const] as const;

/** Before the first charter: on eight of twelve items the two saw different owners, or none alone. */
const first: Round = {
  'market-focus': agreed('ceo'),
  'investment-thresholds': [
    ['ceo', 'ceo'],
    ['both', 'ceo'],
  ],
  'model-risk': [
    ['cio', riskOfficer],
    ['nobody', { title: 'chief risk officer' }],
  ],
  'technology-stack': agreed('cio'),
  'vendor-selection': [
    ['both', 'cio'],
    ['cio', 'cio'],
  ],
  'data-governance': [
    ['both', 'cio'],
    ['both', 'cio'],
  ],
  hiring: [
    ['ceo', 'both'],
    ['cio', 'cio'],
  ],
  deployment: agreed('cio'),
  portfolio: [
    ['ceo', 'ceo'],
    ['cio', 'both'],
  ],
  'board-report': [
    ['cio', 'ceo'],
    ['ceo', 'ceo'],
  ],
  'model-building': agreed('cio'),
  operation: [
    ['cio', 'cio'],
    ['nobody', 'cio'],
  ],
};

/** After three quarters with it: three items are left. */
const second: Round = {
  ...first,
  'investment-thresholds': agreed('ceo'),
  'model-risk': [
    [riskOfficer, riskOfficer],
    ['nobody', riskOfficer],
  ],
  'vendor-selection': agreed('cio'),
  'data-governance': agreed('cio'),
  hiring: [
    ['both', 'cio'],
    ['both', 'cio'],
  ],
  'board-report': agreed('ceo'),
  operation: agreed('cio'),
};

/** What a leader of the demo company answers in a round, for these items. */
export function demoAnswers(
  round: 'first' | 'second',
  leader: 'ceo' | 'cio',
  items: readonly { id: string }[],
) {
  const told = { first, second }[round];
  return items.map(({ id }) => {
    const [today, should] = told[id]?.[leader === 'ceo' ? 0 : 1] ?? (['nobody', 'both'] as const);
    return { item: id, today, should };
  });
}
