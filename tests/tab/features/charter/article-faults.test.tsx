import fc from 'fast-check';
import type { ArticleId } from '../../../../domain/charter/articles.js';
import {
  articlesSchema,
  disciplines as allDisciplines,
  type Articles,
} from '../../../../domain/charter/charter.js';
import {
  frequencies as allFrequencies,
  rituals as allRituals,
} from '../../../../domain/workspace/cadence.js';
import { frequencies, rituals } from '../../../../tab/components/cadence-lists.js';
import {
  disciplines,
  readContent,
  sameContent,
  tidyContent,
} from '../../../../tab/features/charter/article-content.js';
import { faultsIn, limits } from '../../../../tab/features/charter/article-faults.js';
import { articles } from './editor-for-test.js';

const around = (most: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('', ' a  b ', 'x'.repeat(most), 'x'.repeat(most + 1), 'line\r\n\r\n\r\nline '),
  );
const owner = fc.oneof(fc.constantFrom('ceo', 'cio', 'both', ''), around(limits.name));
const number = (least: number, most: number) =>
  fc.constantFrom(0, least - 1, least, (least + most) / 2, most, most + 1, Number.NaN);
const text = fc.record({ text: around(limits.text) });

const anyContent: { [Id in ArticleId]: fc.Arbitrary<Articles[Id]> } = {
  summary: text,
  purpose: text,
  ceo: text,
  cio: text,
  authority: text,
  measures: fc.record({ text: around(limits.text), compensation: around(limits.text) }),
  'decision-rights': fc.record({
    rights: fc.array(
      fc.record({
        area: around(limits.name),
        tier: fc.constantFrom('strategic' as const, 'operational' as const),
        accountable: owner,
        consulted: fc.array(owner, { maxLength: limits.consulted + 1, size: 'max' }),
        limit: around(limits.limit),
      }),
      { maxLength: 4 },
    ),
  }),
  escalation: fc.record({
    levels: fc.array(fc.record({ decides: owner, withinHours: number(...limits.withinHours) }), {
      maxLength: limits.levels + 1,
      size: 'max',
    }),
  }),
  team: fc.record({
    people: fc.array(
      fc.record({
        name: around(limits.name),
        discipline: fc.constantFrom(...disciplines),
        share: number(...limits.share),
      }),
      { maxLength: 3 },
    ),
    reasons: fc.record({
      'data-science': around(limits.reason),
      engineering: around(limits.reason),
      'business-analysis': around(limits.reason),
    }),
  }),
  cadence: fc.record({
    rituals: fc.uniqueArray(
      fc.record({
        ritual: fc.constantFrom(...rituals),
        every: fc.constantFrom(...frequencies),
        weekday: fc.integer({ min: 1, max: 7 }),
        time: fc.constantFrom('', '9:00', '09:00', '23:59', '24:00', '12:60'),
        minutes: number(...limits.minutes),
      }),
      { selector: ({ ritual }) => ritual },
    ),
  }),
};

const ids = Object.keys(anyContent) as ArticleId[];

it('takes an indented list as it is stored, so that it counts as saved once it is', () => {
  const typed = { text: 'We decide\n  - where to invest\n\t- whom to hire' };
  const stored = articlesSchema.shape.purpose.parse(typed);
  expect(tidyContent('purpose', typed)).toEqual(stored);
  expect(sameContent('purpose', typed, stored)).toBe(true);
});

it('takes a leader’s title that was typed in as that leader, as it is stored', () => {
  const right = { area: 'Hiring', tier: 'operational' as const, limit: '' };
  const typed = { rights: [{ ...right, accountable: ' CIO', consulted: ['Ceo', 'CFO'] }] };
  const stored = articlesSchema.shape['decision-rights'].parse(typed);
  expect(stored.rights[0]).toMatchObject({ accountable: 'cio', consulted: ['ceo', 'CFO'] });
  expect(tidyContent('decision-rights', typed)).toEqual(stored);
  const levels = { levels: [{ decides: 'Both', withinHours: 8 }] };
  expect(tidyContent('escalation', levels)).toEqual(articlesSchema.shape.escalation.parse(levels));
});

describe.each(ids)('what the editor takes for %s', (article) => {
  it('is what the server takes', () => {
    fc.assert(
      fc.property(anyContent[article], (content) => {
        const tidy = tidyContent(article, content as never);
        const taken = articlesSchema.shape[article].safeParse(tidy).success;
        expect(faultsIn(article, tidy).length === 0).toBe(taken);
      }),
      { numRuns: 60 },
    );
  });

  it('is tidied as the server tidies it', () => {
    fc.assert(
      fc.property(anyContent[article], (content) => {
        const stored = articlesSchema.shape[article].safeParse(content);
        fc.pre(stored.success);
        expect(tidyContent(article, content as never)).toEqual(stored.data);
      }),
      { numRuns: 60 },
    );
  });

  it('is read back from what was written down', () => {
    fc.assert(
      fc.property(anyContent[article], (content) => {
        fc.pre(!JSON.stringify(content).includes('null'));
        const read = readContent(article, JSON.parse(JSON.stringify(content)));
        expect(read).toBeDefined();
        expect(sameContent(article, read as never, content as never)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is not read from something of another shape', () => {
    for (const other of [
      null,
      'text',
      [],
      {},
      { text: 1 },
      { rights: [{}] },
      { people: {} },
      { rituals: [null] },
    ]) {
      expect(readContent(article, other)).toBeUndefined();
    }
  });
});

describe('the limits of lists', () => {
  it.each([
    ['decision-rights', 'rights', limits.rights, articles['decision-rights'].rights[0]],
    ['team', 'people', limits.people, { name: 'Ann', discipline: 'other', share: 50 }],
  ] as const)('are those of the server: %s', (article, member, most, row) => {
    const withRows = (count: number) => ({
      ...articles[article],
      [member]: Array.from({ length: count }, () => row),
    });
    expect(articlesSchema.shape[article].safeParse(withRows(most)).success).toBe(true);
    expect(faultsIn(article, withRows(most) as never)).toEqual([]);
    expect(articlesSchema.shape[article].safeParse(withRows(most + 1)).success).toBe(false);
    expect(faultsIn(article, withRows(most + 1) as never)).toEqual([
      { path: member, code: 'too-many', most },
    ]);
  });

  it('offer every choice that the domain knows', () => {
    expect(disciplines).toEqual([...allDisciplines]);
    expect(rituals).toEqual([...allRituals]);
    expect(frequencies).toEqual([...allFrequencies]);
  });
});
