import type { AnnexSection } from '../../../domain/charter/annex.js';
import { charterTextSchema, type Charter } from '../../../domain/charter/charter.js';
import type { CharterRecords } from '../../../domain/charter/charter-records.js';
import { compareCharters } from '../../../domain/charter/compare.js';
import { gapsBeforeProposal, proposeCharter } from '../../../domain/charter/propose.js';
import { signCharter } from '../../../domain/charter/sign-off.js';
import { verifyCharter } from '../../../domain/charter/verify-charter.js';
import { accepted, changed, refused } from '../expect-outcome.js';
import { actorIn, at, people } from '../sample-workspace.js';
import { after, charterInForce, completeArticles, signed, withDraft } from './sample-charter.js';

const matrix: AnnexSection = {
  id: 'matrix',
  title: 'RACI matrix',
  blocks: [{ kind: 'bullet', label: 'Model *selection*', text: 'A: the CIO' }],
  pointers: { matrixInForce: 4 },
};
const limits: AnnexSection = {
  id: 'limits',
  title: 'Delegated limits',
  blocks: [{ kind: 'bullet', text: 'Budget: 50,000 USD a decision' }],
  pointers: { limitsInForce: 2 },
};
const gap = {
  article: 'matrix',
  code: 'raci.no-accountable',
  said: 'Nobody is accountable.',
  page: 'raci',
} as const;

function propose(records: CharterRecords, sections: AnnexSection[]) {
  const prepared = { ...records, annex: { gaps: [], sections } };
  return proposeCharter(
    prepared,
    records.underWay?.number ?? 0,
    actorIn(records.workspace, 'facilitator'),
    at(20),
  );
}

const textOf = (outcome: ReturnType<typeof propose>) => {
  const { writes } = changed(outcome);
  const text = writes.find(({ ref }) => ref.kind === 'charter-text');
  return charterTextSchema.parse(text?.body).canonical;
};
const proposalIn = (charter: Charter) => {
  if (!charter.proposal) throw new Error('Nothing is proposed.');
  return charter.proposal;
};

describe('the annex', () => {
  it('lies in the canonical text after the articles, escaped like them, whatever order it came in', () => {
    const canonical = textOf(propose(withDraft(), [limits, matrix]));
    expect(canonical).toMatch(
      /## 11\. Annex: RACI matrix\n\n- \*\*Model \\\*selection\\\*\*\*: A: the CIO\n\n## 12\. Annex: Delegated limits\n/,
    );
  });

  it('changes no letter of the text as long as there is none', () => {
    expect(textOf(propose(withDraft(), []))).not.toContain('Annex');
  });

  it('is part of the fingerprint', () => {
    const fingerprint = (sections: AnnexSection[]) =>
      proposalIn(changed(propose(withDraft(), sections)).result.charter).fingerprint;
    const other = { ...matrix, blocks: [{ kind: 'bullet' as const, text: 'A: the CEO' }] };
    expect(new Set([fingerprint([]), fingerprint([matrix]), fingerprint([other])]).size).toBe(3);
  });

  it('stops a proposal by its gaps, which say in words what is wrong and where it is mended', () => {
    const records = { ...withDraft(), annex: { gaps: [gap], sections: [matrix] } };
    expect(gapsBeforeProposal(records)).toEqual([gap]);
    const outcome = proposeCharter(records, 1, actorIn(records.workspace, 'ceo'), at(20));
    expect(refused(outcome)).toMatchObject({ code: 'charter.incomplete', details: { gaps: [gap] } });
  });

  it('that makes the text too long for its row is refused before anything is written', () => {
    const long = { ...matrix, blocks: [{ kind: 'bullet' as const, text: 'x'.repeat(300_000) }] };
    expect(refused(propose(withDraft(), [long]))).toMatchObject({
      code: 'charter.annex-too-long',
      details: { most: 280_000 },
    });
  });

  it('is pointed to by the workspace’s head once both have signed, not before', () => {
    const records = withDraft();
    const proposed = after(records, propose(records, [matrix, limits]));
    const first = accepted(signed(proposed, 'ceo'));
    expect(first.namedPointers).toBeUndefined();
    const second = changed(signed(after(proposed, first), 'cio'));
    expect(second.namedPointers).toEqual({ matrixInForce: 4, limitsInForce: 2 });
  });

  it('names what changed in it against the version in force', () => {
    const draft = withDraft(charterInForce());
    const changedAnnex = (sections: AnnexSection[]) =>
      proposalIn(changed(propose(draft, sections)).result.charter).changedAnnex;
    expect(changedAnnex([])).toEqual([]);
    expect(changedAnnex([limits])).toEqual(['limits']);
  });

  it('is compared between versions as the articles are', () => {
    const text = { articles: completeArticles() };
    const compared = compareCharters({ text, annex: [] }, { text, annex: [matrix] });
    expect(compared.filter(({ changed: differs }) => differs)).toEqual([
      {
        article: 'matrix',
        changed: true,
        segments: [{ kind: 'added', text: '• Model *selection*: A: the CIO' }],
      },
    ]);
  });

  it('is found out by verification when it was altered', () => {
    const records = withDraft();
    const { charter } = changed(propose(records, [matrix])).result;
    const { underWayText } = after(records, propose(records, [matrix]));
    const leaders = { ceo: people.ceo, cio: people.cio };
    const verify = (annex: AnnexSection[]) =>
      verifyCharter(charter, underWayText, records.workspace.id, leaders, annex).findings;
    expect(verify([matrix])).toEqual([]);
    expect(verify([{ ...matrix, blocks: [] }])).toEqual(['verify.articles-differ']);
    expect(verify([])).toEqual(['verify.articles-differ']);
  });

  it('does not change what a leader signs: the fingerprint of another text is refused', () => {
    const records = withDraft();
    const proposed = after(records, propose(records, [matrix]));
    const bare = proposalIn(changed(propose(records, [])).result.charter).fingerprint;
    const command = { number: 1, fingerprint: bare, from: 'card' } as const;
    const outcome = signCharter(proposed, command, actorIn(records.workspace, 'ceo'), at(30));
    expect(refused(outcome).code).toBe('charter.fingerprint-superseded');
  });
});
