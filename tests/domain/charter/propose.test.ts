import type { CharterRecords } from '../../../domain/charter/charter-records.js';
import { charterSchema } from '../../../domain/charter/charter.js';
import { editArticle } from '../../../domain/charter/draft.js';
import { fingerprintOf } from '../../../domain/charter/fingerprint.js';
import { gapsBeforeProposal, proposeCharter } from '../../../domain/charter/propose.js';
import { withdrawCharter } from '../../../domain/charter/take-back.js';
import { changed, refused, sent, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace, withSeat } from '../sample-workspace.js';
import {
  after,
  completeArticles,
  fingerprintIn,
  charterInForce,
  noCharters,
  signed,
  withDraft,
  withOneSignature,
  withProposal,
} from './sample-charter.js';

const archived = sampleWorkspace({ archivedAt: at().toISOString() });

function propose(records: CharterRecords, who: keyof typeof people = 'facilitator', minutes = 20) {
  return proposeCharter(records, records.underWay?.number ?? 0, actorIn(records.workspace, who), at(minutes));
}

function withdraw(records: CharterRecords, who: keyof typeof people = 'facilitator', number = 1) {
  return withdrawCharter(records, number, actorIn(records.workspace, who), at(50));
}

describe('proposing a charter', () => {
  it.each(['ceo', 'cio', 'facilitator'] as const)(
    'by the %s freezes its text and asks both leaders',
    (who) => {
      const records = withDraft();
      const outcome = changed(propose(records, who));
      const { charter } = outcome.result;
      const text = outcome.writes.find(({ ref }) => ref.kind === 'charter-text')?.body as {
        canonical: string;
      };
      expect(charterSchema.parse(charter)).toMatchObject({
        state: 'proposed',
        proposals: 1,
        proposal: {
          ordinal: 1,
          proposedBy: people[who],
          proposedAt: at(20).toISOString(),
          fingerprint: fingerprintOf(text.canonical),
          signatures: [],
          history: records.history,
        },
      });
      expect(outcome.events).toEqual([
        expect.objectContaining({
          action: 'charter.proposed',
          details: { by: people[who], fingerprint: charter.proposal?.fingerprint, ordinal: 1 },
        }),
      ]);
      expect(sent(outcome)).toEqual([
        'post charter.sign-off workspace',
        `post charter.sign-off ${people.ceo}`,
        `post charter.sign-off ${people.cio}`,
      ]);
    },
  );

  it('says what has changed since the version in force', () => {
    const articles = completeArticles({ purpose: { text: 'More of it.' } });
    const { charter } = changed(propose(withDraft(charterInForce(), articles))).result;
    expect(charter.proposal?.changed).toEqual(['purpose']);
  });

  it('answers what is proposed already with what it is, and changes nothing (rulings, section 4)', () => {
    const records = withOneSignature();
    expect(unchanged(propose(records)).result.charter).toBe(records.underWay);
  });

  it('can be repeated after a withdrawal, as the next proposal without the earlier signatures', () => {
    const taken = after(withOneSignature(), withdraw(withOneSignature()));
    const { charter } = changed(propose(taken, 'ceo', 60)).result;
    expect(charter.proposal).toMatchObject({
      ordinal: 2,
      proposedAt: at(60).toISOString(),
      fingerprint: fingerprintIn(withProposal()),
      signatures: [],
    });
  });

  it.each<[string, CharterRecords, keyof typeof people, string]>([
    ['to an executive', withDraft(), 'executive', 'charter.not-allowed'],
    ['to a contributor', withDraft(), 'contributor', 'charter.not-allowed'],
    ['to the rest of the roster', withDraft(), 'roster', 'charter.not-allowed'],
    ['in an archived workspace', { ...withDraft(), workspace: archived }, 'ceo', 'workspace.archived'],
    ['while nothing is under way', noCharters(), 'ceo', 'charter.no-draft'],
    ['for the version in force', charterInForce(), 'ceo', 'charter.no-draft'],
  ])('is refused %s', (_, records, who, code) => {
    expect(refused(propose(records, who)).code).toBe(code);
  });

  it.each(['asked', 'declined', 'vacant'] as const)(
    'is refused while the CIO’s seat is %s, with the list of what is missing',
    (state) => {
      const draft = withDraft();
      const records = { ...draft, workspace: withSeat(draft.workspace, 'cio', state) };
      expect(refused(propose(records))).toMatchObject({
        code: 'charter.incomplete',
        details: { gaps: [{ article: 'leaders', code: 'charter.gap-leader-not-accepted' }] },
      });
    },
  );

  it('is refused with every gap at once, in the charter’s order', () => {
    const records = withDraft(undefined, completeArticles({ purpose: { text: '' }, summary: { text: '' } }));
    const half = { ...records, workspace: withSeat(records.workspace, 'ceo', 'asked') };
    expect(refused(propose(half)).details).toEqual({
      gaps: [
        { article: 'leaders', code: 'charter.gap-leader-not-accepted' },
        { article: 'summary', code: 'charter.gap-empty' },
        { article: 'purpose', code: 'charter.gap-empty' },
      ],
    });
    expect(gapsBeforeProposal(half)).toHaveLength(3);
  });
});

it('voids the earlier signature when the charter is changed and changed back: the same text is signed anew', () => {
  const first = withOneSignature();
  const before = first.underWayText?.articles.summary ?? { text: '' };
  const edit = (records: CharterRecords, text: string, basedOn: number) =>
    after(
      records,
      editArticle(
        records,
        {
          number: records.underWay?.number ?? 0,
          article: 'summary',
          content: { text },
          basedOn,
          voidSignatures: true,
        },
        actorIn(records.workspace, 'cio'),
        at(40 + basedOn),
      ),
    );
  const back = edit(edit(first, 'Something else.', 0), before.text, 1);
  const again = after(back, propose(back, 'ceo', 60));
  expect(fingerprintIn(again)).toBe(fingerprintIn(first));
  expect(again.underWay?.proposal?.signatures).toEqual([]);
  expect(after(again, signed(again, 'cio', 61)).underWay?.state).toBe('proposed');
});
