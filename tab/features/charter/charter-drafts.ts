import { articleIds, type ArticleId } from '../../../domain/charter/articles.js';
import type { CharterPageAnswer, CharterView } from '../../../domain/charter/charter-api.js';
import type { Articles } from '../../../domain/charter/charter.js';
import type { Problem } from '../../server/problem.js';
import { isDirty, openDraft, serverText, type ArticleDraft } from './article-draft.js';
import { ArticleAutosave, type AutosaveHost, type AutosaveParts } from './autosave.js';
import type { DraftMemory } from './draft-memory.js';

type Drafts = { [Id in ArticleId]: ArticleDraft<Id> };
type Autosaves = { [Id in ArticleId]: ArticleAutosave<Id> };

/** What the editor shows; a new object with each change. */
export interface EditorState {
  drafts: Drafts;
  /** What stands in the forms. */
  typed: Articles;
  /** Asked while typed text would void signatures; null when nothing is at stake. */
  question: { signers: string[]; declined: boolean } | null;
}

/** What saving needs, with the memory from which drafts are taken over. */
export interface DraftsParts extends AutosaveParts {
  memory: DraftMemory;
  /** Tabs whose drafts are their own. */
  openEditors: ReadonlySet<string>;
}

/** The ten articles of a version under way, as one person edits them in this tab. */
export class CharterDrafts {
  /** The version. */
  readonly number: number;
  readonly memory: DraftMemory;
  stopped = false;
  readonly #autosaves: Autosaves;
  readonly #listeners = new Set<() => void>();
  #underWay: CharterView;
  #stand: Stand;
  /** The answer to the question, and for which proposal it was given. */
  #answer: { proposal: string; agreed: boolean } | undefined;
  #state: EditorState;

  constructor({ revision }: Pick<CharterPageAnswer, 'revision'>, underWay: CharterView, parts: DraftsParts) {
    this.number = underWay.number;
    this.memory = parts.memory;
    this.#underWay = underWay;
    this.#stand = standOf(revision, underWay);
    const host: AutosaveHost = {
      voiding: () => this.#voiding(),
      signaturesAtStake: (problem) => this.#signaturesAtStake(problem),
      ended: (article) => this.#autosaves[article].receive(this.#underWay),
      changed: () => this.#changed(),
    };
    const open = <Id extends ArticleId>(article: Id): ArticleAutosave<Id> => {
      const remembered = parts.memory.adopt(article, parts.openEditors);
      return new ArticleAutosave(openDraft(article, serverText(underWay, article), remembered), parts, host);
    };
    this.#autosaves = mapArticles<Autosaves>(open);
    this.#state = this.#newState();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): EditorState => this.#state;

  /** The article's controls: typing, saving, choosing. */
  article<Id extends ArticleId>(article: Id): ArticleAutosave<Id> {
    return this.#autosaves[article];
  }

  /** A newer answer of the server. An older one than is known changes nothing. */
  receive(page: Pick<CharterPageAnswer, 'revision'>, underWay: CharterView): void {
    if (page.revision < this.#stand.revision || underWay.number !== this.number) return;
    this.#stand = standOf(page.revision, underWay);
    this.#underWay = underWay;
    for (const article of articleIds) this.#autosaves[article].receive(this.#underWay);
    this.#changed();
  }

  /** The server's answer to a save, which shows that much and no more. */
  noteSaved(revision: number, state: CharterView['state']): void {
    if (revision < this.#stand.revision) return;
    this.#stand = { ...this.#stand, revision, state };
    this.#changed();
  }

  flush(): void {
    for (const article of articleIds) this.#autosaves[article].flush();
  }

  /** The connection seems to be back. */
  tryAgain(): void {
    for (const article of articleIds) {
      const autosave = this.#autosaves[article];
      if (autosave.draft.save.kind === 'failed') autosave.tryAgain();
    }
  }

  agreeToVoid(): void {
    this.#answer = { proposal: this.#stand.proposal, agreed: true };
    this.#changed();
    this.flush();
  }

  leaveAsItIs(): void {
    this.#answer = { proposal: this.#stand.proposal, agreed: false };
    this.#changed();
  }

  /** What is typed gives way to the server's text in every article; each can be brought back. */
  discardAll(): void {
    for (const article of articleIds) {
      const autosave = this.#autosaves[article];
      if (isDirty(autosave.draft)) autosave.takeTheirs();
    }
  }

  /** Whether everything typed is on the server, and nothing under way to it. */
  get settled(): boolean {
    return articleIds.every((article) => {
      const { draft } = this.#autosaves[article];
      return draft.save.kind === 'idle' && !isDirty(draft);
    });
  }

  /** Whether closing the tab now would lose something. */
  get wouldLose(): boolean {
    return articleIds.some((article) => {
      const { draft } = this.#autosaves[article];
      return !draft.kept;
    });
  }

  /** Saves nothing any more: the version isn't under way. What is typed stays on the device. */
  stop(): void {
    this.stopped = true;
    for (const article of articleIds) this.#autosaves[article].stop();
  }

  #voiding(): 'not-needed' | 'agreed' | 'ask' {
    if (this.#stand.state !== 'proposed') return 'not-needed';
    return this.#answerNow()?.agreed ? 'agreed' : 'ask';
  }

  /** An answer holds for the proposal for which it was given, and for no later one. */
  #answerNow() {
    return this.#answer?.proposal === this.#stand.proposal ? this.#answer : undefined;
  }

  /** The page on the screen was older than the proposal, or than a new one. */
  #signaturesAtStake({ more: { signers } }: Problem): void {
    const names = Array.isArray(signers) ? signers.filter((name) => typeof name === 'string') : [];
    this.#stand = { ...this.#stand, state: 'proposed', signers: names };
    this.#answer = undefined;
    this.#changed();
  }

  #changed(): void {
    this.#state = this.#newState();
    for (const listener of this.#listeners) listener();
  }

  #newState(): EditorState {
    const drafts = mapArticles<Drafts>((article) => this.#autosaves[article].draft);
    const asks = this.#voiding() === 'ask' && articleIds.some((article) => isDirty(drafts[article]));
    return {
      drafts,
      typed: mapArticles<Articles>((article) => drafts[article].typed),
      question: asks ? { signers: this.#stand.signers, declined: this.#answerNow() !== undefined } : null,
    };
  }
}

/** How the charter stands, as far as saving has to know. */
interface Stand {
  /** The workspace's. */
  revision: number;
  state: CharterView['state'];
  /** Tells one proposal from the next. */
  proposal: string;
  /** Names of those who have signed. */
  signers: string[];
}

function standOf(revision: number, { state, proposedAt, signatures }: CharterView): Stand {
  return { revision, state, proposal: proposedAt ?? '', signers: signatures.map(({ name }) => name) };
}

/** An object with a member for each article; the compiler can't follow `fromEntries` that far. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says which object it is
function mapArticles<All extends Record<ArticleId, unknown>>(make: (article: ArticleId) => unknown): All {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(articleIds.map((article) => [article, make(article)])) as All;
}
