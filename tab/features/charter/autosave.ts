import type { ArticleId } from '../../../domain/charter/articles.js';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import type { Articles } from '../../../domain/charter/charter.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { readContent, tidyContent } from './article-content.js';
import {
  bringBack,
  conflictWith,
  isDirty,
  keepMine,
  markFailed,
  markRefused,
  markSaved,
  markUnsent,
  receive,
  serverText,
  startSaving,
  takeTheirs,
  typeInto,
  type ArticleDraft,
  type Attempt,
  type ServerText,
} from './article-draft.js';
import { faultsIn } from './article-faults.js';
import type { DraftMemory } from './draft-memory.js';

/** From the last keystroke to saving. */
export const pauseMs = 1_500;
const retryAtMostEveryMs = 60_000;

/** What saving needs of its surroundings. */
export interface AutosaveParts {
  memory: Pick<DraftMemory, 'keep' | 'forget'>;
  /** Sends an attempt; rejects with a `Problem`. Resolves with what the server stored. */
  send: <Id extends ArticleId>(article: Id, attempt: Attempt<Id>) => Promise<ServerText<Id>>;
  newCommandId: () => string;
  now: () => number;
}

/** What the charter says to an article that wants to be saved. */
export interface AutosaveHost {
  /** `ask` while a person hasn't said whether signatures may become void. */
  voiding: () => 'not-needed' | 'agreed' | 'ask';
  /** The server said that signatures would become void. */
  signaturesAtStake: (problem: Problem) => void;
  /** A save has ended, in whatever way: newer texts of the server can be looked at again. */
  ended: (article: ArticleId) => void;
  changed: () => void;
}

type Timer = ReturnType<typeof setTimeout>;

/**
 * Saves one article: after a pause in typing or at once when told, one save at a time, again and again while the
 * server can't be reached. Each change of `typed` is on the device before anything else happens.
 */
export class ArticleAutosave<Id extends ArticleId> {
  #draft: ArticleDraft<Id>;
  #pause: Timer | undefined;
  #retry: Timer | undefined;
  #stopped = false;
  readonly #parts: AutosaveParts;
  readonly #host: AutosaveHost;

  /** With a draft that isn't what the server has, its saving begins after the usual pause. */
  constructor(draft: ArticleDraft<Id>, parts: AutosaveParts, host: AutosaveHost) {
    this.#draft = draft;
    this.#parts = parts;
    this.#host = host;
    if (isDirty(draft)) this.#afterPause();
    else parts.memory.forget(draft.article);
  }

  get draft(): ArticleDraft<Id> {
    return this.#draft;
  }

  type(content: Articles[Id]): void {
    this.#become(typeInto(this.#draft, content));
    this.#afterPause();
  }

  /** At once, unless a save is under way, or waits for its next attempt: then what is typed follows it. */
  flush(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    if (this.#retry === undefined) this.#send();
  }

  /** At once, also where it waits for its next attempt. */
  tryAgain(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.flush();
  }

  /** The article of a newer answer. */
  receive(charter: CharterView): void {
    if (this.#stopped) return;
    const draft = receive(this.#draft, serverText(charter, this.#draft.article));
    if (draft === this.#draft) return;
    if (draft.save.kind !== 'failed') {
      clearTimeout(this.#retry);
      this.#retry = undefined;
    }
    this.#become(draft);
    if (isDirty(draft) && this.#pause === undefined) this.#afterPause();
  }

  keepMine(): void {
    this.#become(keepMine(this.#draft));
    this.flush();
  }

  /** The server's text instead of what is typed, which can be brought back. */
  takeTheirs(): void {
    if (this.#draft.save.kind === 'sending') return;
    clearTimeout(this.#pause);
    clearTimeout(this.#retry);
    this.#pause = this.#retry = undefined;
    this.#become(takeTheirs(this.#draft));
  }

  bringBack(): void {
    this.#become(bringBack(this.#draft));
    this.#afterPause();
  }

  forgetSetAside(): void {
    this.#become({ ...this.#draft, setAside: null });
  }

  /** No more saving; what is typed stays on the device. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#pause);
    clearTimeout(this.#retry);
  }

  #afterPause(): void {
    clearTimeout(this.#pause);
    if (!this.#stopped) this.#pause = setTimeout(() => this.flush(), pauseMs);
  }

  #send(): void {
    const { article, typed, save } = this.#draft;
    if (this.#stopped || save.kind === 'sending' || save.kind === 'conflict') return;
    const repeats = save.kind === 'failed' && save.attempt !== null;
    if (!repeats) {
      if (!isDirty(this.#draft)) return this.#nothingToSend();
      if (faultsIn(article, tidyContent(article, typed)).length > 0) return;
    }
    const voiding = this.#host.voiding();
    if (voiding === 'ask') return;
    const { draft, attempt } = startSaving(this.#draft, voiding === 'agreed', this.#parts.newCommandId);
    this.#become(draft);
    void this.#exchange(attempt);
  }

  /** Typed back to what the server has, after a failure or a "no". */
  #nothingToSend(): void {
    if (this.#draft.save.kind !== 'idle') this.#become(markUnsent(this.#draft));
  }

  async #exchange(attempt: Attempt<Id>): Promise<void> {
    const { article } = this.#draft;
    try {
      const stored = await this.#parts.send(article, attempt);
      this.#become(markSaved(this.#draft, attempt, stored, this.#parts.now()));
    } catch (fault) {
      this.#takeProblem(attempt, asProblem(fault));
    }
    this.#host.ended(article);
    // What was typed meanwhile, if its pause is over already.
    const { kind } = this.#draft.save;
    if (this.#pause === undefined && kind === 'idle') this.#send();
  }

  #takeProblem(attempt: Attempt<Id>, problem: Problem): void {
    const draft = this.#draft;
    const theirs = problem.code === 'charter.article-changed' ? theirsIn(problem, draft.article) : undefined;
    if (theirs) return this.#become(conflictWith(draft, theirs));
    if (problem.code === 'charter.signatures-would-be-void') {
      this.#become(markUnsent(draft));
      return this.#host.signaturesAtStake(problem);
    }
    // Not carried out: the id belongs to something else, or others were faster eight seconds long.
    if (problem.code === 'command-id-used' || problem.code === 'conflict') {
      return this.#failed(markFailed(draft, null, problem));
    }
    if (problem.passing) return this.#failed(markFailed(draft, attempt, problem));
    this.#become(markRefused(draft, problem));
  }

  #failed(draft: ArticleDraft<Id>): void {
    this.#become(draft);
    if (this.#stopped || draft.save.kind !== 'failed') return;
    const { failures, problem } = draft.save;
    const wait = Math.min(retryAtMostEveryMs, 1000 * 2 ** failures);
    this.#retry = setTimeout(() => this.tryAgain(), Math.max(wait, (problem.retryAfterSeconds ?? 0) * 1000));
  }

  #become(draft: ArticleDraft<Id>): void {
    this.#draft = { ...draft, kept: this.#remember(draft) };
    this.#host.changed();
  }

  /** Brings the device up to date; whether it holds all that isn't saved. */
  #remember(draft: ArticleDraft<Id>): boolean {
    const { article, typed, base, save } = draft;
    const { memory, now } = this.#parts;
    const attempt = save.kind === 'failed' || save.kind === 'sending' ? save.attempt : null;
    if (!isDirty(draft) && attempt === null) {
      memory.forget(article);
      return true;
    }
    const sent = attempt?.content ?? null;
    return memory.keep(article, { content: typed, basedOn: base.revision, sent, at: now() });
  }
}

/** The other text out of the refusal, where it has the shape that it should. */
function theirsIn<Id extends ArticleId>(problem: Problem, article: Id): ServerText<Id> | undefined {
  const { revision, content, editedBy } = problem.more;
  const read = readContent(article, content);
  if (read === undefined || typeof revision !== 'number') return undefined;
  return { revision, content: read, editedBy: typeof editedBy === 'string' ? editedBy : null };
}
