import {
  Caption1,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import {
  DarkThemeRegular,
  HandshakeFilled,
  PersonRegular,
  SplitVerticalRegular,
} from '@fluentui/react-icons';
import type { ThemeName } from '../address.js';
import { say, type TextKey } from '../texts.js';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  mark: { color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase600, flexShrink: 0 },
  words: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    flexGrow: 1,
  },
  title: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', margin: 0 },
  menu: { zIndex: 1 },
  subtitle: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

const themes: ThemeName[] = ['light', 'dark', 'contrast'];

const themeNames: Record<ThemeName, TextKey> = {
  light: 'theme.light',
  dark: 'theme.dark',
  contrast: 'theme.contrast',
};

interface TopBarProps {
  theme: ThemeName;
  beside: boolean;
  compact: boolean;
  onTheme: (theme: ThemeName) => void;
  onBeside: () => void;
}

export function TopBar({ theme, beside, compact, onTheme, onBeside }: TopBarProps) {
  const styles = useStyles();
  const besideText = say(beside ? 'beside.close' : 'beside.open');
  return (
    // Named, as the tab in its frame has a banner of its own.
    <header className={styles.bar} aria-label={say('app.title')}>
      <HandshakeFilled className={styles.mark} aria-hidden />
      <div className={styles.words}>
        <Subtitle2 as="h1" className={styles.title}>
          {say('app.title')}
        </Subtitle2>
        {!compact && <Caption1 className={styles.subtitle}>{say('app.subtitle')}</Caption1>}
      </div>
      <ToggleButton
        appearance="subtle"
        checked={beside}
        icon={beside ? <PersonRegular /> : <SplitVerticalRegular />}
        aria-label={besideText}
        onClick={onBeside}
      >
        {!compact && besideText}
      </ToggleButton>
      <Menu
        inline
        checkedValues={{ theme: [theme] }}
        onCheckedValueChange={(_event, { checkedItems }) =>
          onTheme(themes.find((name) => name === checkedItems[0]) ?? 'light')
        }
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="subtle"
            icon={<DarkThemeRegular />}
            aria-label={say('theme.choose', { theme: say(themeNames[theme]) })}
          >
            {!compact && say(themeNames[theme])}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover className={styles.menu}>
          <MenuList>
            {themes.map((name) => (
              <MenuItemRadio key={name} name="theme" value={name}>
                {say(themeNames[name])}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
