import type { Amendment } from '../../../domain/charter/amendment.js';
import { touchTheSame } from '../../../domain/charter/amendment-changes.js';
import { openAmendments } from '../../../domain/charter/amendment-records.js';
import {
  signAmendment,
  type AmendmentResult,
  type SignAmendment,
} from '../../../domain/charter/amendment-sign-off.js';
import {
  declineAmendment,
  endOvertaken,
  withdrawAmendment,
  type DeclineAmendment,
} from '../../../domain/charter/end-amendment.js';
import {
  proposeAmendment,
  type ProposeAmendment,
  type ProposedAmendment,
} from '../../../domain/charter/propose-amendment.js';
import { acceptWith, refuse, type Acceptance, type Outcome } from '../../../domain/kernel/outcome.js';
import type { AmendmentSource, DraftRequest } from '../../contributions/amendment-source.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import {
  amendmentRecords,
  loadAmendmentRecords,
  loadAmendmentText,
  loadAmendmentTexts,
  type LoadedAmendments,
} from './amendment-store.js';
import type { CharterCall } from './charter-actions.js';

export type AmendmentCommandResult<Result = AmendmentResult> = CommandAnswer<LoadedAmendments, Result>;

type AmendmentSnapshot = Snapshot<LoadedAmendments>;
type Decide<Result> = (snapshot: AmendmentSnapshot, now: Date) => Outcome<Result> | Promise<Outcome<Result>>;

/** The use cases of amendments, called by card and page alike. */
export class AmendmentActions {
  constructor(
    private readonly parts: CommandParts,
    private readonly sources: readonly AmendmentSource[],
  ) {}

  propose(
    call: CharterCall,
    command: ProposeAmendment & Pick<DraftRequest, 'part' | 'wish'>,
  ): Promise<AmendmentCommandResult<ProposedAmendment>> {
    return this.#run('charter.propose-amendment', call, true, async (snapshot, now) => {
      const { records } = this.parts;
      const source = this.sources.find(({ kind }) => kind === command.kind);
      if (!source) return refuse('charter.amendment-unknown-kind');
      const stored = amendmentRecords(snapshot);
      const open = openAmendments(stored).filter(({ kind }) => kind === command.kind);
      const texts = await loadAmendmentTexts(records, snapshot.workspaceId, open);
      const proposed = texts.flatMap(({ changes }) => changes);
      const { actor } = snapshot;
      const { wish, part } = command;
      const draft = await source.draft(records, snapshot, { wish, part, proposed, actor, now });
      // Whether this person may propose at all is said first.
      const words = draft && 'refused' in draft ? undefined : draft;
      const outcome = proposeAmendment(stored, command, words, actor, now);
      if (outcome.refused) {
        const unfit = draft && 'refused' in draft ? draft : undefined;
        return outcome.code === 'charter.amendment-nothing' && unfit ? unfit : outcome;
      }
      return this.#entered(snapshot, outcome, outcome.result.text, now);
    });
  }

  sign(call: CharterCall, command: SignAmendment): Promise<AmendmentCommandResult> {
    return this.#run('charter.sign-amendment', call, true, (snapshot, now) => {
      const outcome = signAmendment(amendmentRecords(snapshot), command, snapshot.actor, now);
      return outcome.refused ? outcome : this.#entered(snapshot, outcome, undefined, now);
    });
  }

  decline(call: CharterCall, command: DeclineAmendment): Promise<AmendmentCommandResult> {
    return this.#run('charter.decline-amendment', call, true, (snapshot, now) =>
      declineAmendment(amendmentRecords(snapshot), command, snapshot.actor, now),
    );
  }

  withdraw(call: CharterCall, number: number): Promise<AmendmentCommandResult> {
    return this.#run('charter.withdraw-amendment', call, false, (snapshot, now) =>
      withdrawAmendment(amendmentRecords(snapshot), number, snapshot.actor, now),
    );
  }

  /** With the last signature its changes are made in the same commit, and what they overtake ends. */
  async #entered<Result extends AmendmentResult>(
    snapshot: AmendmentSnapshot,
    outcome: Acceptance<Result>,
    proposed: ProposedAmendment['text'],
    now: Date,
  ): Promise<Outcome<Result>> {
    const { amendment } = outcome.result;
    if (outcome.unchanged || amendment.state !== 'in-force') return outcome;
    const { records } = this.parts;
    const { workspaceId, workspace, actor } = snapshot;
    const source = this.sources.find(({ kind }) => kind === amendment.kind);
    const others = openAmendments(snapshot.extra).filter(
      ({ kind, number }) => kind === amendment.kind && number !== amendment.number,
    );
    const [text, otherTexts] = await Promise.all([
      proposed ?? loadAmendmentText(records, workspaceId, amendment.number),
      loadAmendmentTexts(records, workspaceId, others),
    ]);
    if (!source || !text) throw new Error(`Amendment ${amendment.number} can’t be carried out.`);
    const applied = await source.apply(records, snapshot, text, { by: actor.objectId, now });
    if ('refused' in applied) return applied;
    const touching = others.filter(({ number }) =>
      otherTexts.some((other) => other.number === number && touchTheSame(text.changes, other.changes)),
    );
    return acceptWith(acceptWith(outcome, applied), endOvertaken(workspace, amendment, touching, now));
  }

  #run<Result>(
    useCase: string,
    { workspaceId, visitor, commandId }: CharterCall,
    strict: boolean,
    decide: Decide<Result>,
  ): Promise<AmendmentCommandResult<Result>> {
    return runCommand(this.parts, {
      useCase,
      workspaceId,
      visitor,
      commandId,
      strict,
      loadExtra: loadAmendmentRecords,
      decide,
    });
  }
}

/** The amendment that a command was about, as it is after it. */
export function amendmentAfter(
  answer: Extract<AmendmentCommandResult, { kind: 'done' }>,
  number: number | undefined,
): Amendment | undefined {
  const { amendments } = answer.snapshot.extra;
  return answer.result?.amendment ?? amendments.find((one) => one.number === number) ?? amendments.at(-1);
}
