import { makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowTrendingDownRegular,
  ArrowTrendingRegular,
  LineHorizontal1Regular,
} from '@fluentui/react-icons';
import type { KpiLine } from '../../../domain/kpis/kpis-api.js';
import { say } from './kpis-words.js';

const useStyles = makeStyles({
  trend: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

const icons = {
  better: <ArrowTrendingRegular aria-hidden />,
  worse: <ArrowTrendingDownRegular aria-hidden />,
  same: <LineHorizontal1Regular aria-hidden />,
};

/** Against the reading before, in the direction that is good. */
export function KpiTrend({ trend }: Pick<KpiLine, 'trend'>) {
  const styles = useStyles();
  if (trend === null) return <>–</>;
  return (
    <span className={styles.trend}>
      {icons[trend]}
      {say(`trend.${trend}`)}
    </span>
  );
}
