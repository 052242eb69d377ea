import type { KeyboardEvent } from 'react';
import type { Letter } from '../../../domain/raci/matrix-parts.js';
import type { Grid } from './use-grid.js';

const letterKeys: Record<string, Letter> = { r: 'R', a: 'A', c: 'C', i: 'I' };

interface KeyParts {
  grid: Grid;
  /** Rows of a screen. */
  page: number;
  /** Opens what there is to choose at the cell where one is. */
  onOpen: () => void;
}

/** What a key does in the grid. What it doesn't know is left to the browser: Tab leaves the grid. */
export function takeKey(event: KeyboardEvent, { grid, page, onOpen }: KeyParts): void {
  if (event.altKey || event.nativeEvent.isComposing) return;
  const command = event.ctrlKey || event.metaKey;
  const move = { key: event.key, far: command, extend: event.shiftKey };
  if (grid.move(move, page) || (command ? takeCommand(event, grid) : takePlain(event, grid, onOpen))) {
    event.preventDefault();
  }
}

function takeCommand({ key, shiftKey }: KeyboardEvent, grid: Grid): boolean {
  switch (key.toLowerCase()) {
    case 'a':
      grid.chooseAll();
      return true;
    case 'z':
      if (shiftKey) grid.redo();
      else grid.undo();
      return true;
    case 'y':
      grid.redo();
      return true;
    default:
      return false;
  }
}

function takePlain(event: KeyboardEvent, grid: Grid, onOpen: () => void): boolean {
  const letter = letterKeys[latinKey(event)];
  if (letter) {
    grid.type(letter);
    return true;
  }
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      grid.fill(null);
      return true;
    case 'Enter':
    case 'F2':
    case ' ':
      onOpen();
      return true;
    case 'Escape':
      if (grid.cursor) grid.goTo(grid.cursor.at);
      return true;
    default:
      return false;
  }
}

/** The letter as it is engraved where the keyboard writes another script. */
function latinKey({ key, code }: KeyboardEvent): string {
  if (/^[\x20-\x7e]$/.test(key) || key.length !== 1) return key.toLowerCase();
  return code.replace(/^Key/, '').toLowerCase();
}
