import type { z } from 'zod';
import type { DecisionResult } from '../../../domain/decisions/change-decision.js';
import { decide, type DecideCommand } from '../../../domain/decisions/decide.js';
import type { ActingContext } from '../../../domain/decisions/decision-context.js';
import { mayRead } from '../../../domain/decisions/decision-permitted.js';
import type { Decision, DecisionContent, evidenceSchema } from '../../../domain/decisions/decision.js';
import { reopen, supersede, withdraw } from '../../../domain/decisions/end-decision.js';
import { escalate, giveBack, takeUp } from '../../../domain/decisions/escalate.js';
import {
  answerCounterargument,
  giveInput,
  putCounterargument,
} from '../../../domain/decisions/give-input.js';
import { editDecision, proposeDecision } from '../../../domain/decisions/propose-decision.js';
import { refuse, type Outcome } from '../../../domain/kernel/outcome.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, nothingElse, type Snapshot, type Visitor } from '../../workspaces/snapshot.js';
import { loadContext, loadDecision, type DecisionSources } from './decision-store.js';

/** Who commands what where; the id was made when the card or form was drawn. */
export interface DecisionCall {
  workspaceId: string;
  visitor: Visitor;
  commandId: string;
}

/** The one decision that a command is about; undefined if it doesn't exist. */
export interface StoredDecision {
  decision: Decision | undefined;
}

export type DecisionAnswered = CommandAnswer<StoredDecision, DecisionResult>;
export type Decide = (
  decision: Decision,
  context: ActingContext,
  snapshot: Snapshot<StoredDecision>,
) => Outcome<DecisionResult> | Promise<Outcome<DecisionResult>>;

/** The use cases of decisions, called by card, page and command alike. */
export class DecisionActions {
  constructor(
    private readonly parts: CommandParts,
    readonly sources: DecisionSources,
  ) {}

  propose(call: DecisionCall, content: DecisionContent): Promise<DecisionAnswered> {
    return runCommand(this.parts, {
      ...call,
      useCase: 'decision.propose',
      loadExtra: () => Promise.resolve({ decision: undefined }),
      decide: async (snapshot, now) =>
        proposeDecision(content, nextNumber(snapshot), await this.context(snapshot, content.activity, now)),
    });
  }

  edit(call: DecisionCall, number: number, edit: { content: DecisionContent; version: number }) {
    return this.#run(
      'decision.edit',
      call,
      number,
      (decision, context) => editDecision(decision, edit, context),
      edit.content.activity,
    );
  }

  giveInput(call: DecisionCall, number: number, text: string) {
    return this.#run('decision.input', call, number, (decision, context) =>
      giveInput(decision, text, context),
    );
  }

  counter(
    call: DecisionCall,
    number: number,
    counter: { text: string; evidence: z.infer<typeof evidenceSchema>[] },
  ) {
    return this.#run('decision.counter', call, number, (decision, context) =>
      putCounterargument(decision, counter, context),
    );
  }

  answer(call: DecisionCall, number: number, answer: { counter: string; text: string }) {
    return this.#run('decision.answer', call, number, (decision, context) =>
      answerCounterargument(decision, answer, context),
    );
  }

  decide(call: DecisionCall, number: number, command: DecideCommand) {
    return this.#run('decision.decide', call, number, async (decision, context, { workspaceId }) => {
      const { supersedes } = decision;
      const replaced =
        supersedes === null
          ? undefined
          : await loadDecision(this.parts.records, workspaceId, supersedes.number);
      return decide(decision, command, replaced, context);
    });
  }

  withdraw(call: DecisionCall, number: number, reason: string) {
    return this.#run('decision.withdraw', call, number, (decision, context) =>
      withdraw(decision, reason, context),
    );
  }

  escalate(call: DecisionCall, number: number, reason: string) {
    return this.#run('decision.escalate', call, number, (decision, context) =>
      escalate(decision, reason, context),
    );
  }

  giveBack(call: DecisionCall, number: number, reason: string) {
    return this.#run('decision.give-back', call, number, (decision, context) =>
      giveBack(decision, reason, context),
    );
  }

  takeUp(call: DecisionCall, number: number, reason: string) {
    return this.#run('decision.take-up', call, number, (decision, context) =>
      takeUp(decision, reason, context),
    );
  }

  reopen(call: DecisionCall, number: number, reason: string) {
    return this.#run('decision.reopen', call, number, (decision, context, snapshot) =>
      reopen(decision, { number: nextNumber(snapshot), reason }, context),
    );
  }

  supersede(call: DecisionCall, number: number, successor: { content: DecisionContent; reason: string }) {
    return this.#run(
      'decision.supersede',
      call,
      number,
      (decision, context, snapshot) =>
        supersede(decision, { number: nextNumber(snapshot), ...successor }, context),
      successor.content.activity,
    );
  }

  /** The workspace with one decision; undefined for a stranger. */
  load({ workspaceId, visitor }: Omit<DecisionCall, 'commandId'>, number: number) {
    const { records, membership } = this.parts;
    return loadSnapshot(records, membership, workspaceId, visitor, async (reads, id) => ({
      decision: await loadDecision(reads, id, number),
    }));
  }

  /** The workspace alone; undefined for a stranger. */
  loadWorkspace({ workspaceId, visitor }: Omit<DecisionCall, 'commandId'>) {
    const { records, membership } = this.parts;
    return loadSnapshot(records, membership, workspaceId, visitor, nothingElse);
  }

  async context(
    snapshot: Snapshot<unknown>,
    activity: string | null,
    now: Date = this.parts.now(),
  ): Promise<ActingContext> {
    const context = await loadContext(this.sources, this.parts.records, snapshot, activity, now);
    return { ...context, actor: snapshot.actor };
  }

  /** `activity`: of a new content; that of the decision itself if left out. */
  #run(
    useCase: string,
    call: DecisionCall,
    number: number,
    decideOn: Decide,
    activity?: string | null,
  ): Promise<DecisionAnswered> {
    return runCommand(this.parts, {
      ...call,
      useCase,
      loadExtra: async (reads, workspaceId) => ({ decision: await loadDecision(reads, workspaceId, number) }),
      decide: async (snapshot, now) => {
        const { decision } = snapshot.extra;
        // Whoever may not read it learns nothing of it, not even that it exists.
        if (!decision || !mayRead(decision, snapshot)) return refuse('decision.unknown-version', { number });
        const wanted = activity === undefined ? decision.activity : activity;
        return decideOn(decision, await this.context(snapshot, wanted, now), snapshot);
      },
    });
  }
}

const nextNumber = ({ head }: Snapshot<unknown>) => (head.body.counters['decision'] ?? 0) + 1;
