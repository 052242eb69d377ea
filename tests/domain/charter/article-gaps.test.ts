import { articleIds, requiredDisciplines } from '../../../domain/charter/articles.js';
import { changedArticles, gapsOf, type Gap } from '../../../domain/charter/article-gaps.js';
import type { Articles } from '../../../domain/charter/charter.js';
import { startingArticles, suggestions } from '../../../domain/charter/starting-text.js';
import { sampleWorkspace } from '../sample-workspace.js';
import { completeArticles } from './sample-charter.js';

type Right = Articles['decision-rights']['rights'][number];
const right: Right = { area: 'Hiring', tier: 'operational', accountable: 'cio', consulted: [], limit: '' };
const member = { name: 'Ada', discipline: 'engineering', share: 50 } as const;
const noReasons = { 'data-science': '', engineering: '', 'business-analysis': '' };

const empty = (article: Gap['article']): Gap => ({ article, code: 'charter.gap-empty' });
const row = (article: Gap['article'], at: number): Gap => ({
  article,
  code: 'charter.gap-row-incomplete',
  at,
});
const lacking = (at: string): Gap => ({ article: 'team', code: 'charter.gap-discipline-without-reason', at });

describe('what the articles lack', () => {
  it('is nothing once they are complete', () => {
    expect(gapsOf(completeArticles())).toEqual([]);
  });

  it('is the summary, the purpose and the team’s reasons in the starting text', () => {
    expect(gapsOf(startingArticles(sampleWorkspace().settings))).toEqual([
      empty('summary'),
      empty('purpose'),
      ...requiredDisciplines.map(lacking),
    ]);
  });

  it.each<[string, Partial<Articles>, Gap[]]>([
    ['an empty summary', { summary: { text: '' } }, [empty('summary')]],
    ['a summary of 400 words', { summary: { text: 'word '.repeat(400).trim() } }, []],
    [
      'a summary of 401 words',
      { summary: { text: 'word '.repeat(401).trim() } },
      [{ article: 'summary', code: 'charter.gap-too-many-words' }],
    ],
    [
      'a summary of 401 Chinese characters',
      { summary: { text: '合'.repeat(401) } },
      [{ article: 'summary', code: 'charter.gap-too-many-words' }],
    ],
    ['an empty purpose', { purpose: { text: '' } }, [empty('purpose')]],
    ['no responsibilities of the CEO', { ceo: { text: '' } }, [empty('ceo')]],
    ['no responsibilities of the CIO', { cio: { text: '' } }, [empty('cio')]],
    ['no delegated authority', { authority: { text: '' } }, [empty('authority')]],
    ['no decision rights', { 'decision-rights': { rights: [] } }, [empty('decision-rights')]],
    [
      'a right without an area',
      { 'decision-rights': { rights: [right, { ...right, area: '' }] } },
      [row('decision-rights', 2)],
    ],
    [
      'a right without an owner',
      { 'decision-rights': { rights: [{ ...right, accountable: '' }] } },
      [row('decision-rights', 1)],
    ],
    ['a right that nobody is consulted on, without limit', { 'decision-rights': { rights: [right] } }, []],
    ['no escalation path', { escalation: { levels: [] } }, [empty('escalation')]],
    [
      'a level that nobody decides',
      {
        escalation: {
          levels: [
            { decides: 'cio', withinHours: 8 },
            { decides: '', withinHours: 8 },
          ],
        },
      },
      [row('escalation', 2)],
    ],
    ['no measures', { measures: { text: '', compensation: 'none' } }, [empty('measures')]],
    ['no rituals', { cadence: { rituals: [] } }, [empty('cadence')]],
  ])('with %s', (_, changes, expected) => {
    expect(gapsOf(completeArticles(changes))).toEqual(expected);
  });

  it.each<[string, string]>([
    ['says “none”', 'none'],
    ['is left empty', ''],
  ])('is not the compensation link, which %s (rulings, section 4)', (_, compensation) => {
    expect(gapsOf(completeArticles({ measures: { text: 'Growth.', compensation } }))).toEqual([]);
  });

  it('is not the team’s names, when each discipline has its reason (rulings, section 4)', () => {
    const reasons = { 'data-science': 'Bought.', engineering: 'Lent.', 'business-analysis': 'Shared.' };
    expect(gapsOf(completeArticles({ team: { people: [], reasons } }))).toEqual([]);
  });

  it.each<[string, Articles['team'], Gap[]]>([
    [
      'has all three',
      { people: requiredDisciplines.map((discipline) => ({ ...member, discipline })), reasons: noReasons },
      [],
    ],
    ['has nobody and gives no reason', { people: [], reasons: noReasons }, requiredDisciplines.map(lacking)],
    [
      'has only an engineer',
      { people: [member], reasons: noReasons },
      [lacking('data-science'), lacking('business-analysis')],
    ],
    [
      'lacks an analyst without a reason',
      { people: [member, { ...member, discipline: 'data-science' }], reasons: noReasons },
      [lacking('business-analysis')],
    ],
    [
      'lacks them with reasons',
      {
        people: [member],
        reasons: { ...noReasons, 'data-science': 'Bought.', 'business-analysis': 'Shared.' },
      },
      [],
    ],
    [
      'has a row without a name',
      {
        people: [{ ...member, name: '' }],
        reasons: { ...noReasons, 'data-science': 'x', 'business-analysis': 'x' },
      },
      [row('team', 1)],
    ],
  ])(
    'is a reason for each discipline that the team lacks: it %s (rulings, section 4)',
    (_, team, expected) => {
      expect(gapsOf(completeArticles({ team }))).toEqual(expected);
    },
  );

  it('is nothing in the suggested summary, which keeps to its own limit', () => {
    expect(gapsOf(completeArticles({ summary: { text: suggestions.summary } }))).toEqual([]);
  });
});

describe('changed articles', () => {
  it('are all while there is nothing before', () => {
    expect(changedArticles(undefined, { articles: completeArticles() })).toEqual(articleIds);
  });

  it('are none between equal texts', () => {
    expect(changedArticles({ articles: completeArticles() }, { articles: completeArticles() })).toEqual([]);
  });

  it('are named in the charter’s order', () => {
    const articles = completeArticles({ cadence: { rituals: [] }, purpose: { text: 'Another.' } });
    expect(changedArticles({ articles: completeArticles() }, { articles })).toEqual(['purpose', 'cadence']);
  });
});
