import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import { useAddress } from '../../components/workspace-context.js';
import { sayList } from './decision-words.js';

const useStyles = makeStyles({
  views: {
    display: 'flex',
    gap: tokens.spacingHorizontalL,
    marginBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  view: {
    paddingBlock: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

/** Between the open ones and all of them. */
export function DecisionViews({ shown }: { shown: 'open' | 'all' }) {
  const styles = useStyles();
  const to = useAddress();
  const link = (view: 'open' | 'all', address: string) => (
    <Link
      to={to(address)}
      className={mergeClasses(styles.view, shown === view && styles.current)}
      aria-current={shown === view ? 'page' : undefined}
    >
      {sayList(`views.${view}`)}
    </Link>
  );
  return (
    <nav className={styles.views} aria-label={sayList('views')}>
      {link('open', 'decisions')}
      {link('all', 'decisions/all')}
    </nav>
  );
}
