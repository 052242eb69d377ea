import type { Thresholds } from './thresholds.js';

/** The thresholds in the order in which people read them; without the schema, which is too heavy for a page. */
export const thresholdNames = [
  'escalatedShare',
  'overdueRecords',
  'overdueDays',
  'onTimeShare',
  'daysWithoutRitual',
  'overLimitShare',
  'unansweredDays',
  'daysToCharter',
  'fewestCases',
  'inputWorkingDays',
  'answerWorkingDays',
] as const satisfies readonly (keyof Thresholds)[];
