/**
 * A number without the last bits that binary fractions leave behind: 12 significant digits. Plans are rounded
 * so before they are compared, so that 0.4 is on a plan of 0.1 + 0.3.
 */
export function tidyNumber(number: number): number {
  return Number(number.toPrecision(12));
}

/**
 * A share (1 is 100 %) in whole percent, half up; what is short of 100 % is never shown as 100 %
 * (rulings, section 8).
 */
export function wholePercentOf(share: number): number {
  const percent = tidyNumber(share * 100);
  const rounded = Math.floor(percent + 0.5);
  return rounded === 100 && percent < 100 ? 99 : rounded;
}
