import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { Figure } from '../../../domain/dashboard/dashboard-api.js';
import { useAddress } from '../../components/workspace-context.js';
import { useDashboardStyles, wall } from './dashboard-styles.js';
import { say, useDays } from './dashboard-words.js';
import { Sparkline } from './sparkline.js';
import { ToneMark } from './tone-mark.js';

const useStyles = makeStyles({
  figure: { display: 'flex', flexDirection: 'column', minWidth: 0, rowGap: tokens.spacingVerticalXXS },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  shown: {
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    [wall]: { fontSize: tokens.fontSizeHero900, lineHeight: tokens.lineHeightHero900 },
  },
  large: {
    fontSize: tokens.fontSizeHero900,
    lineHeight: tokens.lineHeightHero900,
    [wall]: { fontSize: tokens.fontSizeHero1000, lineHeight: tokens.lineHeightHero1000 },
  },
});

/** A figure with what it is of; it leads to its records. */
export function TileFigure({ figure }: { figure: Figure }) {
  const styles = useStyles();
  const page = useDashboardStyles();
  const to = useAddress();
  const days = useDays();
  const { label, shown, address, word, tone, note, date, trend } = figure;
  return (
    <div className={styles.figure}>
      <Link to={to(address)} className={styles.link}>
        <span className={page.words}>{label}</span>
        <span className={mergeClasses(styles.shown, trend !== null && styles.large)}>{shown}</span>
      </Link>
      {word !== null && <ToneMark tone={tone} word={word} />}
      {trend !== null && trend.length > 1 && <Sparkline label={label} points={trend} />}
      {note !== null && <p className={page.quiet}>{note}</p>}
      {date !== null && <p className={page.quiet}>{say('as-of', { day: days(date) })}</p>}
    </div>
  );
}
