import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { letters, type Letter } from '../../../domain/raci/matrix-parts.js';
import { letterText } from '../../../domain/raci/raci-words.js';
import { say } from './raci-words.js';

interface LetterMenuProps {
  cell: HTMLElement;
  onChoose: (letter: Letter | null) => void;
  onClose: () => void;
}

/** The letters to choose from, at their cell. */
export function LetterMenu({ cell, onChoose, onClose }: LetterMenuProps) {
  return (
    <Menu open positioning={{ target: cell }} onOpenChange={(_event, { open }) => open || onClose()}>
      <MenuPopover>
        <MenuList>
          {letters.map((letter) => (
            <MenuItem key={letter} secondaryContent={letter} onClick={() => onChoose(letter)}>
              {letterText(letter)}
            </MenuItem>
          ))}
          <MenuItem onClick={() => onChoose(null)}>{say('letter.clear')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
