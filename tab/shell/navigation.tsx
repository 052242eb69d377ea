import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { say } from '../components/shell-texts.js';
import { useAddress } from '../components/workspace-context.js';
import type { NavigationEntry } from './screen.js';

const useStyles = makeStyles({
  navigation: { maxWidth: '100%' },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    // On a phone a single row that can be pushed sideways leaves the room to the page.
    '@media (max-width: 640px)': {
      flexWrap: 'nowrap',
      overflowX: 'auto',
      scrollbarWidth: 'none',
      // Its end fades, so that one sees that there is more.
      paddingInlineEnd: tokens.spacingHorizontalXXL,
      maskImage: `linear-gradient(to right, black calc(100% - ${tokens.spacingHorizontalXXL}), transparent)`,
    },
  },
  link: {
    position: 'relative',
    display: 'flex',
    whiteSpace: 'nowrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalM,
      bottom: 0,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
});

/** The features' first pages. */
export function Navigation({ entries }: { entries: NavigationEntry[] }) {
  const styles = useStyles();
  const to = useAddress();
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  const centred = useRef('');
  useEffect(() => {
    if (centred.current === pathname) return;
    centred.current = pathname;
    const here = list.current?.querySelector<HTMLElement>('[aria-current="page"]');
    const row = list.current;
    if (here && row) row.scrollLeft = here.offsetLeft + here.offsetWidth / 2 - row.clientWidth / 2;
  }, [pathname]);
  return (
    <nav aria-label={say('shell.navigation')} className={styles.navigation}>
      <ul ref={list} className={styles.list}>
        {entries.map(({ page, label, icon }) => (
          <li key={page}>
            <NavLink
              to={to(page)}
              className={({ isActive }) => mergeClasses(styles.link, isActive && styles.here)}
            >
              {icon}
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
