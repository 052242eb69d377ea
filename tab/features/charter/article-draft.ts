import type { ArticleId } from '../../../domain/charter/articles.js';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import type { Articles } from '../../../domain/charter/charter.js';
import type { Problem } from '../../server/problem.js';
import { sameContent, tidyContent } from './article-content.js';

/** An article as the server has it. */
export interface ServerText<Id extends ArticleId> {
  /** Counts the article's edits; 0 if it was never edited. */
  revision: number;
  content: Articles[Id];
  /** Object id of who saved it last; null if nobody has, or nobody says. */
  editedBy: string | null;
}

/** The article out of the server's answer. */
export function serverText<Id extends ArticleId>(charter: CharterView, article: Id): ServerText<Id> {
  const edit = charter.articleEdits[article];
  return {
    revision: edit?.revision ?? 0,
    content: charter.articles[article],
    editedBy: edit?.editedBy.objectId ?? null,
  };
}

/** One attempt to save. It is repeated under the same command id until the server has answered. */
export interface Attempt<Id extends ArticleId> {
  content: Articles[Id];
  basedOn: number;
  voidSignatures: boolean;
  commandId: string;
}

/** What was typed, as this device keeps it. */
export interface KeptText<Id extends ArticleId> {
  content: Articles[Id];
  basedOn: number;
  /** Sent, and never answered: the server may have stored it. */
  sent: Articles[Id] | null;
  /** When it was typed, in ms since 1970. */
  at: number;
}

type SaveState<Id extends ArticleId> =
  | { kind: 'idle' }
  | { kind: 'sending'; attempt: Attempt<Id>; failures: number }
  /** No answer, or "try later": `attempt` goes out again, unless it is null. */
  | { kind: 'failed'; attempt: Attempt<Id> | null; failures: number; problem: Problem }
  /** A "no" that repeating doesn't mend. */
  | { kind: 'refused'; problem: Problem }
  /** Somebody else has saved the article; a person chooses. */
  | { kind: 'conflict'; theirs: ServerText<Id> };

/** An article in the editor. */
export interface ArticleDraft<Id extends ArticleId> {
  article: Id;
  /** What stands in the form. */
  typed: Articles[Id];
  /** What the typed text started from. */
  base: ServerText<Id>;
  save: SaveState<Id>;
  /** Whether this device would still have the typed text after a crash. */
  kept: boolean;
  /** In ms since 1970; null if nothing was saved since the editor was opened. */
  savedAt: number | null;
  /** When the text was typed that this device brought back; null if it didn't. */
  restoredFrom: number | null;
  /** The typed text that gave way to the server's, to be brought back. */
  setAside: Articles[Id] | null;
}

/** The draft to begin with: the server's text, or what this device kept, or the choice between them. */
export function openDraft<Id extends ArticleId>(
  article: Id,
  server: ServerText<Id>,
  remembered?: KeptText<Id>,
): ArticleDraft<Id> {
  const draft: ArticleDraft<Id> = {
    article,
    typed: server.content,
    base: server,
    save: { kind: 'idle' },
    kept: true,
    savedAt: null,
    restoredFrom: null,
    setAside: null,
  };
  if (!remembered || sameContent(article, remembered.content, server.content)) return draft;
  const restored = { ...draft, typed: remembered.content, restoredFrom: remembered.at };
  const { basedOn, sent } = remembered;
  // What the server has may be what this device sent when it lost the connection.
  if (basedOn === server.revision || (sent && sameContent(article, sent, server.content))) return restored;
  return {
    ...restored,
    base: { ...server, revision: basedOn },
    save: { kind: 'conflict', theirs: server },
  };
}

/** Whether the form holds something that the server doesn't have. */
export function isDirty<Id extends ArticleId>({ article, typed, base }: ArticleDraft<Id>): boolean {
  return !sameContent(article, typed, base.content);
}

export function typeInto<Id extends ArticleId>(
  draft: ArticleDraft<Id>,
  content: Articles[Id],
): ArticleDraft<Id> {
  const typed = { ...draft, typed: content };
  if (draft.save.kind === 'refused') return { ...typed, save: { kind: 'idle' } };
  return settledIfSame(typed);
}

/** The draft with what goes to the server now: the unanswered attempt, or what is typed under a new id. */
export function startSaving<Id extends ArticleId>(
  draft: ArticleDraft<Id>,
  voidSignatures: boolean,
  newCommandId: () => string,
): { draft: ArticleDraft<Id>; attempt: Attempt<Id> } {
  const { article, typed, base, save } = draft;
  const unanswered = save.kind === 'failed' ? save.attempt : null;
  const attempt = unanswered ?? {
    content: tidyContent(article, typed),
    basedOn: base.revision,
    voidSignatures,
    commandId: newCommandId(),
  };
  const failures = save.kind === 'failed' ? save.failures : 0;
  return { draft: { ...draft, save: { kind: 'sending', attempt, failures } }, attempt };
}

/** The server has stored `attempt` as `stored`. What was typed meanwhile stays, now based on that. */
export function markSaved<Id extends ArticleId>(
  draft: ArticleDraft<Id>,
  attempt: Attempt<Id>,
  stored: ServerText<Id>,
  now: number,
): ArticleDraft<Id> {
  const { article, typed } = draft;
  // Should the server tidy otherwise than we do, its text is taken; else it would be sent for ever.
  const untouched = sameContent(article, typed, attempt.content);
  const agrees = sameContent(article, typed, stored.content);
  return {
    ...draft,
    typed: untouched && !agrees ? stored.content : typed,
    base: stored,
    save: { kind: 'idle' },
    savedAt: now,
    restoredFrom: null,
  };
}

export function markFailed<Id extends ArticleId>(
  draft: ArticleDraft<Id>,
  attempt: Attempt<Id> | null,
  problem: Problem,
): ArticleDraft<Id> {
  const failures = draft.save.kind === 'sending' ? draft.save.failures + 1 : 1;
  return { ...draft, save: { kind: 'failed', attempt, failures, problem } };
}

export function markRefused<Id extends ArticleId>(
  draft: ArticleDraft<Id>,
  problem: Problem,
): ArticleDraft<Id> {
  return { ...draft, save: { kind: 'refused', problem } };
}

/** Nothing is under way any more, and nothing was stored. */
export function markUnsent<Id extends ArticleId>(draft: ArticleDraft<Id>): ArticleDraft<Id> {
  return { ...draft, save: { kind: 'idle' } };
}

/**
 * The server's text, seen in passing. An untouched article takes it; a touched one keeps what is typed, and
 * asks if the two have gone apart. Not for an article whose save is under way: its answer will tell.
 */
export function receive<Id extends ArticleId>(
  draft: ArticleDraft<Id>,
  server: ServerText<Id>,
): ArticleDraft<Id> {
  const { article, base, save } = draft;
  if (save.kind === 'sending' || server.revision < base.revision) return draft;
  if (save.kind === 'conflict') {
    return server.revision > save.theirs.revision ? conflictWith(draft, server) : draft;
  }
  if (sameContent(article, server.content, base.content)) {
    return server.revision === base.revision ? draft : { ...draft, base: server };
  }
  // What we sent and were never answered for is ours, whatever has been typed since.
  const unanswered = save.kind === 'failed' ? save.attempt : null;
  if (unanswered && sameContent(article, unanswered.content, server.content)) {
    return { ...draft, base: server, save: { kind: 'idle' } };
  }
  if (!isDirty(draft)) {
    return { ...draft, typed: server.content, base: server, save: { kind: 'idle' }, savedAt: null };
  }
  return conflictWith(draft, server);
}

/** Somebody else's text stands where ours should go; no conflict if it is the very same. */
export function conflictWith<Id extends ArticleId>(
  draft: ArticleDraft<Id>,
  theirs: ServerText<Id>,
): ArticleDraft<Id> {
  return settledIfSame({ ...draft, save: { kind: 'conflict', theirs } });
}

/** Mine shall replace theirs, knowing theirs. */
export function keepMine<Id extends ArticleId>(draft: ArticleDraft<Id>): ArticleDraft<Id> {
  if (draft.save.kind !== 'conflict') return draft;
  return { ...draft, base: draft.save.theirs, save: { kind: 'idle' }, restoredFrom: null };
}

/** The server's text into the form; what was typed is set aside. */
export function takeTheirs<Id extends ArticleId>(draft: ArticleDraft<Id>): ArticleDraft<Id> {
  const base = draft.save.kind === 'conflict' ? draft.save.theirs : draft.base;
  return {
    ...draft,
    base,
    typed: base.content,
    save: { kind: 'idle' },
    savedAt: null,
    restoredFrom: null,
    setAside: draft.typed,
  };
}

/** What was set aside into the form again; it changes places with what stands there, if that isn't saved. */
export function bringBack<Id extends ArticleId>(draft: ArticleDraft<Id>): ArticleDraft<Id> {
  if (draft.setAside === null) return draft;
  return { ...typeInto(draft, draft.setAside), setAside: isDirty(draft) ? draft.typed : null };
}

function settledIfSame<Id extends ArticleId>(draft: ArticleDraft<Id>): ArticleDraft<Id> {
  const { article, typed, base, save } = draft;
  if (save.kind !== 'conflict') return draft;
  const { theirs } = save;
  const nothingOfMine = sameContent(article, typed, base.content);
  if (!nothingOfMine && !sameContent(article, typed, theirs.content)) return draft;
  return {
    ...draft,
    typed: nothingOfMine ? theirs.content : typed,
    base: theirs,
    save: { kind: 'idle' },
    restoredFrom: null,
  };
}
