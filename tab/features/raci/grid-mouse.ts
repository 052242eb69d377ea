import type { MouseEvent } from 'react';
import type { Grid } from './use-grid.js';
import type { Place } from './grid-place.js';

/** The cell that an event is about. */
export function placeOf({ target }: { target: EventTarget }): Place | undefined {
  if (!(target instanceof Element)) return undefined;
  const column = target.closest('[data-column]')?.getAttribute('data-column');
  const activity = target.closest('[data-row]')?.getAttribute('data-row');
  return activity && column ? { activity, column } : undefined;
}

/** A click goes to a cell, with Shift or dragged it chooses a block, and again it opens what there is to choose. */
export function mouseActs(grid: Grid, onOpen: () => void) {
  return {
    onMouseDown(event: MouseEvent) {
      const place = placeOf(event);
      if (!place || event.button !== 0) return;
      // The focus is given to the cell by ourselves, and no text is to be selected.
      event.preventDefault();
      const at = grid.cursor?.at;
      const again = at?.activity === place.activity && at.column === place.column;
      const focused = document.activeElement?.hasAttribute('data-cursor') ?? false;
      if (again && focused && !event.shiftKey) onOpen();
      else grid.goTo(place, { extend: event.shiftKey });
    },
    onMouseOver(event: MouseEvent) {
      const place = event.buttons === 1 ? placeOf(event) : undefined;
      if (place) grid.goTo(place, { extend: true });
    },
  };
}
