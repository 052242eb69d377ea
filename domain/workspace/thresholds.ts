import { z } from 'zod';

const share = z.number().int().min(1).max(100);
const count = (most: number) => z.number().int().min(1).max(most);

/**
 * When a warning sign shows, and how long people have (product sections 6 and 12): they change with both leaders'
 * consent only. Shares are whole percent.
 */
export const thresholdsSchema = z.object({
  /** Of the decisions of 90 days, the share escalated beyond which it is a sign. */
  escalatedShare: share,
  /** Overdue records from which on it is a sign. */
  overdueRecords: count(100),
  /** Or a single one overdue by more than so many days. */
  overdueDays: count(365),
  /** Or fewer than this share on time in 90 days. */
  onTimeShare: share,
  /** Days without a joint ritual beyond which it is a sign. */
  daysWithoutRitual: count(365),
  /** Of the decisions logged for the CIO, the share over a limit beyond which it is a sign. */
  overLimitShare: share,
  /** Days that a recommendation may stay unanswered. */
  unansweredDays: count(365),
  /** Days after both leaders have accepted until which a charter has to be in force. */
  daysToCharter: count(365),
  /** Shares speak from so many cases on. */
  fewestCases: count(100),
  /** Working days for those asked for input on a decision. */
  inputWorkingDays: count(30),
  /** Working days to answer a warning sign with an action. */
  answerWorkingDays: count(30),
});
export type Thresholds = z.infer<typeof thresholdsSchema>;

/** What holds until both leaders agree on something else. */
export const defaultThresholds: Thresholds = {
  escalatedShare: 25,
  overdueRecords: 3,
  overdueDays: 14,
  onTimeShare: 70,
  daysWithoutRitual: 21,
  overLimitShare: 50,
  unansweredDays: 14,
  daysToCharter: 30,
  fewestCases: 8,
  inputWorkingDays: 2,
  answerWorkingDays: 2,
};
