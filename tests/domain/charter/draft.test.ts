import type { CharterRecords } from '../../../domain/charter/charter-records.js';
import { charterSchema, charterTextSchema } from '../../../domain/charter/charter.js';
import {
  conflictWithStored,
  editArticle,
  openDraft,
  type ArticleEdit,
} from '../../../domain/charter/draft.js';
import { changed, refused, sent, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace } from '../sample-workspace.js';
import {
  after,
  completeArticles,
  charterInForce,
  noCharters,
  withDraft,
  withOneSignature,
  withProposal,
} from './sample-charter.js';

const archived = sampleWorkspace({ archivedAt: at().toISOString() });

function open(records: CharterRecords, who: keyof typeof people = 'cio') {
  return openDraft(records, actorIn(records.workspace, who), at(15));
}

function editSummary(
  records: CharterRecords,
  edit: Partial<ArticleEdit<'summary'>> = {},
  who: keyof typeof people = 'cio',
) {
  const whole = {
    number: records.underWay?.number ?? 0,
    article: 'summary',
    content: { text: 'New.' },
    basedOn: 0,
    voidSignatures: false,
  } as const;
  return editArticle(records, { ...whole, ...edit }, actorIn(records.workspace, who), at(40));
}

describe('opening a draft', () => {
  it('starts version 1 with words for most articles, but not for the summary and the purpose', () => {
    const { result, events, pointers, deliveries } = changed(open(noCharters()));
    expect(charterSchema.parse(result.charter)).toMatchObject({
      number: 1,
      state: 'draft',
      openedBy: people.cio,
    });
    expect(charterTextSchema.parse(result.text)).toEqual(result.text);
    expect(result.text.articles.summary.text).toBe('');
    expect(result.text.articles.purpose.text).toBe('');
    expect(result.text.articles['decision-rights'].rights).toHaveLength(8);
    expect(events).toEqual([
      expect.objectContaining({ action: 'charter.opened', details: { by: people.cio, basedOn: null } }),
    ]);
    expect(pointers).toEqual({ charterUnderWay: 1 });
    expect(deliveries).toEqual([]);
  });

  it('starts a successor with the text in force, and leaves that in force', () => {
    const records = charterInForce();
    const outcome = changed(open(records));
    expect(outcome.result.charter).toMatchObject({ number: 2, state: 'draft' });
    expect(outcome.result.text).toMatchObject({ articles: records.inForceText?.articles, canonical: null });
    expect(outcome.pointers).toEqual({ charterUnderWay: 2 });
    expect(outcome.events[0]?.details).toMatchObject({ basedOn: 1 });
  });

  it.each([
    ['a draft', withDraft()],
    ['a proposed one', withProposal()],
  ])('finds %s that is under way instead of making a second', (_, records) => {
    expect(unchanged(open(records)).result.charter).toBe(records.underWay);
  });

  it.each<[string, CharterRecords, keyof typeof people, string]>([
    ['to an executive', noCharters(), 'executive', 'charter.not-allowed'],
    ['to a contributor', noCharters(), 'contributor', 'charter.not-allowed'],
    ['to the rest of the roster', noCharters(), 'roster', 'charter.not-allowed'],
    ['in an archived workspace', noCharters({ workspace: archived }), 'ceo', 'workspace.archived'],
    [
      'beside one whose text is lost',
      { ...withDraft(), underWayText: undefined },
      'ceo',
      'charter.under-way',
    ],
  ])('is refused %s', (_, records, who, code) => {
    expect(refused(open(records, who)).code).toBe(code);
  });
});

describe('editing an article', () => {
  it.each(['ceo', 'cio', 'facilitator'] as const)('is saved for the %s, with who and when', (who) => {
    const outcome = changed(editSummary(withDraft(), {}, who));
    expect(outcome.result.text.articles.summary).toEqual({ text: 'New.' });
    expect(outcome.result.charter.articleEdits.summary).toEqual({
      revision: 1,
      editedBy: people[who],
      editedAt: at(40).toISOString(),
    });
    expect(outcome.events).toEqual([
      expect.objectContaining({
        action: 'charter.article-edited',
        details: { by: people[who], article: 'summary', revision: 1, voidedSignatures: false },
      }),
    ]);
    expect(outcome.deliveries).toEqual([]);
  });

  it('leaves the other articles as they are', () => {
    const records = withDraft();
    const { articles } = changed(editSummary(records)).result.text;
    expect(articles).toEqual({ ...completeArticles(), summary: { text: 'New.' } });
  });

  it('refuses what was typed for a version that is not under way any more', () => {
    const records = withDraft();
    const number = (records.underWay?.number ?? 0) + 1;
    expect(refused(editSummary(records, { number }))).toMatchObject({
      code: 'charter.version-ended',
      details: { number },
    });
  });

  it('calls a repeat a conflict only if another text is stored by now', () => {
    const records = after(withDraft(), editSummary(withDraft()));
    const { underWay, underWayText } = records;
    if (!underWay || !underWayText) throw new Error('The sample lost its draft.');
    const edit = (text: string) => ({ article: 'summary', content: { text } }) as const;
    expect(conflictWithStored(underWay, underWayText, edit('New.'))).toBeUndefined();
    expect(conflictWithStored(underWay, underWayText, edit('Older.'))).toMatchObject({
      code: 'charter.article-changed',
      details: { content: { text: 'New.' }, revision: 1 },
    });
  });

  it('counts each article’s edits by itself, so that two editors of different articles both succeed', () => {
    const first = after(withDraft(), editSummary(withDraft()));
    const purpose = {
      number: first.underWay?.number ?? 0,
      article: 'purpose',
      content: { text: 'Why.' },
      basedOn: 0,
      voidSignatures: false,
    } as const;
    const second = changed(editArticle(first, purpose, actorIn(first.workspace, 'ceo'), at(41)));
    expect(second.result.charter.articleEdits).toMatchObject({
      summary: { revision: 1 },
      purpose: { revision: 1 },
    });
    expect(second.result.text.articles.summary.text).toBe('New.');
  });

  it('is refused when somebody else has saved the article meanwhile, with what is there now', () => {
    const saved = after(withDraft(), editSummary(withDraft(), { content: { text: 'Theirs.' } }, 'ceo'));
    expect(refused(editSummary(saved))).toEqual({
      refused: true,
      code: 'charter.article-changed',
      details: { article: 'summary', revision: 1, content: { text: 'Theirs.' }, editedBy: people.ceo },
    });
    expect(changed(editSummary(saved, { basedOn: 1 })).result.charter.articleEdits.summary?.revision).toBe(2);
  });

  it('changes nothing when the text is there already, whoever saved it', () => {
    const saved = after(withDraft(), editSummary(withDraft(), {}, 'ceo'));
    expect(unchanged(editSummary(saved)).result.charter).toBe(saved.underWay);
    const proposed = withProposal();
    const same = { content: completeArticles().summary };
    expect(unchanged(editSummary(proposed, same)).result.charter).toBe(proposed.underWay);
  });

  it.each<[string, CharterRecords, keyof typeof people, string]>([
    ['to an executive', withDraft(), 'executive', 'charter.not-allowed'],
    ['to a contributor', withDraft(), 'contributor', 'charter.not-allowed'],
    ['to the rest of the roster', withDraft(), 'roster', 'charter.not-allowed'],
    ['in an archived workspace', { ...withDraft(), workspace: archived }, 'ceo', 'workspace.archived'],
    ['while nothing is under way', noCharters(), 'ceo', 'charter.no-draft'],
    ['of the text in force', charterInForce(), 'ceo', 'charter.no-draft'],
  ])('is refused %s', (_, records, who, code) => {
    expect(refused(editSummary(records, {}, who)).code).toBe(code);
  });
});

describe('editing a proposed charter', () => {
  it('asks first, and says whose signatures it would void', () => {
    expect(refused(editSummary(withOneSignature()))).toMatchObject({
      code: 'charter.signatures-would-be-void',
      details: { signers: ['The ceo'] },
    });
  });

  it('asks even while nobody has signed, since it takes the charter back', () => {
    expect(refused(editSummary(withProposal())).details).toEqual({ signers: [] });
  });

  it('voids the signatures, puts it back to draft and tells the signers (rulings, section 4)', () => {
    const records = withOneSignature();
    const outcome = changed(editSummary(records, { voidSignatures: true }));
    expect(outcome.result.charter).toMatchObject({
      state: 'draft',
      proposal: null,
      proposals: 1,
      voided: { ordinal: 1, reason: 'edited', by: people.cio, signers: [people.ceo] },
    });
    expect(outcome.result.text.canonical).toBeNull();
    expect(charterSchema.parse(outcome.result.charter)).toEqual(outcome.result.charter);
    expect(outcome.events[0]?.details).toMatchObject({ voidedSignatures: true });
    expect(sent(outcome)).toEqual([
      'update charter.sign-off workspace',
      `update charter.sign-off ${people.ceo}`,
      `update charter.sign-off ${people.cio}`,
      `post charter.voided ${people.ceo}`,
    ]);
    expect(outcome.deliveries[0]).toMatchObject({ subject: '0001-1' });
  });
});
