import { payLinksOf, visiblePayLinks } from '../../../domain/kpis/pay-link.js';
import { people, sampleWorkspace } from '../sample-workspace.js';

const named = sampleWorkspace({
  payViewers: [
    { by: people.ceo, people: [people.executive] },
    // Not a leader any more.
    { by: people.outsider, people: [people.contributor] },
  ],
});

it.each([
  ['ceo', ['ceo', 'cio']],
  ['cio', ['ceo', 'cio']],
  ['executive', ['ceo']],
  ['facilitator', []],
  ['contributor', []],
  ['roster', []],
] as const)('%s sees the pay link of %j', (person, roles) => {
  expect(visiblePayLinks(named, people[person])).toEqual(roles);
});

it('is for both leaders alone where nobody is named', () => {
  expect(visiblePayLinks(sampleWorkspace(), people.cio)).toEqual(['ceo', 'cio']);
  expect(visiblePayLinks(sampleWorkspace(), people.executive)).toEqual([]);
});

it.each([
  // 30 % × 90 %
  [0.9, expect.closeTo(0.27, 12)],
  // 30 % × 100 %: the score is capped
  [1.2, 0.3],
  [0, 0],
  [undefined, undefined],
])('gives of a share of 30 %% at a joint score of %s: %s', (joint, part) => {
  const [link, ...others] = payLinksOf(['ceo', 'cio'], { ceo: 30, cio: null }, joint);
  expect(others).toEqual([]);
  expect(link).toEqual({ role: 'ceo', share: 0.3, part });
});

it('is nothing where the charter says no share', () => {
  expect(payLinksOf(['ceo'], undefined, 1)).toEqual([]);
});
