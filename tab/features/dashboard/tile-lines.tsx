import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { TileBar, TileLine } from '../../../domain/dashboard/dashboard-api.js';
import { QuietLink } from '../../components/quiet-link.js';
import { useAddress } from '../../components/workspace-context.js';
import { useDashboardStyles } from './dashboard-styles.js';
import { useDays } from './dashboard-words.js';
import { ToneMark } from './tone-mark.js';

const useStyles = makeStyles({
  bar: { gridColumn: '1 / -1', marginBlock: tokens.spacingVerticalXS },
});

/** Records one below the other, each with its state, its day and its page. */
export function TileLines({ lines }: { lines: readonly TileLine[] }) {
  const page = useDashboardStyles();
  const to = useAddress();
  const days = useDays();
  return (
    <ul className={page.lines}>
      {lines.map(({ text, detail, date, address, tone, word }) => (
        <li key={`${address} ${text}`} className={page.line}>
          <span className={page.lineText}>
            <QuietLink to={to(address)}>{text}</QuietLink>
          </span>
          {word === null ? <span /> : <ToneMark tone={tone} word={word} />}
          <p className={page.quiet}>{[detail, date && days(date)].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}

/** How much of something is used. */
export function TileBars({ bars }: { bars: readonly TileBar[] }) {
  const styles = useStyles();
  const page = useDashboardStyles();
  const to = useAddress();
  return (
    <ul className={page.lines}>
      {bars.map(({ label, shown, share, address, tone, word }) => (
        <li key={label} className={page.line}>
          <QuietLink to={to(address)}>{label}</QuietLink>
          {word === null ? <span /> : <ToneMark tone={tone} word={word} />}
          {share !== null && (
            <ProgressBar
              className={styles.bar}
              value={share}
              thickness="large"
              aria-label={`${label}: ${shown}`}
            />
          )}
          <p className={page.quiet}>{shown}</p>
        </li>
      ))}
    </ul>
  );
}
