import type { z } from 'zod';
import { acceptUnchanged, refuse, type Outcome, type Refusal } from '../kernel/outcome.js';
import { leaderOf } from '../workspace/roles.js';
import { changeDecision, type DecisionResult } from './change-decision.js';
import { isOpen, type Counterargument, type Decision, type evidenceSchema } from './decision.js';
import type { ActingContext } from './decision-context.js';
import { actsFor, consultedIds, decidesAs, holderIds, type ActsAs } from './holders.js';
import { limits } from './limits.js';

/** Input of somebody consulted, or of a level that had it before (product section 6). */
export function giveInput(decision: Decision, text: string, context: ActingContext): Outcome<DecisionResult> {
  const as = consultedAs(decision, text, context);
  if ('refused' in as) return as;
  const { actor, now } = context;
  const same = decision.inputs.some((one) => one.by === actor.objectId && one.text === text);
  if (same) return acceptUnchanged({ decision, routedUp: false });
  const input = {
    id: `i${decision.inputs.length + 1}`,
    by: actor.objectId,
    forPerson: as.forPerson,
    at: now.toISOString(),
    text,
  };
  return changeDecision(
    {
      before: decision,
      after: { ...decision, inputs: [...decision.inputs, input] },
      action: 'decision.input-given',
      details: { by: actor.objectId },
    },
    context,
  );
}

/** A counterargument with its evidence: the decider answers it before closing (product section 6). */
export function putCounterargument(
  decision: Decision,
  { text, evidence }: { text: string; evidence: z.infer<typeof evidenceSchema>[] },
  context: ActingContext,
): Outcome<DecisionResult> {
  const as = consultedAs(decision, text, context);
  if ('refused' in as) return as;
  const { workspace, actor, now } = context;
  const same = decision.counters.some((one) => one.by === actor.objectId && one.text === text);
  if (same) return acceptUnchanged({ decision, routedUp: false });
  const speaker = as.forPerson ?? actor.objectId;
  const counter: Counterargument = {
    id: `c${decision.counters.length + 1}`,
    by: actor.objectId,
    forPerson: as.forPerson,
    at: now.toISOString(),
    text,
    evidence,
    ofCio: speaker === leaderOf(workspace, 'cio'),
    answer: null,
  };
  const after: Decision = {
    ...decision,
    version: decision.version + 1,
    counters: [...decision.counters, counter],
  };
  return changeDecision(
    {
      before: decision,
      after,
      action: 'decision.countered',
      details: { by: actor.objectId, counter: counter.id },
      // It has to be answered before closing, so whoever decides gets it in sight.
      ask: holderIds(decision.holder, workspace).filter((id) => id !== actor.objectId),
    },
    context,
  );
}

/** The decider's answer to one counterargument; it may be mended until the decision is closed. */
export function answerCounterargument(
  decision: Decision,
  { counter, text }: { counter: string; text: string },
  context: ActingContext,
): Outcome<DecisionResult> {
  const { workspace, actor, now } = context;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  const as = decidesAs(decision, actor.objectId, context);
  if (!as) return refuse('decision.not-asked');
  if (!isOpen(decision)) return refuse('decision.closed');
  const found = decision.counters.find(({ id }) => id === counter);
  if (!found) return refuse('decision.counter-unknown');
  if (text === '') return refuse('decision.text-missing', { field: 'text' });
  if (found.answer?.text === text) return acceptUnchanged({ decision, routedUp: false });
  const answer = { by: actor.objectId, forPerson: as.forPerson, at: now.toISOString(), text };
  const counters = decision.counters.map((one) => (one === found ? { ...one, answer } : one));
  return changeDecision(
    {
      before: decision,
      after: { ...decision, counters },
      action: 'decision.counter-answered',
      details: { by: actor.objectId, counter },
    },
    context,
  );
}

function consultedAs(decision: Decision, text: string, context: ActingContext): ActsAs | Refusal {
  const { workspace, actor } = context;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  const as = actsFor(consultedIds(decision, workspace), actor.objectId, decision, context);
  if (!as) return refuse('decision.not-asked');
  if (!isOpen(decision)) return refuse('decision.closed');
  if (text === '') return refuse('decision.text-missing', { field: 'text' });
  const said = [...decision.inputs, ...decision.counters];
  const written = said.reduce((sum, one) => sum + one.text.length, 0);
  if (said.length >= limits.inputs || written + text.length > limits.said) {
    return refuse('decision.too-many-inputs', { most: limits.inputs });
  }
  return as;
}
