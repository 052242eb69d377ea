import { ulid } from 'ulid';
import type { Accord } from '../bot/compose.js';
import type { Decision } from '../domain/decisions/decision.js';
import { demoDecisions, type DemoDecision, type DemoStep } from './demo-decisions.js';

/** What the story of the demo company lends: people by their part, and the clock. */
export interface DemoStage {
  accord: Accord;
  workspaceId: string;
  tenantId: string;
  parts: Record<DemoDecision['by'], string>;
  at: (daysAgo: number, hour: number) => Date;
  setClock: (instant: Date) => void;
}

/** The decisions of a span of the year, oldest first, through the use cases. */
export async function makeDemoDecisions(stage: DemoStage, from: number, to: number): Promise<void> {
  for (const told of demoDecisions) {
    if (told.daysAgo <= from && told.daysAgo > to) await makeOne(stage, told);
  }
}

async function makeOne(stage: DemoStage, { daysAgo, by, content, steps }: DemoDecision): Promise<void> {
  const { accord, at, setClock } = stage;
  setClock(at(daysAgo, 8));
  let decision = await done(stage, accord.decisions.propose(callOf(stage, by), content));
  for (const [index, step] of steps.entries()) {
    setClock(at(daysAgo, 9 + index));
    decision = await done(stage, take(stage, decision, step));
  }
}

function take(stage: DemoStage, decision: Decision, step: DemoStep) {
  const { decisions } = stage.accord;
  const call = callOf(stage, step.by);
  const { number, version } = decision;
  if (step.do === 'accepted' || step.do === 'rejected') {
    return decisions.decide(call, number, {
      version,
      result: step.do,
      rationale: step.text,
      answers: decision.counters.map(({ id }) => ({ counter: id, text: step.answer ?? '' })),
      withoutCioReason: null,
      overruledReason: step.overruled ?? null,
    });
  }
  const { text } = step;
  const acts = {
    input: () => decisions.giveInput(call, number, text),
    counter: () => decisions.counter(call, number, { text, evidence: [] }),
    escalate: () => decisions.escalate(call, number, text),
    'give-back': () => decisions.giveBack(call, number, text),
    withdraw: () => decisions.withdraw(call, number, text),
    reopen: () => decisions.reopen(call, number, text),
  };
  return acts[step.do]();
}

const callOf = ({ workspaceId, tenantId, parts }: DemoStage, by: DemoDecision['by']) => ({
  workspaceId,
  visitor: { tenantId, objectId: parts[by] },
  commandId: ulid(),
});

async function done(
  { accord }: DemoStage,
  asked: ReturnType<Accord['decisions']['propose']>,
): Promise<Decision> {
  const answer = await asked;
  if (answer.kind !== 'done' || !answer.result) {
    throw new Error(`The demo story broke off at a decision: ${JSON.stringify(answer)}`);
  }
  await accord.dueWork.settled();
  return answer.result.decision;
}
