import type { Role } from './roles.js';

const leaders: readonly Role[] = ['ceo', 'cio'];
const leadersAndFacilitators: readonly Role[] = [...leaders, 'facilitator'];
const withRole: readonly Role[] = [...leadersAndFacilitators, 'executive', 'contributor'];
const everybody: readonly Role[] = [...withRole, 'roster'];

/**
 * Who may do what (product section 1): the one table that each use case asks. It says who may at all;
 * whether it is the right moment is the state machine's matter.
 */
export const permissions = {
  'workspace.read': everybody,
  /** Until both leaders have accepted; afterwards `workspace.change-settings`. */
  'workspace.set-up': everybody,
  'workspace.change-settings': leadersAndFacilitators,
  'workspace.read-settings': withRole,
  /** Guests by name, thresholds and clocks, and one's own absences and delegates. */
  'workspace.change-leaders-settings': leaders,
  /** The person asked, whoever that is: the seat is compared by object id. */
  'workspace.answer-leadership': everybody,
  /** Of the other seat, or of one's own to give it back: compared by seat. */
  'workspace.replace-leader': leaders,
  'charter.read': everybody,
  'charter.read-under-way': withRole,
  'charter.edit': leadersAndFacilitators,
  'charter.propose': leadersAndFacilitators,
  'charter.withdraw': leadersAndFacilitators,
  'charter.sign': leaders,
  'charter.decline': leaders,
  'charter.verify': everybody,
  'baseline.read': withRole,
  'baseline.edit': leadersAndFacilitators,
  'baseline.send': leadersAndFacilitators,
  'baseline.answer': leaders,
  'decision.read': withRole,
  'decision.propose': [...leadersAndFacilitators, 'executive'],
  /** Deciding, input and what follows: whoever takes part, compared by object id, whatever their role. */
  'decision.take-part': everybody,
  'authority.read': withRole,
  'authority.edit': leadersAndFacilitators,
  'raci.read': everybody,
  'raci.edit': leadersAndFacilitators,
  /** One person for an operational row, who then is accountable. */
  'raci.name-accountable': ['cio'],
  'kpis.read': withRole,
  /** The set of KPIs lies in the charter's annex, which facilitators draft. */
  'kpis.define': leadersAndFacilitators,
  /** The person asked for a KPI's readings, and the leaders: compared by object id. */
  'kpis.enter': withRole,
  'dashboard.read': withRole,
  /** Each leader, for the running week. */
  'dashboard.review': leaders,
  /** Of readings that other systems push. */
  'kpis.manage-key': leaders,
  'benchmarks.read': withRole,
  'benchmarks.edit': leadersAndFacilitators,
  'history.read': withRole,
  'history.export': leadersAndFacilitators,
  /** Somebody's name, other than one's own. */
  'history.erase-person': leadersAndFacilitators,
  'history.erase-oneself': everybody,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;

/** Whether one of these roles may take the action. */
export function mayTake(action: Action, roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = permissions[action];
  return roles.some((role) => allowed.includes(role));
}
