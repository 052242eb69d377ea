import type { Limits, Usage } from './authority.js';
import type { CommitmentKind } from './commitment.js';

/** The calendar quarter of a local date: `2026-Q4`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** First and last day of a kind's period that a day lies in; undefined for a kind without totals. */
export function periodOf(
  kind: CommitmentKind,
  limits: Limits,
  day: string,
): { from: string; to: string } | undefined {
  if (kind === 'hiring')
    return (limits.hiring && { from: limits.hiring.from, to: limits.hiring.to }) || undefined;
  if (kind === 'vendor' || !limits.budget) return undefined;
  const year = day.slice(0, 4);
  if (limits.budget.period === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` };
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  const lastDay = [31, 30, 30, 31][quarter - 1] ?? 31;
  return { from: `${year}-${two(quarter * 3 - 2)}-01`, to: `${year}-${two(quarter * 3)}-${lastDay}` };
}

/** What is used of a kind between two days, both included. */
export function usedBetween(
  usage: readonly Usage[],
  kind: CommitmentKind,
  { from, to }: { from: string; to: string },
): number {
  const amounts = usage
    .filter((row) => row.kind === kind)
    .flatMap(({ days }) => Object.entries(days))
    .filter(([day]) => from <= day && day <= to)
    .map(([, amount]) => amount);
  return cents(amounts.reduce((sum, amount) => sum + amount, 0));
}

/** The row of a day's quarter with an amount more, or less if it is negative. */
export function withUsage(usage: readonly Usage[], kind: CommitmentKind, day: string, amount: number): Usage {
  const quarter = quarterOf(day);
  const row = usage.find((one) => one.kind === kind && one.quarter === quarter);
  const days = row?.days ?? {};
  return { kind, quarter, days: { ...days, [day]: cents((days[day] ?? 0) + amount) } };
}

/** Money is compared in hundredths, so that sums of binary fractions don't drift over a limit. */
export const cents = (amount: number) => Math.round(amount * 100) / 100;

const two = (month: number) => String(month).padStart(2, '0');
