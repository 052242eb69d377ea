import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { lazyPart } from '../../components/lazy-part.js';
import { MenuOnUse } from '../../components/menu-on-use.js';
import { say } from '../../components/shell-texts.js';
import { useWorkspace } from '../../components/workspace-context.js';

const SwitcherMenu = lazyPart(() =>
  import('./workspace-switcher-menu.js').then(({ WorkspaceSwitcherMenu }) => WorkspaceSwitcherMenu),
);

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    maxWidth: '100%',
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** The workspace's name, and the way to the others. */
export function WorkspaceSwitcher() {
  const styles = useStyles();
  const name = useWorkspace().frame?.workspace.name ?? say('shell.product');
  return (
    <MenuOnUse
      load={SwitcherMenu.load}
      renderMenu={(trigger) => <SwitcherMenu trigger={trigger} />}
      button={{
        appearance: 'subtle',
        className: styles.button,
        icon: <ChevronDownRegular />,
        iconPosition: 'after',
        'aria-label': say('switcher.label', { name }),
        children: <span className={styles.name}>{name}</span>,
      }}
    />
  );
}
