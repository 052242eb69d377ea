import { articlesSchema } from '../../../domain/charter/charter.js';
import type { ArticleId } from '../../../domain/charter/articles.js';
import type { Charter } from '../../../domain/charter/charter.js';
import type { CharterRecords } from '../../../domain/charter/charter-records.js';
import {
  conflictWithStored,
  editArticle,
  openDraft,
  type DraftResult,
} from '../../../domain/charter/draft.js';
import { amendmentCounter } from '../../../domain/charter/amendment.js';
import { endSuperseded } from '../../../domain/charter/end-amendment.js';
import { signCharter, type SignCommand } from '../../../domain/charter/sign-off.js';
import { proposeCharter, type SignOffResult } from '../../../domain/charter/propose.js';
import { declineCharter, withdrawCharter, type DeclineCommand } from '../../../domain/charter/take-back.js';
import { acceptWith, refuse, type Outcome } from '../../../domain/kernel/outcome.js';
import type { Actor } from '../../../domain/workspace/roles.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import type { Snapshot, Visitor } from '../../workspaces/snapshot.js';
import type { AnnexSource } from '../../contributions/annex-source.js';
import { loadAmendments } from './amendment-store.js';
import {
  charterRecords,
  charterRecordsWithTexts,
  gapsOfAnnex,
  loadCharters,
  loadText,
  sectionsOfAnnex,
} from './charter-store.js';

/** Who commands what where; the id was made when the card or form was drawn. */
export interface CharterCall {
  workspaceId: string;
  visitor: Visitor;
  commandId: string;
}

export type CharterAnswer<Result> = CommandAnswer<Charter[], Result>;

type Decide<Result> = (
  records: CharterRecords,
  actor: Actor,
  now: Date,
  snapshot: Snapshot<Charter[]>,
) => Outcome<Result> | Promise<Outcome<Result>>;

/** The use cases of the charter, called by card and page alike. */
export class CharterActions {
  constructor(
    private readonly parts: CommandParts,
    private readonly annex: readonly AnnexSource[],
  ) {}

  openDraft(call: CharterCall): Promise<CharterAnswer<DraftResult>> {
    return this.#run('charter.open-draft', call, { texts: true }, openDraft);
  }

  /** A repeat whose text somebody else has changed meanwhile is a conflict, like a late first try. */
  async editArticle(
    call: CharterCall,
    edit: { number: number; article: ArticleId; content: unknown; basedOn: number; voidSignatures: boolean },
  ): Promise<CharterAnswer<DraftResult>> {
    const parsed = articlesSchema.shape[edit.article].safeParse(edit.content);
    if (!parsed.success) {
      const refusal = refuse('charter.article-invalid', { issues: parsed.error.issues });
      return this.#run('charter.edit', call, {}, () => refusal);
    }
    const content = parsed.data;
    const answer = await this.#run('charter.edit', call, { texts: true }, (records, actor, now) =>
      editArticle(records, { ...edit, content }, actor, now),
    );
    if (answer.kind !== 'done' || answer.result) return answer;
    const charter = answer.snapshot.extra.find(({ number }) => number === edit.number);
    const text = await loadText(this.parts.records, call.workspaceId, edit.number);
    if (!charter || !text) return answer;
    const refusal = conflictWithStored(charter, text, { ...edit, content });
    return refusal
      ? { kind: 'refused', snapshot: answer.snapshot, refusal }
      : { ...answer, result: { charter, text } };
  }

  propose(call: CharterCall, number: number): Promise<CharterAnswer<SignOffResult>> {
    return this.#run('charter.propose', call, { texts: true, annex: true }, (records, actor, now) =>
      proposeCharter(records, number, actor, now),
    );
  }

  sign(call: CharterCall, command: SignCommand): Promise<CharterAnswer<SignOffResult>> {
    return this.#run('charter.sign', call, { strict: true }, async (records, actor, now, { head }) => {
      const outcome = signCharter(records, command, actor, now);
      if (outcome.refused || outcome.unchanged || !records.inForce) return outcome;
      const { number, state } = outcome.result.charter;
      const everAmended = (head.body.counters[amendmentCounter] ?? 0) > 0;
      if (state !== 'in-force' || !everAmended) return outcome;
      // What amends the version of before ends with it.
      const amendments = await loadAmendments(this.parts.records, call.workspaceId);
      return acceptWith(outcome, endSuperseded({ ...records, amendments }, number, now));
    });
  }

  decline(call: CharterCall, command: DeclineCommand): Promise<CharterAnswer<SignOffResult>> {
    return this.#run('charter.decline', call, { strict: true }, (records, actor, now) =>
      declineCharter(records, command, actor, now),
    );
  }

  withdraw(call: CharterCall, number: number): Promise<CharterAnswer<SignOffResult>> {
    return this.#run('charter.withdraw', call, {}, (records, actor, now) =>
      withdrawCharter(records, number, actor, now),
    );
  }

  #run<Result>(
    useCase: string,
    { workspaceId, visitor, commandId }: CharterCall,
    { texts = false, annex = false, strict = false }: { texts?: boolean; annex?: boolean; strict?: boolean },
    decide: Decide<Result>,
  ): Promise<CharterAnswer<Result>> {
    return runCommand(this.parts, {
      useCase,
      workspaceId,
      visitor,
      commandId,
      strict,
      loadExtra: loadCharters,
      decide: async (snapshot: Snapshot<Charter[]>, now) => {
        const { records } = this.parts;
        const [stored, gaps, sections] = await Promise.all([
          texts ? charterRecordsWithTexts(records, snapshot) : charterRecords(snapshot),
          annex ? gapsOfAnnex(this.annex, records, snapshot) : [],
          annex ? sectionsOfAnnex(this.annex, records, snapshot) : [],
        ]);
        return decide({ ...stored, annex: { gaps, sections } }, snapshot.actor, now, snapshot);
      },
    });
  }
}
