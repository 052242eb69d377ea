import type { MatrixEdit } from './raci.js';

export const errorCodes = [
  'no-accountable',
  'several-accountable',
  'no-responsible',
  'strategic-not-ceo',
  'strategic-without-cio',
  'strategy-trap',
  'operational-not-named',
  'person-gone',
  'name-twice',
] as const;
export const warningCodes = [
  'many-consulted',
  'many-responsible',
  'nobody-told',
  'no-executive',
  'many-accountable',
  'idle-column',
] as const;
export type ErrorCode = (typeof errorCodes)[number];
export type WarningCode = (typeof warningCodes)[number];
export type FindingCode = ErrorCode | WarningCode;

/**
 * Something about the matrix that should be mended (product section 5). Its words are `finding.<code>` of the
 * catalogue, those of its mend `mend.<code>`, both with `values`.
 */
export interface Finding {
  code: FindingCode;
  /** Errors stop the charter from being proposed. */
  severity: 'error' | 'warning';
  /** Where: a row, a column, or the cell of both. */
  activity: string | null;
  column: string | null;
  values: Record<string, string | number>;
  /** Edits that mend it in one tap; null where only people can tell what is right. */
  mend: MatrixEdit[] | null;
}

/** How many C, R and A's are many (product section 5): more than these. */
export const mostConsulted = 4;
export const mostResponsible = 5;
export const mostAccountable = 5;
