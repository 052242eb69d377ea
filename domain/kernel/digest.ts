import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits: what `sha256sum` prints. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of the RFC 8785 canonical JSON of a value, as hexadecimal. Throws for what JSON can't hold. */
export function digestOf(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only JSON values have a digest.');
  return sha256Hex(text);
}

/** Whether a value that somebody may have tampered with has this digest; what can't have any has none. */
export function hasDigest(value: object, digest: string): boolean {
  try {
    return digestOf(value) === digest;
  } catch {
    // Half a surrogate pair, which parsing JSON lets through.
    return false;
  }
}

const base32Digits = 'abcdefghijklmnopqrstuvwxyz234567';

/** Lower-case base32 (RFC 4648, unpadded) of the SHA-256 of a text: 52 characters. */
export function sha256Base32(text: string): string {
  let bits = 0;
  let held = 0;
  let encoded = '';
  for (const byte of sha256(utf8ToBytes(text))) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      encoded += base32Digits[(held >>> (bits - 5)) & 31];
      bits -= 5;
    }
    held &= (1 << bits) - 1;
  }
  if (bits > 0) encoded += base32Digits[(held << (5 - bits)) & 31];
  return encoded;
}
