import type { MatrixEdit } from '../../../domain/raci/raci.js';
import { asProblem, type Problem } from '../../server/problem.js';
import type { EditsBody } from '../../../domain/raci/raci-api.js';
import { makeAside, putAside, reasonOf, takeIn, type Fresh } from './matrix-meeting.js';
import type { MatrixMemory } from './matrix-memory.js';
import {
  beginWork,
  isUnsaved,
  makeEdits,
  markSaved,
  redoEdits,
  startSaving,
  undoEdits,
  type Attempt,
  type Editing,
  type MatrixWork,
} from './matrix-work.js';

/** From the last edit to saving: long enough for what is typed in one go to go in one. */
const pauseMs = 600;
const retryAtMostEveryMs = 60_000;

export interface SessionParts {
  memory: MatrixMemory;
  send: (body: EditsBody, commandId: string) => Promise<{ version: number; asSent: boolean }>;
  /** The server's matrix as it is now. */
  readAgain: () => Promise<Fresh>;
  newCommandId: () => string;
}

/** `asked`: saving waits until somebody says that signatures may become void. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'asked';

export interface SessionState {
  work: MatrixWork;
  saving: SaveState;
  /** Why the last thing tried here could not be done, in words. */
  refusal: string | null;
  /** What keeps the server from being reached. */
  problem: Problem | null;
}

/** What one person does to the matrix: on the screen at once, at the server a moment later. */
export class MatrixSession {
  #state: SessionState;
  #editing: Editing;
  #proposed = false;
  #mayVoid = false;
  #held: Fresh | undefined;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  readonly #parts: SessionParts;
  readonly #listeners = new Set<() => void>();

  constructor(fresh: Fresh, editing: Editing, parts: SessionParts) {
    this.#parts = parts;
    this.#editing = editing;
    const work = parts.memory.bringBack(beginWork(fresh.version, fresh.matrix), parts.newCommandId);
    this.#state = { work, saving: isUnsaved(work) ? 'unsaved' : 'saved', refusal: null, problem: null };
    if (isUnsaved(work)) this.#later(pauseMs);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SessionState => this.#state;

  /** A newer answer of the server's. */
  receive(fresh: Fresh, editing: Editing, proposed: boolean): void {
    this.#editing = editing;
    this.#proposed = proposed;
    if (fresh.version <= this.#state.work.version) return;
    // Whether it has what is on its way, the answer to that will tell.
    if (this.#busy || this.#state.work.sent) this.#held = fresh;
    else this.#become({ work: takeIn(this.#state.work, fresh, false) });
  }

  /** False if it can't be done; `refusal` says why. */
  edit(edits: readonly MatrixEdit[]): boolean {
    if (edits.length === 0) return true;
    const made = makeEdits(this.#state.work, edits, this.#editing);
    if ('refused' in made) {
      this.#become({ refusal: reasonOf(made) });
      return false;
    }
    this.#changed(made);
    return true;
  }

  readonly undo = (): void => this.#changed(undoEdits(this.#state.work, this.#editing));
  readonly redo = (): void => this.#changed(redoEdits(this.#state.work, this.#editing));

  /** What was put aside is made all the same, or forgotten. */
  readonly keepMine = (): void => this.#changed(makeAside(this.#state.work));
  readonly letGo = (): void => this.#become({ work: { ...this.#state.work, aside: null }, refusal: null });

  /** Signatures may become void; or the matrix stays as the server has it. */
  readonly agreeToVoid = (): void => {
    this.#mayVoid = true;
    void this.flush();
  };
  readonly leaveAsItIs = (): void => {
    const { work } = this.#state;
    this.#become({ work: beginWork(work.version, work.base), saving: 'saved' });
  };

  /** Says something about what could not be done, until the next edit. */
  readonly say = (refusal: string | null): void => this.#become({ refusal });

  /** Saves now. Ends when nothing is under way any more. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    if (this.#busy) return;
    const { work } = this.#state;
    if (this.#proposed && !this.#mayVoid && isUnsaved(work)) return this.#become({ saving: 'asked' });
    const started = startSaving(work, this.#parts.newCommandId, this.#mayVoid);
    if (!started) return;
    this.#busy = true;
    this.#become({ work: started.work, saving: 'saving' });
    try {
      await this.#exchange(started.attempt);
      this.#failures = 0;
      this.#become({ problem: null });
    } catch (fault) {
      this.#failed(asProblem(fault));
    }
    this.#busy = false;
    this.#settle();
  };

  async #exchange({ commandId, ...body }: Attempt): Promise<void> {
    try {
      const wish = { ...body, edits: [...body.edits] };
      const { version, asSent } = await this.#parts.send(wish, commandId);
      if (asSent && !this.#held) return this.#become({ work: markSaved(this.#state.work, version) });
      const fresh = await this.#newest(version);
      this.#become({ work: takeIn(this.#state.work, fresh, true) });
    } catch (fault) {
      const problem = asProblem(fault);
      // Others were faster all the time that the server tried.
      if (problem.passing || problem.code === 'conflict') throw problem;
      await this.#refused(problem);
    }
  }

  /** The server's "no": the screen shows what it has, and what was not to be is put aside with the reason. */
  async #refused(problem: Problem): Promise<void> {
    if (problem.code === 'raci.signatures-would-be-void') this.#proposed = true;
    const fresh = await this.#parts.readAgain();
    const { work } = this.#state;
    this.#held = undefined;
    const sorted = takeIn(work, fresh, false);
    const again = problem.code === 'command-id-used' || problem.code === 'raci.signatures-would-be-void';
    // Others' changes explain it, and are sorted out: the rest is sent once more.
    const explained = sorted.waiting.length < work.waiting.length + (work.sent?.edits.length ?? 0);
    this.#become({ work: again || explained ? sorted : putAside(work, fresh, problem.detail) });
  }

  async #newest(version: number): Promise<Fresh> {
    const held = this.#held;
    this.#held = undefined;
    return held && held.version >= version ? held : this.#parts.readAgain();
  }

  #failed(problem: Problem): void {
    this.#failures += 1;
    this.#become({ problem, saving: 'failed' });
    const wait = Math.min(retryAtMostEveryMs, 1000 * 2 ** this.#failures);
    this.#later(Math.max(wait, (problem.retryAfterSeconds ?? 0) * 1000));
  }

  #settle(): void {
    const { work, saving } = this.#state;
    if (saving === 'failed') return;
    this.#become({ saving: isUnsaved(work) ? 'unsaved' : 'saved' });
    if (isUnsaved(work)) this.#later(pauseMs);
  }

  #changed(work: MatrixWork | undefined): void {
    if (!work) return;
    const { saving } = this.#state;
    const still = saving === 'saving' || saving === 'failed' || saving === 'asked';
    this.#become({ work, refusal: null, saving: still ? saving : 'unsaved' });
    if (!this.#busy && saving !== 'failed') this.#later(pauseMs);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #become(state: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...state };
    this.#parts.memory.keep(this.#state.work);
    for (const listener of this.#listeners) listener();
  }
}
