import type { Anchor } from '../../../domain/history/chain-walk.js';
import { readExport } from '../../../domain/history/history-export.js';
import { verifiedText } from '../../../domain/history/history-words.js';
import { verifyHistory } from '../../../domain/history/verify-history.js';
import { textOf } from '../../../domain/kernel/texts.js';
import texts from './verify-texts.en.json' with { type: 'json' };

export interface ExportVerdict {
  /** 0: everything fits; 1: something doesn't; 2: nothing could be verified. */
  exitCode: 0 | 1 | 2;
  said: string;
}

export interface VerifyWish {
  file: string;
  anchors: Anchor[];
}

/** What is asked for on the command line; undefined if that can't be understood. */
export function readVerifyArguments(given: readonly string[]): VerifyWish | undefined {
  const anchors: Anchor[] = [];
  const files: string[] = [];
  for (let index = 0; index < given.length; index += 1) {
    const word = given[index] ?? '';
    if (word !== '--anchor') {
      files.push(word);
      continue;
    }
    index += 1;
    const [, sequence, hash] = /^([1-9]\d{0,9}):([0-9a-f]{64})$/.exec(given[index] ?? '') ?? [];
    if (sequence === undefined || hash === undefined) return undefined;
    anchors.push({ sequence: Number(sequence), hash, from: 'person' });
  }
  const [file] = files;
  return file === undefined || files.length > 1 || file.startsWith('-') ? undefined : { file, anchors };
}

/** Verifies an exported history without any server or storage. */
export function verifyExport(bytes: Uint8Array, anchors: readonly Anchor[]): ExportVerdict {
  const found = readExport(linesOf(bytes));
  if (!found) return { exitCode: 2, said: texts['not-an-export'] };
  const { entries, end, records, withheld } = found;
  const fault = verifyHistory(entries, end, records, anchors, withheld) ?? null;
  const count = withheld.size;
  const said = [
    verifiedText({ entries: entries.length, records: records.size, fault, anchors }),
    ...(count > 0 ? [textOf(texts, 'withheld', { count })] : []),
    ...(fault ? [] : [textOf(texts, 'newest', { sequence: String(end.sequence), hash: end.hash })]),
    ...(fault || anchors.length > 0 ? [] : [texts['no-anchor']]),
  ];
  return { exitCode: fault ? 1 : 0, said: said.join('\n') };
}

/** Each line by itself, so that a byte that is no UTF-8 spoils one line and not the file. */
function linesOf(bytes: Uint8Array): (string | undefined)[] {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines: (string | undefined)[] = [];
  for (let start = 0; start <= bytes.length;) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    lines.push(decoded(utf8, bytes.subarray(start, end)));
    start = end + 1;
  }
  return lines;
}

function decoded(utf8: TextDecoder, line: Uint8Array): string | undefined {
  try {
    return utf8.decode(line);
  } catch {
    return undefined;
  }
}

/** For the two answers that the file's content has no part in. */
export const verifyUsage = texts['usage'];
export const unreadableFile = (reason: string): string => textOf(texts, 'unreadable', { reason });
