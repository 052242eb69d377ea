import { ulid } from 'ulid';
import type { Accord } from '../bot/compose.js';
import type { Decision } from '../domain/decisions/decision.js';
import type { DemoDecision, DemoPart, DemoStep } from './demo-decision.js';
import { firstDecisions } from './demo-first-decisions.js';
import { laterDecisions } from './demo-later-decisions.js';

/** What the story of the demo company lends: people by their part, and the clock. */
export interface DemoStage {
  accord: Accord;
  workspaceId: string;
  tenantId: string;
  parts: Record<DemoPart, string>;
  at: (daysAgo: number, hour: number) => Date;
  setClock: (instant: Date) => void;
}

/** By title, to be replaced by a later one. */
type Numbers = Map<string, number>;

/** The decisions of a span of the year, oldest first, through the use cases */
export async function makeDemoDecisions(
  stage: DemoStage,
  numbers: Numbers,
  from: number,
  to: number,
): Promise<void> {
  const ofSpan = [...firstDecisions, ...laterDecisions].filter(
    ({ daysAgo }) => daysAgo <= from && daysAgo > to,
  );
  for (const told of ofSpan) numbers.set(told.content.title, await makeOne(stage, told, numbers));
}

async function makeOne(stage: DemoStage, told: DemoDecision, numbers: Numbers): Promise<number> {
  const { accord, at, setClock } = stage;
  const { daysAgo, steps } = told;
  setClock(at(daysAgo, 8));
  const { title } = told.content;
  let decision = await done(stage, title, begin(stage, told, numbers));
  for (const [index, step] of steps.entries()) {
    setClock(at(daysAgo - (step.days ?? 0), 9 + index));
    if (step.do === 'wait') {
      await accord.dueWork.sweepNow();
      await accord.dueWork.settled();
      decision = await asItIs(stage, decision.number);
    } else {
      decision = await done(stage, title, take(stage, decision, step));
    }
  }
  return decision.number;
}

function begin(stage: DemoStage, { by, content, replaces }: DemoDecision, numbers: Numbers) {
  const { decisions } = stage.accord;
  const call = callOf(stage, by);
  if (!replaces) return decisions.propose(call, content);
  const { title, reason } = replaces;
  return decisions.supersede(call, numbers.get(title) ?? 0, { content, reason });
}

/** After the clocks have changed it. */
async function asItIs(stage: DemoStage, number: number): Promise<Decision> {
  const snapshot = await stage.accord.decisions.load(callOf(stage, 'facilitator'), number);
  const decision = snapshot?.extra.decision;
  if (!decision) throw new Error(`The demo story has lost decision ${number}.`);
  return decision;
}

function take(stage: DemoStage, decision: Decision, step: Exclude<DemoStep, { do: 'wait' }>) {
  const { decisions } = stage.accord;
  const call = callOf(stage, step.by);
  const { number, version } = decision;
  if (step.do === 'accepted' || step.do === 'rejected') {
    return decisions.decide(call, number, {
      version,
      result: step.do,
      rationale: step.text,
      answers: decision.counters.map(({ id }) => ({ counter: id, text: step.answer ?? '' })),
      withoutCioReason: step.withoutCio ?? null,
      overruledReason: step.overruled ?? null,
    });
  }
  if (step.do === 'counter') {
    return decisions.counter(call, number, { text: step.text, evidence: step.evidence ?? [] });
  }
  const { text } = step;
  const acts = {
    input: () => decisions.giveInput(call, number, text),
    escalate: () => decisions.escalate(call, number, text),
    'give-back': () => decisions.giveBack(call, number, text),
    withdraw: () => decisions.withdraw(call, number, text),
    reopen: () => decisions.reopen(call, number, text),
  };
  return acts[step.do]();
}

const callOf = ({ workspaceId, tenantId, parts }: DemoStage, by: DemoPart) => ({
  workspaceId,
  visitor: { tenantId, objectId: parts[by] },
  commandId: ulid(),
});

async function done(
  { accord }: DemoStage,
  title: string,
  asked: ReturnType<Accord['decisions']['propose']>,
): Promise<Decision> {
  const answer = await asked;
  if (answer.kind !== 'done' || !answer.result) {
    const why = answer.kind === 'refused' ? answer.refusal.code : answer.kind;
    throw new Error(`The demo story broke off at “${title}”: ${why}`);
  }
  await accord.dueWork.settled();
  return answer.result.decision;
}
