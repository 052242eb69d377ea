import type { Charter, CharterText, Signature } from '../../../domain/charter/charter.js';
import { verifyCharter, type VerificationFinding } from '../../../domain/charter/verify-charter.js';
import { installation, people } from '../sample-workspace.js';
import {
  completeArticles,
  fingerprintIn,
  charterInForce,
  signers,
  withOneSignature,
  withProposal,
} from './sample-charter.js';

const stored = charterInForce();

function inForceNow(): { charter: Charter; text: CharterText } {
  if (!stored.inForce || !stored.inForceText) throw new Error('The sample has a charter in force.');
  return { charter: stored.inForce, text: stored.inForceText };
}

function verify(charter: Partial<Charter>, text: Partial<CharterText> | undefined = {}) {
  const intact = inForceNow();
  return verifyCharter(
    { ...intact.charter, ...charter },
    { ...intact.text, ...text },
    installation.workspaceId,
    signers,
  );
}

/** The proposal with its first signature altered. */
function altered(changes: Partial<Signature>): Partial<Charter> {
  const { proposal } = inForceNow().charter;
  const [first, ...rest] = proposal?.signatures ?? [];
  return {
    proposal: proposal && first ? { ...proposal, signatures: [{ ...first, ...changes }, ...rest] } : null,
  };
}

function keeping(count: number): Partial<Charter> {
  const { proposal } = inForceNow().charter;
  return { proposal: proposal && { ...proposal, signatures: proposal.signatures.slice(0, count) } };
}

describe('verifying a charter', () => {
  it('finds one in force intact', () => {
    const fingerprint = fingerprintIn(stored);
    expect(verify({})).toEqual({
      number: 1,
      intact: true,
      signed: fingerprint,
      computed: fingerprint,
      findings: [],
    });
  });

  it.each([
    ['proposed', withProposal()],
    ['signed by one leader', withOneSignature()],
  ])('finds one that is %s intact', (_, { underWay, underWayText }) => {
    if (!underWay) throw new Error('The sample has a charter under way.');
    expect(verifyCharter(underWay, underWayText, installation.workspaceId, signers).findings).toEqual([]);
  });

  const { proposal } = inForceNow().charter;
  const other = 'f'.repeat(64);
  it.each<[string, Partial<Charter>, Partial<CharterText>, VerificationFinding[]]>([
    [
      'a stored text with another word',
      {},
      { canonical: `${inForceNow().text.canonical ?? ''} ` },
      ['verify.fingerprint-differs', 'verify.articles-differ'],
    ],
    [
      'articles that say something else than the text',
      {},
      { articles: completeArticles({ purpose: { text: 'x' } }) },
      ['verify.articles-differ'],
    ],
    [
      'another fingerprint in the record',
      { proposal: proposal && { ...proposal, fingerprint: other } },
      {},
      ['verify.fingerprint-differs', 'verify.signature-differs'],
    ],
    ['a signature for another text', altered({ fingerprint: other }), {}, ['verify.signature-differs']],
    ['a signature for another version', altered({ version: 2 }), {}, ['verify.signature-differs']],
    [
      'a signature by somebody else',
      altered({ objectId: people.outsider }),
      {},
      ['verify.signature-differs'],
    ],
    ['a signature in the other leader’s role', altered({ role: 'cio' }), {}, ['verify.signature-differs']],
    ['one signature too few', keeping(1), {}, ['verify.signature-differs']],
    [
      'one signature too few, superseded meanwhile',
      { ...keeping(1), state: 'superseded' },
      {},
      ['verify.signature-differs'],
    ],
    ['another number', { number: 2 }, {}, ['verify.articles-differ', 'verify.signature-differs']],
    ['no text', {}, { canonical: null }, ['verify.text-missing']],
  ])('finds %s', (_, charter, text, findings) => {
    expect(verify(charter, text)).toMatchObject({ intact: false, findings });
  });

  it('finds a text that is not stored any more', () => {
    const missing = verifyCharter(inForceNow().charter, undefined, installation.workspaceId, signers);
    expect(missing).toMatchObject({ intact: false, findings: ['verify.text-missing'], computed: '' });
  });

  it('finds a text that was moved to another workspace', () => {
    const { charter, text } = inForceNow();
    expect(verifyCharter(charter, text, 'b'.repeat(52), signers).findings).toEqual([
      'verify.articles-differ',
    ]);
  });
});
