import type { AuthorityInForce } from '../authority/check-limit.js';
import { localDate } from '../workspace/time-zone.js';
import type { Actor } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Decision, Holder } from './decision.js';
import type { DecisionRoute } from './route.js';
import type { WeeklyList } from './weekly-list.js';

/** A level of the charter's escalation path that somebody holds. */
export interface Level {
  holder: Holder;
  /** Hours of the workspace's working time. */
  withinHours: number;
}

/** What a delegation is asked about. */
export interface Matter {
  activity: string | null;
  tier: Decision['tier'];
  escalated: boolean;
}

/** Who acts today for somebody who is away, in this matter; undefined for nobody. Never the other leader. */
export type DelegateOf = (delegator: string, matter: Matter) => string | undefined;

/** What decisions about a decision look at. */
export interface DecisionContext {
  workspace: Workspace;
  /** Of the charter in force; empty without one. */
  path: readonly Level[];
  authority: AuthorityInForce;
  /** Of the decision's activity; undefined without one. */
  route: DecisionRoute | undefined;
  delegateOf: DelegateOf;
  /** What has been decided so far in the week of `now`; undefined as long as nothing is on its list. */
  weekly: WeeklyList | undefined;
  now: Date;
}

/** What a person does: the context with who it is. */
export interface ActingContext extends DecisionContext {
  actor: Actor;
}

export const todayOf = ({ now, workspace }: Pick<DecisionContext, 'now' | 'workspace'>) =>
  localDate(now, workspace.settings.timeZone);

export const matterOf = ({
  activity,
  tier,
  state,
}: Pick<Decision, 'activity' | 'tier' | 'state'>): Matter => ({
  activity,
  tier,
  escalated: state === 'escalated',
});
