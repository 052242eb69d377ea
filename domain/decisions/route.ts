import type { DecisionContent } from './decision.js';

/** Who takes which part in a decision about an activity, by object id, as the matrix says it. */
export interface DecisionRoute {
  activityName: string;
  tier: DecisionContent['tier'];
  /** Null while nobody can be. */
  accountable: string | null;
  /** `tier`: the activity has not exactly one A who is there, so the tier decides. */
  because: 'matrix' | 'tier';
  responsible: string[];
  consulted: string[];
  informed: string[];
}
