import { sha256Hex } from '../kernel/digest.js';
import { canonicalText, type CanonicalSource } from './canonical-text.js';

/** SHA-256 of the canonical text, as `sha256sum` prints it for the exported Markdown file. */
export function fingerprintOf(canonical: string): string {
  return sha256Hex(canonical);
}

/** A fingerprint as people compare it by eye: groups of four. */
export function groupedFingerprint(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? fingerprint;
}

/** The charter's text frozen for signing, with its fingerprint. */
export function freeze(source: CanonicalSource): { canonical: string; fingerprint: string } {
  const canonical = canonicalText(source);
  return { canonical, fingerprint: fingerprintOf(canonical) };
}
