import {
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useHref, useNavigate } from 'react-router';
import { say } from '../../components/shell-texts.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { useMyWorkspaces } from './my-workspaces.js';

/** The list of the person's workspaces, read when it is opened. */
export function WorkspaceSwitcherMenu({ trigger }: { trigger: ReactElement }) {
  return (
    <Menu defaultOpen>
      <MenuTrigger>{trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{say('switcher.mine')}</MenuGroupHeader>
            <Workspaces />
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Workspaces() {
  const here = useWorkspace().id;
  const { data, error, refetch } = useMyWorkspaces();
  if (error) {
    return (
      <MenuItem persistOnClick onClick={() => void refetch()}>
        {say('switcher.failed')}
      </MenuItem>
    );
  }
  if (!data) return <MenuItem disabled>{say('shell.loading')}</MenuItem>;
  return data.workspaces.map(({ id, name }) => (
    <WorkspaceItem key={id} id={id} name={name} here={id === here} />
  ));
}

function WorkspaceItem({ id, name, here }: { id: string; name: string; here: boolean }) {
  const address = `/workspaces/${id}/charter`;
  const href = useHref(address);
  const navigate = useNavigate();
  return (
    <MenuItemLink
      href={href}
      aria-current={here ? 'page' : undefined}
      icon={here ? <CheckmarkRegular /> : <span />}
      onClick={(event) => {
        event.preventDefault();
        void navigate(address);
      }}
    >
      {name}
    </MenuItemLink>
  );
}
