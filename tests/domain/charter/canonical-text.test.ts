import fc from 'fast-check';
import { canonicalText, type CanonicalSource } from '../../../domain/charter/canonical-text.js';
import { articleIds } from '../../../domain/charter/articles.js';
import { articlesSchema, type Articles } from '../../../domain/charter/charter.js';
import { fingerprintOf, freeze } from '../../../domain/charter/fingerprint.js';
import { installation } from '../sample-workspace.js';
import { storedArticles } from './arbitrary-articles.js';
import { completeArticles, signers } from './sample-charter.js';

const source = (articles: Articles): CanonicalSource => ({
  workspaceId: installation.workspaceId,
  number: 1,
  ...signers,
  articles,
});

const fingerprint = (articles: Articles) => fingerprintOf(canonicalText(source(articles)));

describe('the canonical text', () => {
  it('begins with the name of its layout and ends with a line', () => {
    const text = canonicalText(source(completeArticles()));
    expect(text.startsWith('accord-charter/1\n')).toBe(true);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toContain('\r');
  });

  it('is the same for articles that are tidied again', () => {
    fc.assert(
      fc.property(storedArticles, (articles) => {
        const again = articlesSchema.parse(articles);
        expect(again).toEqual(articles);
        expect(canonicalText(source(again))).toBe(canonicalText(source(articles)));
      }),
    );
  });

  it('differs, and so does the fingerprint, for each article whose content differs', () => {
    fc.assert(
      fc.property(storedArticles, storedArticles, fc.constantFrom(...articleIds), (one, other, id) => {
        const changed: Articles = { ...one, [id]: other[id] };
        const same = JSON.stringify(one[id]) === JSON.stringify(other[id]);
        expect(fingerprint(changed) === fingerprint(one)).toBe(same);
      }),
      { numRuns: 300 },
    );
  });

  const rights = (consulted: string[], limit = '', accountable = 'cio'): Partial<Articles> => ({
    'decision-rights': { rights: [{ area: 'Hiring', tier: 'operational', accountable, consulted, limit }] },
  });
  const none = { 'data-science': '', engineering: '', 'business-analysis': '' };
  it.each<[string, Partial<Articles>, Partial<Articles>]>([
    ['one person with a comma, and two', rights(['Ada, Bo']), rights(['Ada', 'Bo'])],
    ['a limit, and an owner who ends like one', rights([], '5'), rights([], '', 'cio. Limit: 5')],
    ['nobody consulted, and somebody without a name', rights([]), rights([''])],
    [
      'a reason, and a member who is called like one',
      {
        team: {
          people: [],
          reasons: { ...none, engineering: 'we lack, Data science, 50 % of working time' },
        },
      },
      {
        team: {
          people: [{ name: 'No engineering: we lack', discipline: 'data-science', share: 50 }],
          reasons: none,
        },
      },
    ],
    [
      'a measure, and one that ends like the link',
      { measures: { text: 'x', compensation: 'y' } },
      { measures: { text: 'x\n\n**Compensation link**: y', compensation: 'y' } },
    ],
    [
      'two articles, and one that contains the other’s heading',
      { purpose: { text: 'x' } },
      { summary: { text: 'Two owners, one programme.\n\n## 2. Purpose and scope\n\nx' } },
    ],
    ['a line and two lines', { purpose: { text: 'a\\\nb' } }, { purpose: { text: 'a\nb' } }],
  ])('tells apart %s', (_, one, other) => {
    expect(fingerprint(completeArticles(one))).not.toBe(fingerprint(completeArticles(other)));
  });

  it.each<[string, Partial<CanonicalSource>]>([
    ['another workspace', { workspaceId: 'b'.repeat(52) }],
    ['another version', { number: 2 }],
    ['another CEO', { ceo: signers.cio }],
    ['another CIO', { cio: signers.ceo }],
  ])('has another fingerprint for %s', (_, changes) => {
    const text = freeze({ ...source(completeArticles()), ...changes });
    expect(text.fingerprint).not.toBe(fingerprint(completeArticles()));
    expect(text.fingerprint).toBe(fingerprintOf(text.canonical));
  });

  it('holds the leaders’ object ids, and no name that could be erased', () => {
    const text = canonicalText(source(completeArticles()));
    expect(text).toContain(`Chief executive officer: ${signers.ceo}`);
    expect(text).toContain(`Chief information officer: ${signers.cio}`);
  });

  it('says each leader’s share of pay, and nothing where there is none', () => {
    const text = (shares?: { ceo: number | null; cio: number | null }) =>
      canonicalText(
        source(
          completeArticles({
            measures: { text: 'Growth.', compensation: 'none', ...(shares && { shares }) },
          }),
        ),
      );
    expect(text({ ceo: 30, cio: null })).toContain(
      '**Compensation link**: none\n- CEO: 30 % of variable pay hangs on the joint score\n\n## 10',
    );
    expect(text({ ceo: null, cio: null })).toBe(text());
  });

  it('says the same for an empty compensation link and for “none”', () => {
    const link = (compensation: string) => completeArticles({ measures: { text: 'Growth.', compensation } });
    expect(fingerprint(link(''))).toBe(fingerprint(link('none')));
  });
});

describe('articles at the edge', () => {
  const parse = (changes: object) => articlesSchema.parse({ ...completeArticles(), ...changes });
  const refused = (changes: object) =>
    !articlesSchema.safeParse({ ...completeArticles(), ...changes }).success;

  it.each([
    ['CEO', 'ceo'],
    ['Cio', 'cio'],
    [' both ', 'both'],
    ['CEO of the works council', 'CEO of the works council'],
  ])('take the owner %j for %j', (typed, stored) => {
    expect(
      parse({ escalation: { levels: [{ decides: typed, withinHours: 8 }] } }).escalation.levels[0]?.decides,
    ).toBe(stored);
  });

  it('keep no indentation, which the signed text can’t show', () => {
    expect(parse({ purpose: { text: 'a\n    b\n\t- c' } }).purpose.text).toBe('a\nb\n- c');
  });

  it.each([
    ['an article of more than 20,000 characters', { purpose: { text: 'x'.repeat(20_001) } }],
    ['one that is longer only when composed', { purpose: { text: '\ufb2c'.repeat(10_000) } }],
    [
      'a ritual twice',
      {
        cadence: { rituals: [completeArticles().cadence.rituals[0], completeArticles().cadence.rituals[0]] },
      },
    ],
    [
      'a share of 101 %',
      { team: { ...completeArticles().team, people: [{ name: 'A', discipline: 'other', share: 101 }] } },
    ],
    ['no time to decide', { escalation: { levels: [{ decides: 'ceo', withinHours: 0 }] } }],
    [
      'nine levels',
      { escalation: { levels: Array.from({ length: 9 }, () => ({ decides: 'ceo', withinHours: 1 })) } },
    ],
  ])('refuse %s', (_, changes) => {
    expect(refused(changes)).toBe(true);
  });

  it('take an article of exactly 20,000 characters', () => {
    expect(parse({ purpose: { text: 'x'.repeat(20_000) } }).purpose.text).toHaveLength(20_000);
  });
});
