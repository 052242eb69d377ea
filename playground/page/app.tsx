import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  Toaster,
  tokens,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import type { PlaygroundPerson } from '../playground-api.js';
import type { PaneView, ThemeName } from './address.js';
import { usePlaygroundState } from './server/use-playground.js';
import { Pane } from './shell/pane.js';
import { TopBar } from './shell/top-bar.js';
import { ASIDES } from './shell/use-say-aside.js';
import { useIsNarrow } from './shell/use-width.js';
import { say } from './texts.js';
import { useAddress } from './use-address.js';

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/** Below this many root font sizes buttons lose their words and two people stand one below the other. */
const WORDS_NEED_REM = 45;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  panes: { display: 'flex', flexGrow: 1, minHeight: 0 },
  stacked: { display: 'block', overflowY: 'auto' },
  pane: {
    display: 'flex',
    flex: '1 1 0',
    minWidth: 0,
    minHeight: 0,
    '& + &': { borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}` },
  },
  stackedPane: { display: 'flex', height: '90%', minHeight: 0 },
});

export function App() {
  const styles = useStyles();
  const [address, move] = useAddress();
  const [frame, narrow] = useIsNarrow<HTMLDivElement>(WORDS_NEED_REM);
  const theme = address.theme ?? preferredTheme();
  const state = usePlaygroundState(address.main.person).data;

  const moveMain = (change: Partial<PaneView>): void =>
    move((now) => ({ ...now, main: { ...now.main, ...change } }));
  const moveBeside = (change: Partial<PaneView>): void =>
    move((now) => (now.beside === undefined ? now : { ...now, beside: { ...now.beside, ...change } }));
  const toggleBeside = (): void =>
    move((now) => {
      const other = somebodyElse(state?.people ?? [], state?.me.objectId);
      if (now.beside !== undefined || other === undefined) return { ...now, beside: undefined };
      // From here on the address names both, whoever the server chose before.
      const main = { ...now.main, person: state?.me.objectId };
      return { ...now, main, beside: { ...main, person: other.objectId } };
    });

  useEffect(() => {
    // The browser's own parts (date pickers, tick boxes, scroll bars) know only light and dark.
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [theme]);

  const paneStyle = narrow && address.beside !== undefined ? styles.stackedPane : styles.pane;
  return (
    <FluentProvider theme={themes[theme]}>
      <div ref={frame} className={styles.root}>
        <TopBar
          theme={theme}
          beside={address.beside !== undefined}
          compact={narrow}
          onTheme={(chosen) => move((now) => ({ ...now, theme: chosen }))}
          onBeside={toggleBeside}
        />
        <main
          // Named, as the tab in its frame has a main part of its own.
          aria-label={say('app.subtitle')}
          className={narrow && address.beside !== undefined ? styles.stacked : styles.panes}
        >
          <div className={paneStyle}>
            <Pane view={address.main} theme={theme} onMove={moveMain} />
          </div>
          {address.beside !== undefined && (
            <div className={paneStyle}>
              <Pane view={address.beside} theme={theme} onMove={moveBeside} />
            </div>
          )}
        </main>
      </div>
      <Toaster toasterId={ASIDES} position="top-end" />
    </FluentProvider>
  );
}

function preferredTheme(): ThemeName {
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The first colleague in the playground's own order, which puts the leaders first. */
function somebodyElse(people: PlaygroundPerson[], me: string | undefined): PlaygroundPerson | undefined {
  return people.find((person) => person.kind === 'member' && person.objectId !== me);
}
