import { leaderOf } from '../workspace/roles.js';
import type { Decision } from './decision.js';
import type { DecisionContext } from './decision-context.js';

/** Whether the CIO's voice is in: input, a counterargument, the proposal itself, or an acceptance of his own. */
export function cioInput(
  decision: Decision,
  { workspace, now }: Pick<DecisionContext, 'workspace' | 'now'>,
): { state: 'given' | 'missing' | 'overdue'; dueAt: string | null } {
  const cio = leaderOf(workspace, 'cio');
  const dueAt = decision.asked.find(({ objectId }) => objectId === cio)?.dueAt ?? null;
  const said = [...decision.inputs, ...decision.counters].some(
    ({ by, forPerson }) => (forPerson ?? by) === cio,
  );
  const accepted = decision.approvals.some(({ role }) => role === 'cio');
  if (decision.tier !== 'strategic' || said || accepted || decision.proposedBy === cio) {
    return { state: 'given', dueAt };
  }
  // Without a CIO nobody can be waited for; why it is taken without is still to be said.
  if (cio === undefined || dueAt === null) return { state: 'overdue', dueAt };
  return { state: now.toISOString() >= dueAt ? 'overdue' : 'missing', dueAt };
}

/** Ids of the counterarguments that the decider has not answered yet. */
export function unanswered({ counters }: Decision): string[] {
  return counters.filter(({ answer }) => answer === null).map(({ id }) => id);
}

/** Whom was asked and has said nothing. */
export function stillAsked(decision: Decision): string[] {
  const said = [...decision.inputs, ...decision.counters].map(({ by, forPerson }) => forPerson ?? by);
  return decision.asked.map(({ objectId }) => objectId).filter((id) => !said.includes(id));
}

/** Whether accepting it goes against a counterargument of the CIO, for somebody who is not the CIO. */
export function overrulesCio(decision: Decision, as: 'ceo' | 'cio' | undefined): boolean {
  return as !== 'cio' && decision.holder !== 'both' && decision.counters.some(({ ofCio }) => ofCio);
}
