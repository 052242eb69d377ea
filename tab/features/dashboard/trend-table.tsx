import { makeStyles, tokens } from '@fluentui/react-components';
import type { Figure } from '../../../domain/dashboard/dashboard-api.js';
import { Fold } from '../../components/fold.js';
import { lazyPart } from '../../components/lazy-part.js';
import { say } from './dashboard-words.js';

const useStyles = makeStyles({
  fold: {
    '& summary': {
      minHeight: '32px',
      color: tokens.colorNeutralForeground2,
      cursor: 'pointer',
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
    '& td': { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  },
});

const TrendNumbers = lazyPart(() => import('./trend-numbers.js').then((part) => part.TrendNumbers));

/** The lines of a tile as numbers, folded away; written when it is unfolded. */
export function TrendTable({ title, figures }: { title: string; figures: readonly Figure[] }) {
  const styles = useStyles();
  const lines = figures.flatMap(({ label, trend }) => (trend?.length ? [{ label, trend }] : []));
  if (lines.length === 0) return null;
  return (
    <Fold className={styles.fold} summary={<summary>{say('table')}</summary>}>
      {() => <TrendNumbers title={title} lines={lines} />}
    </Fold>
  );
}
