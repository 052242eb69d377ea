import type { CommitmentKind } from '../authority/commitment.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Decision, Holder } from './decision.js';
import { holderIds } from './holders.js';

/** What lists show of a decision, and filter and sort it by. People by object id only. */
export interface ListedDecision extends Pick<
  Decision,
  'number' | 'title' | 'state' | 'tier' | 'initiative' | 'proposedAt' | 'dueOn' | 'heldSince'
> {
  holder: Holder;
  /** How it was decided; null if it wasn't. */
  result: 'accepted' | 'rejected' | null;
  decidedAt: string | null;
  /** Who decided it, or has accepted it so far where both approve. */
  deciders: string[];
  /** In which seats they accepted it. */
  acceptedBy: ('ceo' | 'cio')[];
  /** Id of its activity in the matrix; null for none. */
  activity: string | null;
  /** Whom matrix or tier named for it. */
  home: Holder;
  /** What it binds; null for nothing. */
  commitment: CommitmentKind | null;
  /** Who took part, each person once. */
  inputBy: string[];
  counteredBy: string[];
  escalatedBy: string[];
  /** Whether it was decided against the CIO's counterargument. */
  overruled: boolean;
}

export function listed(decision: Decision): ListedDecision {
  const { number, title, state, tier, initiative, proposedAt, dueOn, heldSince, holder } = decision;
  const { outcome, approvals, inputs, counters, steps, commitment, home } = decision;
  return {
    number,
    title,
    state,
    tier,
    initiative,
    proposedAt,
    dueOn,
    heldSince,
    holder,
    result: outcome?.result ?? null,
    decidedAt: outcome?.at ?? null,
    deciders: [...new Set([...approvals.map(({ by }) => by), ...(outcome ? [outcome.by] : [])])],
    acceptedBy: approvals.map(({ role }) => role),
    activity: decision.activity,
    home,
    commitment: commitment?.kind ?? null,
    inputBy: peopleOf(inputs),
    counteredBy: peopleOf(counters),
    escalatedBy: peopleOf(steps.filter(({ kind }) => kind === 'escalated')),
    overruled: (outcome?.overruledReason ?? null) !== null,
  };
}

const peopleOf = (said: readonly { by: string | null }[]) => [...new Set(said.flatMap(({ by }) => by ?? []))];

/** Whose decision it is: those who decided it, or else those who have it today. */
export function ownersOf(one: ListedDecision, workspace: Workspace): string[] {
  return one.decidedAt === null ? holderIds(one.holder, workspace) : one.deciders;
}

/** All that was said of it in words, for search: what it was about, what was put for and against, why it ended so. */
export function wordsOf(decision: Decision): string {
  const { outcome, withdrawn, revisit, supersedes, reopens, supersededBy, reopenedAs } = decision;
  const texts = [
    decision.context,
    decision.activityName,
    decision.initiative,
    ...decision.options.flatMap(({ name, pros, cons }) => [name, ...pros, ...cons]),
    ...decision.links.map(({ label }) => label),
    revisit.condition,
    ...decision.inputs.map(({ text }) => text),
    ...decision.counters.flatMap(({ text, evidence, answer }) => [
      text,
      ...evidence.map((one) => one.text),
      answer?.text,
    ]),
    ...decision.steps.map(({ reason }) => reason),
    ...decision.approvals.map(({ rationale }) => rationale),
    outcome?.rationale,
    outcome?.withoutCioReason,
    outcome?.overruledReason,
    withdrawn?.reason,
    ...[supersedes, reopens, supersededBy, reopenedAs].map((link) => link?.reason),
  ];
  return texts.filter((text) => text !== undefined && text !== null && text !== '').join('\n');
}
