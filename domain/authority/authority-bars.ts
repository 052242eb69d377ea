import type { Limits, Usage } from './authority.js';
import { commitmentKinds, type CommitmentKind } from './commitment.js';
import { periodOf, usedBetween } from './usage.js';

/** What has been used of one kind of authority, as a bar. */
export interface AuthorityBar {
  kind: CommitmentKind;
  state: 'in-force' | 'not-yet' | 'expired' | 'absent';
  /** First and last day of what is delegated; null if absent. */
  from: string | null;
  to: string | null;
  /** First and last day that `used` counts; null for a kind without totals. */
  period: { from: string; to: string } | null;
  used: number;
  /** The most in the period; null for a kind without totals. */
  most: number | null;
  /** The most of one decision. */
  perDecision: number;
  /** Whole days until it ends, today included; null unless in force. */
  daysLeft: number | null;
}

/** The bars of today (local date); all absent without limits in force (product section 7). */
export function authorityBars(limits: Limits | null, usage: readonly Usage[], today: string): AuthorityBar[] {
  return commitmentKinds.map((kind) => {
    const limit = limits?.[kind];
    if (!limits || !limit) {
      const none = {
        from: null,
        to: null,
        period: null,
        used: 0,
        most: null,
        perDecision: 0,
        daysLeft: null,
      };
      return { kind, state: 'absent', ...none };
    }
    const { from, to } = limit;
    const state = today < from ? 'not-yet' : to < today ? 'expired' : 'in-force';
    const period = periodOf(kind, limits, today) ?? null;
    return {
      kind,
      state,
      from,
      to,
      period,
      used: period ? usedBetween(usage, kind, period) : 0,
      most: 'perPeriod' in limit ? limit.perPeriod : 'inAll' in limit ? limit.inAll : null,
      perDecision: 'perContract' in limit ? limit.perContract : limit.perDecision,
      daysLeft: state === 'in-force' ? daysBetween(today, to) + 1 : null,
    };
  });
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
