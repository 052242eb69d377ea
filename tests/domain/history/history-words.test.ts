import {
  actionName,
  foldedSentenceOf,
  kindName,
  knownActions,
  mentionedIn,
  sentenceOf,
  verifiedText,
  type WordedEntry,
} from '../../../domain/history/history-words.js';
import texts from '../../../domain/history/history-texts.en.json' with { type: 'json' };
import { filesIn } from '../../house/source-files.js';
import { people } from '../sample-workspace.js';

const names = { [people.ceo]: 'Zoë Lindqvist', [people.cio]: 'Seán O’Brien' };
const entry = (change: Partial<WordedEntry>): WordedEntry => ({
  by: people.cio,
  action: 'charter.signed',
  subject: { kind: 'charter', id: '0003' },
  details: { by: people.cio },
  ...change,
});

/** Each action that a decision of the domain puts into the history, as written in its source. */
const written = filesIn(['domain'], ['.ts']).flatMap(({ text }) =>
  [...text.matchAll(/\baction:\s*([^,;]+)/g)].flatMap(([, given = '']) =>
    [...given.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, action = '']) => action),
  ),
);

describe('the history in words', () => {
  it('has a sentence and a name for each action, and a name for its kind', () => {
    const actions = [...new Set(written)];
    expect(actions.length).toBeGreaterThan(12);
    const lacking = actions.filter(
      (action) =>
        !Object.hasOwn(texts, `entry.${action}`) ||
        actionName(action) === action ||
        kindName(action.split('.')[0] ?? '') === action.split('.')[0],
    );
    expect(lacking).toEqual([]);
    expect(knownActions).toEqual(expect.arrayContaining(actions));
  });

  it('says who did what with which version', () => {
    expect(sentenceOf(entry({}), names)).toBe('Seán O’Brien signed version 3 of the charter');
    const edited = entry({
      action: 'charter.article-edited',
      details: { article: 'decision-rights', revision: 4, voidedSignatures: true },
    });
    expect(sentenceOf(edited, names)).toBe(
      'Seán O’Brien edited version 3 of the charter: decision rights; it went back to draft',
    );
    expect(foldedSentenceOf(edited, 7, names)).toBe('Seán O’Brien edited version 3 of the charter 7 times');
  });

  it('names the people among the details, and those who are gone as former members', () => {
    const setUp = entry({
      action: 'workspace.set-up',
      subject: { kind: 'workspace', id: '' },
      details: { ceo: people.ceo, cio: people.newcomer, facilitators: [people.facilitator], by: people.cio },
    });
    expect(sentenceOf(setUp, names)).toBe(
      'Seán O’Brien set up the workspace with Zoë Lindqvist as CEO and Former member as CIO',
    );
    expect(new Set(mentionedIn(setUp))).toEqual(
      new Set([people.ceo, people.cio, people.newcomer, people.facilitator]),
    );
    expect(sentenceOf(entry({ by: 'accord' }), names)).toBe('Accord signed version 3 of the charter');
  });

  it('names an action as it is when it has no words, or the entry lacks what they need', () => {
    expect(sentenceOf(entry({ action: 'charter.danced' }), names)).toBe('Seán O’Brien: charter.danced');
    expect(sentenceOf(entry({ action: 'charter.declined' }), names)).toBe('Seán O’Brien: charter.declined');
  });

  it('shows what people wrote as they wrote it', () => {
    const reason = '<b>{name}</b> ’quoted’ **no**';
    expect(sentenceOf(entry({ action: 'charter.declined', details: { reason } }), names)).toContain(reason);
  });

  it('says what was verified, against which anchors, and what doesn’t fit', () => {
    expect(verifiedText({ entries: 1, records: 2, fault: null, anchors: [{ sequence: 1 }] })).toBe(
      'The history is intact: 1 entry and 2 records fit together. It is still the history from which the hash of entry 1 was taken.',
    );
    const record = { kind: 'charter', id: '0002' };
    expect(
      verifiedText({ entries: 1, records: 2, fault: { sequence: 9, reason: 'record-missing', record } }),
    ).toBe('The history is not intact. A record that entry 9 wrote is gone: Charter 0002.');
    const anchor = { sequence: 9, hash: '', from: 'export' as const };
    expect(
      verifiedText({ entries: 1, records: 2, fault: { sequence: 9, reason: 'rewritten', anchor } }),
    ).toContain('whose hash the earlier export carries');
  });
});
