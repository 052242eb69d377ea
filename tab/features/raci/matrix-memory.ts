import type { MatrixEdit } from '../../../domain/raci/raci.js';
import { applyEdits } from '../../../domain/raci/apply-edits.js';
import type { Attempt, MatrixWork } from './matrix-work.js';

/** What isn't saved yet, kept by this window: it outlives a reload and a crash. */
export class MatrixMemory {
  readonly #key: string;
  readonly #storage: Storage | undefined;

  constructor(workspaceId: string, person: string, storage: Storage | undefined) {
    this.#key = `accord-matrix!${workspaceId}!${person}`;
    this.#storage = storage;
  }

  keep({ version, sent, waiting, aside }: MatrixWork): void {
    try {
      if (!sent && waiting.length === 0 && !aside) this.#storage?.removeItem(this.#key);
      else this.#storage?.setItem(this.#key, JSON.stringify({ v: 1, version, sent, waiting, aside }));
    } catch {
      // Storage is full or not allowed: what was typed lives as long as the page.
    }
  }

  /**
   * Work as it was left. It goes to the server as it was begun, on the version of then: what somebody else has
   * changed meanwhile, the server notices.
   */
  bringBack(work: MatrixWork, newCommandId: () => string): MatrixWork {
    const kept = readKept(this.#read());
    if (!kept) return work;
    const { version, aside, waiting } = kept;
    const sent = kept.sent ?? {
      commandId: newCommandId(),
      basedOn: version,
      edits: waiting,
      voidSignatures: false,
    };
    const later = kept.sent ? waiting : [];
    if (sent.edits.length === 0) return { ...work, aside };
    const edited = applyEdits(work.matrix, [...sent.edits, ...later]);
    // Also where it was saved, and only the answer got lost: the repeat will tell.
    const matrix = 'refused' in edited ? work.matrix : edited.matrix;
    return { ...work, sent, waiting: later, aside, matrix };
  }

  #read(): unknown {
    try {
      return JSON.parse(this.#storage?.getItem(this.#key) ?? 'null') as unknown;
    } catch {
      return undefined;
    }
  }
}

type Kept = Pick<MatrixWork, 'version' | 'waiting' | 'aside'> & { sent: Attempt | null };

function readKept(value: unknown): Kept | undefined {
  if (!isObject(value) || value['v'] !== 1 || typeof value['version'] !== 'number') return undefined;
  const { version, sent, waiting, aside } = value;
  if (!isEdits(waiting)) return undefined;
  return { version, waiting, sent: readSent(sent), aside: readAside(aside) };
}

function readSent(value: unknown): Attempt | null {
  if (!isObject(value)) return null;
  const { commandId, basedOn, edits, voidSignatures } = value;
  if (typeof commandId !== 'string' || typeof basedOn !== 'number' || !isEdits(edits)) return null;
  return { commandId, basedOn, edits, voidSignatures: voidSignatures === true };
}

function readAside(value: unknown): MatrixWork['aside'] {
  if (!isObject(value) || !isEdits(value['edits']) || !Array.isArray(value['reasons'])) return null;
  return { edits: value['edits'], reasons: value['reasons'].map(String) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Written by `keep` alone, under a version of its own. */
const isEdits = (value: unknown): value is MatrixEdit[] =>
  Array.isArray(value) && value.every((edit) => isObject(edit) && typeof edit['kind'] === 'string');
