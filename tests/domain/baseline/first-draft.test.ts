import fc from 'fast-check';
import { articlesSchema } from '../../../domain/charter/charter.js';
import { startingArticles } from '../../../domain/charter/starting-text.js';
import type { Answers, BaselineItem, Owner } from '../../../domain/baseline/baseline.js';
import { sameOwner } from '../../../domain/baseline/owner.js';
import {
  decisionRightsFromBaseline,
  firstDraft,
  type AgreedRight,
} from '../../../domain/baseline/first-draft.js';
import { presetItems } from '../../../domain/baseline/preset-items.js';
import { people, sampleWorkspace } from '../sample-workspace.js';
import { anyOwner, everything } from './sample-baseline.js';

const item: BaselineItem = { id: 'one', text: 'Market focus', kind: 'decision-right', tier: 'strategic' };
const wish = (owner: Owner): Answers => everything([item], owner);

describe('the first draft', () => {
  it.each<[string, Owner, 'strategic' | 'operational']>([
    ['the CEO', 'ceo', 'strategic'],
    ['the CIO, although the item is preset as strategic', 'cio', 'operational'],
    ['the same person', { person: people.executive }, 'operational'],
    ['the same title', { title: 'Head of Data' }, 'operational'],
  ])('takes up what both want for %s, with that owner’s tier', (_, owner, tier) => {
    expect(firstDraft([item], wish(owner), wish(owner))).toEqual({
      agreed: [{ item, owner, tier }],
      toSettle: [],
    });
  });

  it.each<[Owner, Owner]>([
    ['ceo', 'cio'],
    ['both', 'both'],
    ['nobody', 'nobody'],
    [{ title: 'COO' }, { title: 'CFO' }],
  ])('leaves %j and %j to settle', (ceo, cio) => {
    expect(firstDraft([item], wish(ceo), wish(cio))).toEqual({ agreed: [], toSettle: [item] });
  });

  it('puts each item on one side, in the list’s order, and never an owner who is not one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyOwner(), anyOwner()), { maxLength: 40 }), (given) => {
        const items = given.map((_pair, index) => ({ ...item, id: `item-${index}` }));
        const answers = (side: 0 | 1): Answers =>
          Object.fromEntries(
            items.map(({ id }, index) => [id, { today: 'ceo', should: given[index]?.[side] ?? 'ceo' }]),
          );
        const { agreed, toSettle } = firstDraft(items, answers(0), answers(1));
        const sides = [...agreed.map((row) => row.item), ...toSettle];
        expect(sides.toSorted((one, other) => items.indexOf(one) - items.indexOf(other))).toEqual(items);
        for (const { item: of, owner } of agreed) {
          const [ceo, cio] = given[items.indexOf(of)] ?? [];
          expect(ceo && cio && sameOwner(ceo, cio) && sameOwner(owner, ceo)).toBe(true);
          expect(['both', 'nobody']).not.toContain(owner);
        }
      }),
    );
  });
});

describe('decision rights from the baseline', () => {
  const { rights } = startingArticles(sampleWorkspace().settings)['decision-rights'];
  const market: AgreedRight = { area: 'market  FOCUS', tier: 'operational', accountable: 'cio' };

  it('gives the right of the same area its tier and owner, and keeps its limit', () => {
    const limited = rights.map((right) => ({ ...right, limit: 'EUR 1 million' }));
    const [, ...rest] = decisionRightsFromBaseline([market], limited).filter(({ area }) => area !== 'x');
    expect(rest).toHaveLength(rights.length - 1);
    expect(decisionRightsFromBaseline([market], limited).find(({ area }) => area === 'Market focus')).toEqual(
      {
        area: 'Market focus',
        tier: 'operational',
        accountable: 'cio',
        consulted: ['ceo'],
        limit: 'EUR 1 million',
      },
    );
  });

  it('keeps whom the draft consults as long as the owner is the same', () => {
    const consulting = rights.map((right) => ({ ...right, consulted: ['Head of Data'] }));
    const same: AgreedRight = { area: 'Market focus', tier: 'strategic', accountable: 'ceo' };
    expect(decisionRightsFromBaseline([same], consulting)).toEqual(consulting);
  });

  it('adds what the charter doesn’t have, with the CIO consulted by a named other', () => {
    const added = decisionRightsFromBaseline(
      [{ area: 'Prompts', tier: 'operational', accountable: 'Head of Data' }],
      rights,
    );
    expect(added.slice(0, -1)).toEqual(rights);
    expect(added.at(-1)).toEqual({
      area: 'Prompts',
      tier: 'operational',
      accountable: 'Head of Data',
      consulted: ['cio'],
      limit: '',
    });
  });

  it('makes what the charter can store, however much there is, and the same when applied again', () => {
    const agreed = Array.from({ length: 70 }, (_, index): AgreedRight => ({
      area: `Area ${index}`,
      tier: 'strategic',
      accountable: 'ceo',
    }));
    const once = decisionRightsFromBaseline(agreed, rights);
    expect(articlesSchema.shape['decision-rights'].parse({ rights: once }).rights).toEqual(once);
    expect(decisionRightsFromBaseline(agreed, once)).toEqual(once);
  });
});

describe('the presets', () => {
  it('are 12, called differently, eight of them as the charter’s own starting text calls its rights', () => {
    expect(presetItems).toHaveLength(12);
    expect(new Set(presetItems.map(({ text }) => text.toLowerCase())).size).toBe(12);
    const areas = startingArticles(sampleWorkspace().settings)['decision-rights'].rights.map(
      ({ area }) => area,
    );
    const named = presetItems.filter(({ kind }) => kind === 'decision-right').map(({ text }) => text);
    expect(named.toSorted()).toEqual(areas.toSorted());
  });
});
