import { leaderRoles } from '../workspace/roles.js';
import { canonicalText } from './canonical-text.js';
import type { AnnexSection } from './annex.js';
import type { Charter, CharterText } from './charter.js';
import { fingerprintOf } from './fingerprint.js';

export interface CharterVerification {
  number: number;
  intact: boolean;
  /** What was signed. */
  signed: string;
  /** SHA-256 of the stored text, computed anew. */
  computed: string;
  /** What doesn't fit, as keys of the catalogue; empty when intact. */
  findings: VerificationFinding[];
}

export type VerificationFinding =
  | 'verify.text-missing'
  | 'verify.fingerprint-differs'
  | 'verify.articles-differ'
  | 'verify.signature-differs';

/**
 * Recomputes a proposed or signed charter's fingerprint from the stored text, the text from the stored
 * articles, and compares each signature with both. `leaders` are the object ids that it names.
 */
export function verifyCharter(
  charter: Charter,
  text: CharterText | undefined,
  workspaceId: string,
  leaders: { ceo: string; cio: string },
  annex: readonly AnnexSection[] = [],
): CharterVerification {
  const signed = charter.proposal?.fingerprint ?? '';
  const canonical = text?.canonical ?? null;
  if (!text || canonical === null) {
    return { number: charter.number, intact: false, signed, computed: '', findings: ['verify.text-missing'] };
  }
  const computed = fingerprintOf(canonical);
  const findings: VerificationFinding[] = [];
  if (computed !== signed) findings.push('verify.fingerprint-differs');
  const redrawn = canonicalText({
    workspaceId,
    number: charter.number,
    ...leaders,
    articles: text.articles,
    annex,
  });
  if (redrawn !== canonical) findings.push('verify.articles-differ');
  if (signaturesDiffer(charter, signed, leaders)) findings.push('verify.signature-differs');
  return { number: charter.number, intact: findings.length === 0, signed, computed, findings };
}

/** Whether a signature is for another text or by somebody else, or one is lacking that put it in force. */
function signaturesDiffer(charter: Charter, signed: string, leaders: { ceo: string; cio: string }): boolean {
  const signatures = charter.proposal?.signatures ?? [];
  const wasInForce = charter.state === 'in-force' || charter.state === 'superseded';
  const lacking = leaderRoles.some((role) => {
    const given = signatures.filter((signature) => signature.role === role).length;
    return given > 1 || (wasInForce && given === 0);
  });
  return (
    lacking ||
    signatures.some(
      ({ fingerprint, version, objectId, role }) =>
        fingerprint !== signed || version !== charter.number || objectId !== leaders[role],
    )
  );
}
