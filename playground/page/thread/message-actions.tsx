import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { MessageAction } from '../../playground-api.js';
import { say } from '../texts.js';

interface MessageActionsProps {
  actions: readonly MessageAction[];
  /** Who wrote the message. */
  author: string;
  onChoose: (action: string) => void;
}

/** What Teams offers behind the three dots of a message: the actions of the app's message extension. */
export function MessageActions({ actions, author, onChoose }: MessageActionsProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={say('thread.actions', { name: author })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map(({ id, title }) => (
            <MenuItem key={id} onClick={() => onChoose(id)}>
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
