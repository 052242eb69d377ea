import { leaderRoles } from '../workspace/roles.js';
import type { Amendment, AmendmentText } from './amendment.js';
import { isComplete } from './amendment-sign-off.js';
import { canonicalAmendment } from './amendment-text.js';
import { fingerprintOf } from './fingerprint.js';

export type AmendmentFinding =
  | 'verify.text-missing'
  | 'verify.fingerprint-differs'
  | 'verify.changes-differ'
  | 'verify.signature-differs';

export interface AmendmentVerification {
  intact: boolean;
  /** What was signed. */
  signed: string;
  /** SHA-256 of the stored text, computed anew. */
  computed: string;
  /** What doesn't fit, as keys of the catalogue; empty when intact. */
  findings: AmendmentFinding[];
}

/** Recomputes an amendment's fingerprint from its text, the text from its changes, and compares each signature. */
export function verifyAmendment(
  amendment: Amendment,
  text: AmendmentText | undefined,
  workspaceId: string,
): AmendmentVerification {
  const { charter, kind, signers, fingerprint: signed } = amendment;
  if (!text) return { intact: false, signed, computed: '', findings: ['verify.text-missing'] };
  const { canonical, ceo, cio, changes } = text;
  const computed = fingerprintOf(canonical);
  const findings: AmendmentFinding[] = [];
  if (computed !== signed) findings.push('verify.fingerprint-differs');
  const redrawn = canonicalAmendment({ workspaceId, charter, kind, signers, ceo, cio, changes });
  if (redrawn !== canonical) findings.push('verify.changes-differ');
  if (signaturesDiffer(amendment, { ceo, cio })) findings.push('verify.signature-differs');
  return { intact: findings.length === 0, signed, computed, findings };
}

/** Whether one is for another text or by somebody else, given twice, or lacking although it is in force. */
function signaturesDiffer(amendment: Amendment, leaders: { ceo: string; cio: string }): boolean {
  const { signatures, fingerprint, charter, state } = amendment;
  const twice = leaderRoles.some((role) => signatures.filter((given) => given.role === role).length > 1);
  const lacking = state === 'in-force' && !isComplete(amendment);
  return (
    twice ||
    lacking ||
    signatures.some(
      (given) =>
        given.fingerprint !== fingerprint ||
        given.version !== charter ||
        given.objectId !== leaders[given.role],
    )
  );
}
