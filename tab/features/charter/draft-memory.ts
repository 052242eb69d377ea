import { articleIds, type ArticleId } from '../../../domain/charter/articles.js';
import type { KeptText } from './article-draft.js';
import { readContent } from './article-content.js';

/** Whose drafts of which version. */
export interface DraftOwner {
  workspaceId: string;
  version: number;
  /** Object id. */
  person: string;
  /** One per open tab, so that two tabs never write over each other's text. */
  editor: string;
}

const prefix = 'accord-draft';

/** A draft found on this device, and under which name. */
interface FoundText<Id extends ArticleId> {
  key: string;
  editor: string;
  version: number;
  article: Id;
  text: KeptText<Id>;
}

/** What was typed and isn't saved yet, in `localStorage`: it outlives a crash, a reload, a lost connection. */
export class DraftMemory {
  readonly #owner: DraftOwner;
  readonly #storage: Storage | undefined;

  constructor(owner: DraftOwner, storage: Storage | undefined) {
    this.#owner = owner;
    this.#storage = storage;
  }

  /** False if this device can't keep it: storage is full, or not allowed. */
  keep<Id extends ArticleId>(article: Id, text: KeptText<Id>): boolean {
    try {
      if (!this.#storage) return false;
      this.#storage.setItem(this.#keyOf(article), JSON.stringify({ v: 1, ...text }));
      return true;
    } catch {
      return false;
    }
  }

  forget(article: ArticleId): void {
    this.#remove(this.#keyOf(article));
  }

  /**
   * Takes over what a tab left behind that is no more: the newest text of the article by this person. Texts
   * of tabs in `open` are theirs to save. Older ones stay for another time.
   */
  adopt<Id extends ArticleId>(article: Id, open: ReadonlySet<string>): KeptText<Id> | undefined {
    const [newest] = this.#find(article)
      .filter(({ version, editor }) => version === this.#owner.version && !open.has(editor))
      .toSorted((one, other) => other.text.at - one.text.at);
    if (!newest) return undefined;
    if (newest.key !== this.#keyOf(article) && this.keep(article, newest.text)) this.#remove(newest.key);
    return newest.text;
  }

  /** Texts for other versions than this one, which can't be saved any more; newest first. */
  leftovers(open: ReadonlySet<string>): FoundText<ArticleId>[] {
    return articleIds
      .flatMap((article): FoundText<ArticleId>[] => this.#find(article))
      .filter(({ version, editor }) => version !== this.#owner.version && !open.has(editor))
      .toSorted((one, other) => other.text.at - one.text.at);
  }

  /** Throws away a leftover. */
  discard(key: string): void {
    this.#remove(key);
  }

  #find<Id extends ArticleId>(article: Id): FoundText<Id>[] {
    const { workspaceId, person } = this.#owner;
    return keysIn(this.#storage).flatMap((key) => {
      const [head, ws, version, of, who, editor = ''] = key.split('!');
      if (head !== prefix || ws !== workspaceId || of !== article || who !== person) return [];
      const text = readKept(article, this.#read(key));
      return text ? [{ key, editor, version: Number(version), article, text }] : [];
    });
  }

  #keyOf(article: ArticleId): string {
    const { workspaceId, version, person, editor } = this.#owner;
    return [prefix, workspaceId, version, article, person, editor].join('!');
  }

  #read(key: string): string | null {
    try {
      return this.#storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  #remove(key: string): void {
    try {
      this.#storage?.removeItem(key);
    } catch {
      // Then it is found again on the next opening, and dropped there, being what the server has.
    }
  }
}

/** The browser's storage, unless the host forbids it. */
export function deviceStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

function keysIn(storage: Storage | undefined): string[] {
  try {
    return Array.from({ length: storage?.length ?? 0 }, (_none, index) => storage?.key(index) ?? '');
  } catch {
    return [];
  }
}

function readKept<Id extends ArticleId>(article: Id, json: string | null): KeptText<Id> | undefined {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { v, content, basedOn, sent, at }: Record<string, unknown> = { ...value };
    const read = readContent(article, content);
    if (v !== 1 || read === undefined || typeof basedOn !== 'number' || typeof at !== 'number')
      return undefined;
    return { content: read, basedOn, at, sent: readContent(article, sent) ?? null };
  } catch {
    return undefined;
  }
}
