import { contentSchema, type Counterargument, type DecisionContent } from '../domain/decisions/decision.js';
import type { Limits } from '../domain/authority/authority.js';

/** Who does it, by their part in the company. */
export type DemoPart = 'ceo' | 'cio' | 'facilitator' | 'executive' | 'operations' | 'scientist' | 'engineer';

export type DemoStep = {
  /** So many days after the proposal; on the same one if left out. */
  days?: number;
} & (
  | { do: 'input' | 'escalate' | 'reopen' | 'withdraw' | 'give-back'; by: DemoPart; text: string }
  | { do: 'counter'; by: DemoPart; text: string; evidence?: Counterargument['evidence'] }
  | {
      do: 'accepted' | 'rejected';
      by: DemoPart;
      text: string;
      /** Answers to all counterarguments, why against the CIO's, and why without having heard him. */
      answer?: string;
      overruled?: string;
      withoutCio?: string;
    }
  /** Nobody does anything until the clocks ring. */
  | { do: 'wait' }
);

export interface DemoDecision {
  daysAgo: number;
  by: DemoPart;
  /** The title of the decided one that it is to replace, and why. */
  replaces?: { title: string; reason: string };
  content: DecisionContent;
  /** The n-th is done n hours after the proposal, some days later where it says so. */
  steps: DemoStep[];
}

/** A decision's content: what is left out is operational and binds nothing. */
export const about = (
  title: string,
  context: string,
  changes: Partial<DecisionContent> = {},
): DecisionContent =>
  contentSchema.parse({
    title,
    context,
    options: [],
    activity: null,
    initiative: 'Predictive maintenance',
    tier: 'operational',
    commitment: null,
    dueOn: null,
    revisit: { on: null, condition: '' },
    links: [],
    ...changes,
  });

export const budget = (amount: number) => ({ commitment: { kind: 'budget' as const, amount } });

/** What the demo company's charters delegate to the CIO. */
export const demoLimits = (from: string, to: string): Limits => ({
  budget: { perDecision: 250_000, perPeriod: 600_000, period: 'quarter', from, to, above: 'ceo' },
  hiring: { perDecision: 2, inAll: 6, upToGrade: 'Senior', from, to, above: 'both' },
  vendor: { perContract: 250_000, termMonths: 24, from, to, above: 'ceo' },
  grades: ['Junior', 'Professional', 'Senior', 'Principal'],
});
