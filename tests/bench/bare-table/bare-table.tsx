import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, memo, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The yardstick of the matrix: as many rows and columns in a windowed table, and nothing else on the page. */
interface Row {
  id: string;
  cells: string[];
}

const [rowCount, columnCount, rowHeight] = [1000, 33, 36] as const;
const first: Row[] = Array.from({ length: rowCount }, (_, row) => ({
  id: `row-${row}`,
  cells: Array.from({ length: columnCount }, (_cell, column) =>
    column === 0 ? `Row ${row}` : (['A', 'R', 'C', 'I', ''][(row + column) % 5] ?? ''),
  ),
}));

function Page() {
  const [shown, setShown] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? 'Away' : 'Show'}
      </button>
      {shown && <Table />}
    </>
  );
}

function Table() {
  const frame = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState(first);
  // As in the matrix: what scrolling would show follows the first paint.
  const [overscan, setOverscan] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setOverscan(6), 150);
    return () => clearTimeout(timer);
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- rows are memoised by their own props
  const windowed = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan,
    initialRect: { width: 1000, height: 630 },
  }).getVirtualItems();
  const type = (target: EventTarget, letter: string): void => {
    if (!(target instanceof HTMLElement) || !/^[acir]$/i.test(letter)) return;
    const [row, column] = (target.dataset['at'] ?? '').split(':').map(Number);
    setRows(
      rows.map((one, at) =>
        at === row
          ? {
              ...one,
              cells: one.cells.map((cell, place) => (place === column ? letter.toUpperCase() : cell)),
            }
          : one,
      ),
    );
  };
  const last = windowed.at(-1)?.end ?? 0;
  return (
    <div ref={frame} className="frame">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a yardstick, not a page */}
      <table onKeyDown={({ target, key }) => type(target, key)}>
        <tbody>
          {windowed.map(({ index, start }, order) => {
            const row = rows[index];
            return (
              row && (
                <Fragment key={row.id}>
                  {order === 0 && start > 0 && <tr style={{ height: start }} />}
                  <Line row={row} index={index} />
                </Fragment>
              )
            );
          })}
          <tr style={{ height: rows.length * rowHeight - last }} />
        </tbody>
      </table>
    </div>
  );
}

const Line = memo(function Line({ row, index }: { row: Row; index: number }) {
  return (
    <tr data-row={row.id}>
      {row.cells.map((cell, column) => (
        <td key={column} data-at={`${index}:${column}`} tabIndex={-1}>
          {cell}
        </td>
      ))}
    </tr>
  );
});

const root = document.querySelector('#root');
if (root) createRoot(root).render(<Page />);
