import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { useMoments } from '../../components/moments.js';
import { useAddress } from '../../components/workspace-context.js';
import { charterSays, say } from './charter-words.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    marginBottom: tokens.spacingVerticalL,
    padding: 0,
    listStyle: 'none',
  },
  link: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ...shorthands.border(tokens.strokeWidthThin, 'solid', tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusCircular,
    // Both together: in high contrast the one can't be read on the other's usual partner.
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  shown: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    // Drawn inside, so that a wider line moves nothing.
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorCompoundBrandStroke}`,
  },
});

interface VersionTabsProps {
  inForce: CharterView;
  underWay: CharterView;
  shown: 'in-force' | 'under-way';
}

/** The way between what holds and what may hold next. */
export function VersionTabs({ inForce, underWay, shown }: VersionTabsProps) {
  const styles = useStyles();
  const to = useAddress();
  const { number } = useMoments();
  const tabs = [
    { show: 'in-force', label: say('tabs.in-force', { number: number(inForce.number) }) },
    {
      show: 'under-way',
      label: say('tabs.under-way', {
        number: number(underWay.number),
        state: charterSays(`state.${underWay.state}`),
      }),
    },
  ];
  return (
    <nav aria-label={say('tabs.label')} data-print="hide">
      <ul className={styles.list}>
        {tabs.map(({ show, label }) => (
          <li key={show}>
            <Link
              to={`${to('charter')}?show=${show}`}
              aria-current={show === shown ? 'page' : undefined}
              className={mergeClasses(styles.link, show === shown && styles.shown)}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
