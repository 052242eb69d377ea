import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { say } from './raci-words.js';

const formats = ['csv', 'xlsx'] as const;

export interface ExportMenuItemsProps {
  trigger: ReactElement;
  onExport: (format: (typeof formats)[number]) => void;
}

/** The menu itself, opened. */
export function ExportMenuItems({ trigger, onExport }: ExportMenuItemsProps) {
  return (
    <Menu defaultOpen>
      <MenuTrigger>{trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {formats.map((format) => (
            <MenuItem key={format} onClick={() => onExport(format)}>
              {say(format)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
