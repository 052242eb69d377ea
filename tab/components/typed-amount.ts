/** A number as people group it, such as `25,000` or `1 250.50`; undefined for what is none. */
export function amountIn(text: string): number | undefined {
  const digits = text.replace(/[\s,'’]/g, '');
  return /^\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}
