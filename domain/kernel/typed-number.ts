/**
 * The number that a person typed the way their locale writes numbers, or with a point as programs do: null for
 * nothing, undefined for what is no number.
 */
export function typedNumber(text: string, locale: string): number | null | undefined {
  const typed = text.replace(/[\s\p{Cf}'’]/gu, '').replace(/^[−–]/, '-');
  if (typed === '') return null;
  const parts = new Intl.NumberFormat(locale, latin).formatToParts(1234567.5);
  const sign = (type: string, otherwise: string) =>
    parts.find((part) => part.type === type)?.value.replace(/\s/g, '') ?? otherwise;
  const [group, decimal] = [sign('group', ''), sign('decimal', '.')];
  // Only groups of three are groups: 92.5 is no 925, wherever the point separates thousands.
  const grouped = new RegExp(`^-?\\d{1,3}(${literal(group)}\\d{3})+(${literal(decimal)}\\d+)?$`);
  const plain = new RegExp(`^-?\\d*(${literal(decimal)}\\d+)?$`);
  const written =
    group !== '' && grouped.test(typed)
      ? typed.split(group).join('').replace(decimal, '.')
      : plain.test(typed)
        ? typed.replace(decimal, '.')
        : typed;
  const number = /^-?(\d+\.?\d*|\.\d+)$/.test(written) ? Number(written) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** The same for what can't be less than nothing. */
export function typedAmount(text: string, locale: string): number | null | undefined {
  const number = typedNumber(text, locale);
  return typeof number === 'number' && number < 0 ? undefined : number;
}

/** For a field that is to be edited: without groups, with the locale's decimal sign. */
export function numberToType(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { ...latin, useGrouping: false, maximumSignificantDigits: 15 }).format(
    value,
  );
}

/** The same; empty for none. */
export const amountToType = (value: number | null | undefined, locale: string): string =>
  typeof value === 'number' ? numberToType(value, locale) : '';

const latin = { numberingSystem: 'latn' } as const;
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
