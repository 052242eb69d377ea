import { KeyNotAllowed } from './storage-errors.js';

// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
const FORBIDDEN = /[/\\#?\p{Cc}]/u;
/** "1 KiB" is 1,024 characters on one page of the documentation; the emulator takes UTF-16 at its word. */
const LONGEST_KEY = 512;

/**
 * What is escaped: what the service forbids, what proxies like to change (`%`, `+`, a space), quotes, our own `!`,
 * `~` and `*`; beyond ASCII all that can't be seen or is half a surrogate pair.
 */
const ESCAPED = /[^A-Za-z0-9_.:@=;\u{80}-\u{10ffff}-]|[\p{C}\p{Z}]/gu;
const ESCAPE = /\*(?:([0-9A-F]{2})|u([0-9A-F]{4}))/g;
/** Stands before a part that would otherwise begin with something that sorts after `~`, the end of a range. */
const LOW_START = '**';

/**
 * Makes any text fit to be one part of a key: free of `!` and `~`, which separate parts and end ranges, and of
 * what the service forbids. ASCII becomes `*HH`, anything else `*uHHHH` per UTF-16 unit; letters and digits
 * of all scripts stay, so that 300 of them fit into a key. Parts sort below `~`, in no other order.
 */
export function encodeKeyPart(text: string): string {
  const encoded = text.replaceAll(ESCAPED, (character) => character.replaceAll(/[^]/g, escapeUnit));
  return encoded > '~' ? LOW_START + encoded : encoded;
}

/** The text that `encodeKeyPart` was given. Throws `KeyNotAllowed` for what it can't have made. */
export function decodeKeyPart(part: string): string {
  const encoded = part.startsWith(LOW_START) ? part.slice(LOW_START.length) : part;
  const text = encoded.replaceAll(ESCAPE, (_, short?: string, long?: string) =>
    String.fromCharCode(Number.parseInt(short ?? long ?? '', 16)),
  );
  if (encodeKeyPart(text) !== part) throw new KeyNotAllowed(`${quote(part)} is not an encoded key part.`);
  return text;
}

/** Throws `KeyNotAllowed`, naming the key, unless the service takes it as a partition or row key. */
export function checkKey(role: 'partition' | 'row', key: string): void {
  const complaint = complaintAbout(key);
  if (complaint) throw new KeyNotAllowed(`The ${role} key ${quote(key)} ${complaint}.`);
}

/** Whether the service could have a row of this key. */
export function mayBeKey(key: string): boolean {
  return complaintAbout(key) === undefined;
}

function complaintAbout(key: string): string | undefined {
  // The service takes an empty key; with us it can only be a mistake.
  if (key === '') return 'is empty';
  if (key.length > LONGEST_KEY) return `has ${key.length} characters; ${LONGEST_KEY} are allowed`;
  if (FORBIDDEN.test(key)) return 'has one of / \\ # ? or a control character in it';
  if (/\p{Surrogate}/u.test(key)) return 'has half a surrogate pair in it';
  return undefined;
}

function escapeUnit(unit: string): string {
  const hex = unit.charCodeAt(0).toString(16).toUpperCase();
  return unit < '\u0080' ? `*${hex.padStart(2, '0')}` : `*u${hex.padStart(4, '0')}`;
}

function quote(key: string): string {
  return JSON.stringify(key.length > 80 ? `${key.slice(0, 80)}…` : key);
}
