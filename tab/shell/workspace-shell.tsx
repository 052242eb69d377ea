import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { Outlet, useLocation, useParams } from 'react-router';
import { say } from '../components/shell-texts.js';
import { WorkspaceProvider } from '../components/workspace-context.js';
import { useRevisionPoll } from '../server/use-revision-poll.js';
import { useFrame } from '../server/workspace-queries.js';
import { Banners } from './banners.js';
import { FaultBoundary } from './fault-boundary.js';
import { Navigation } from './navigation.js';
import type { NavigationEntry } from './screen.js';

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalM,
    top: '-10rem',
    zIndex: 2,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ':focus': { top: tokens.spacingVerticalS },
  },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  bar: {
    // The name comes later and may be long: on a row of its own it moves nothing.
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    boxSizing: 'border-box',
    maxWidth: '1240px',
    marginInline: 'auto',
    // With the padding of the button that comes first it lines up with the page below.
    paddingInline: tokens.spacingHorizontalL,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalXS },
  },
  main: {
    boxSizing: 'border-box',
    maxWidth: '1240px',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXXL,
    outline: 'none',
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
    '@media print': { maxWidth: 'none', padding: 0 },
  },
  wide: { '@media (min-width: 1300px)': { maxWidth: 'min(100vw - 32px, 2448px)' } },
});

interface WorkspaceShellProps {
  navigation: NavigationEntry[];
  /** Names the workspace and leads to the others. */
  switcher: ReactNode;
}

/** What surrounds every page of a workspace. */
export function WorkspaceShell({ navigation, switcher }: WorkspaceShellProps) {
  const styles = useStyles();
  const { workspace = '' } = useParams();
  const { pathname } = useLocation();
  const wide = navigation.some((entry) => entry.wide && pathname.endsWith(`/${entry.page}`)) && styles.wide;
  const frame = useFrame(workspace);
  useRevisionPoll(workspace);
  const inView = useMemo(() => ({ id: workspace, frame }), [workspace, frame]);
  return (
    <WorkspaceProvider value={inView}>
      <a className={styles.skip} href="#content" data-print="hide">
        {say('shell.skip')}
      </a>
      <header className={styles.header} data-print="hide">
        <div className={mergeClasses(styles.bar, wide)}>
          {switcher}
          <Navigation entries={navigation} />
        </div>
      </header>
      <main id="content" className={mergeClasses(styles.main, wide)} tabIndex={-1}>
        <Banners />
        <FaultBoundary key={pathname}>
          <Outlet />
        </FaultBoundary>
      </main>
    </WorkspaceProvider>
  );
}
