import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { VersionView } from '../../../domain/charter/charter-api.js';
import { lazyPart } from '../../components/lazy-part.js';
import { MenuOnUse } from '../../components/menu-on-use.js';
import type { Problem } from '../../server/problem.js';
import { say } from './charter-words.js';
import type { MoreMenuItemsProps } from './more-menu-items.js';

const MoreMenuItems = lazyPart<MoreMenuItemsProps>(() =>
  import('./more-menu-items.js').then((part) => part.MoreMenuItems),
);

interface MoreMenuProps {
  charter: VersionView;
  onProblem: (problem: Problem | undefined) => void;
}

/** Files, print, the other versions, verification: what is wanted now and then. */
export function MoreMenu({ charter, onProblem }: MoreMenuProps) {
  return (
    <MenuOnUse
      load={MoreMenuItems.load}
      renderMenu={(trigger) => <MoreMenuItems trigger={trigger} charter={charter} onProblem={onProblem} />}
      button={{
        appearance: 'subtle',
        size: 'large',
        icon: <MoreHorizontalRegular />,
        children: say('more.open'),
      }}
    />
  );
}
