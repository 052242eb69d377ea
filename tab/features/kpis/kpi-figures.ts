import { periodName } from '../../../domain/kernel/period-name.js';
import { wholePercentOf } from '../../../domain/kpis/shown.js';
import { rememberMade } from '../../components/remember-made.js';
import { useHost } from '../../teams/host-context.js';
import { say } from './kpis-words.js';

interface KpiFigures {
  /** A value as it was entered, with its unit. */
  value: (value: number, unit: string) => string;
  /** A computed value, such as a plan: as many digits as help. */
  computed: (value: number, unit: string) => string;
  percent: (share: number | null) => string;
  /** A period's id as people say it: week 7, 2026, February 2026, Q1 2026. */
  period: (id: string) => string;
}

// The space doesn't break: a number and its unit stay together.
const withUnit = (text: string, unit: string) => (unit === '' ? text : `${text}\u00a0${unit}`);

const figuresIn = rememberMade((locale: string): KpiFigures => {
  const exact = new Intl.NumberFormat(locale, { maximumSignificantDigits: 15 });
  const rounded = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    value: (value, unit) => withUnit(exact.format(value), unit),
    computed: (value, unit) => withUnit(rounded.format(value), unit),
    percent: (share) => (share === null ? '–' : say('percent', { percent: wholePercentOf(share) })),
    period: (id) => periodName(id, locale),
  };
});

/** Values, percentages and periods in the host's locale. */
export function useKpiFigures(): KpiFigures {
  const { locale } = useHost();
  return figuresIn(locale);
}
