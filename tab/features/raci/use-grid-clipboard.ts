import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { Grid } from './use-grid.js';

/**
 * Copy, cut and paste while a cell has the focus. The browser sends these events to wherever text was selected
 * last, which may be outside of the grid: they are heard for the whole document.
 */
export function useGridClipboard(frame: RefObject<HTMLElement | null>, grid: Grid): void {
  const take = useEffectEvent((event: ClipboardEvent): void => {
    const cell = document.activeElement;
    if (!event.clipboardData || !cell?.hasAttribute('data-column')) return;
    if (!frame.current?.contains(cell)) return;
    event.preventDefault();
    if (event.type === 'paste') return grid.paste(event.clipboardData.getData('text/plain'));
    event.clipboardData.setData('text/plain', grid.copy() ?? '');
    if (event.type === 'cut') grid.fill(null);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => take(event);
    const kinds = ['copy', 'cut', 'paste'] as const;
    for (const kind of kinds) document.addEventListener(kind, listener);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, listener);
    };
  }, []);
}
