import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import { useMemo, type RefObject } from 'react';
import { frameHeight, rowHeight, tableWidth, widths } from './grid-styles.js';
import { fieldColumns } from './grid-columns.js';
import type { GridContent } from './grid-edits.js';
import { useSettled } from './use-settled.js';

const overscans = { rows: 6, columns: 3 } as const;
const beforeLetters = tableWidth(fieldColumns);
/** Of a screen that isn't measured yet. */
const firstRect = () => ({ width: Math.min(window.innerWidth, 1240), height: frameHeight() });

export interface GridWindow {
  rows: readonly VirtualItem[];
  /** Indices of the columns that are drawn, ascending; the fields before the letters always are. */
  columns: readonly number[];
}

/** What of the grid is drawn: the rows and columns that can be seen, and those where one is (indices; -1 for nowhere). */
export function useGridWindow(
  frame: RefObject<HTMLDivElement | null>,
  { activities, columns }: GridContent,
  atRow: number,
  atColumn: number,
): GridWindow {
  // At first only what can be seen; what scrolling would show follows.
  const overscan = useSettled(overscans) ?? { rows: 0, columns: 0 };
  const getScrollElement = () => frame.current;
  const fields = fieldColumns.length;
  // oxlint-disable-next-line react/incompatible-library -- rows are memoised by their own props
  const rows = useVirtualizer({
    count: activities.length,
    getScrollElement,
    estimateSize: () => rowHeight,
    overscan: overscan.rows,
    initialRect: firstRect(),
    rangeExtractor: (range) => withIndex(range, atRow),
    getItemKey: (index) => activities[index]?.id ?? index,
  }).getVirtualItems();
  const letters = useVirtualizer({
    horizontal: true,
    count: columns.length - fields,
    getScrollElement,
    estimateSize: () => widths.letter,
    paddingStart: beforeLetters,
    overscan: overscan.columns,
    initialRect: firstRect(),
    rangeExtractor: (range) => withIndex(range, atColumn - fields),
  }).getVirtualItems();
  const drawn = letters.map(({ index }) => index + fields).join(' ');
  const shown = useMemo(
    () => [...fieldColumns.keys(), ...(drawn === '' ? [] : drawn.split(' ').map(Number))],
    [drawn],
  );
  return { rows, columns: shown };
}

function withIndex(range: Range, index: number): number[] {
  const seen = defaultRangeExtractor(range);
  return index < 0 || seen.includes(index) ? seen : [...seen, index].toSorted((one, other) => one - other);
}
