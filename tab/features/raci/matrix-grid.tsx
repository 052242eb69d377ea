import { Fragment, useLayoutEffect, useRef } from 'react';
import { ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { Finding } from '../../../domain/raci/finding.js';
import { takeKey } from './grid-keys.js';
import type { MatrixMarks } from './grid-marks.js';
import { mouseActs } from './grid-mouse.js';
import { GridRow } from './grid-row.js';
import { rowHeight, tableWidth, useGridStyles } from './grid-styles.js';
import { say } from './raci-words.js';
import { useGridClipboard } from './use-grid-clipboard.js';
import type { Grid } from './use-grid.js';
import { useGridWindow } from './use-grid-window.js';

interface MatrixGridProps {
  grid: Grid;
  marks: MatrixMarks;
  /** Opens what there is to choose at the cell where one is. */
  onOpen: (cell: HTMLElement) => void;
}

/** The matrix as a spreadsheet: only the rows and columns that can be seen are drawn, and those where one is. */
export function MatrixGrid({ grid, marks, onOpen }: MatrixGridProps) {
  const styles = useGridStyles();
  const frame = useRef<HTMLDivElement>(null);
  const { activities, columns, block } = grid;
  const at = activities.findIndex(({ id }) => id === grid.cursor?.at.activity);
  const atColumn = columns.findIndex(({ key }) => key === grid.cursor?.at.column);
  const { rows, columns: drawn } = useGridWindow(frame, { activities, columns }, at, atColumn);
  useGridClipboard(frame, grid);

  const focusedCell = () => frame.current?.querySelector<HTMLElement>('[data-cursor]');
  useLayoutEffect(() => {
    if (!grid.takeFocus()) return;
    const cell = focusedCell();
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const open = (): void => {
    const cell = focusedCell();
    if (cell) onOpen(cell);
  };
  const page = () => Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2);

  return (
    <div ref={frame} className={styles.frame}>
      <table
        className={styles.table}
        style={{ width: tableWidth(columns) }}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's own way
        role="grid"
        aria-label={say('table')}
        aria-rowcount={activities.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-readonly={!grid.mayEdit}
        onKeyDown={(event) => takeKey(event, { grid, page: page(), onOpen: open })}
        // oxlint-disable-next-line react/refs -- read on a click
        {...mouseActs(grid, open)}
      >
        <colgroup>
          {columns.map(({ key, kind }) => (
            <col key={key} className={styles[kind]} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, text }) => (
              <th key={key} scope="col" title={text}>
                {text} <ColumnMark severity={marks.columns.get(key)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ index, start }, order) => {
            const activity = activities[index];
            if (!activity) return null;
            const chosen = block && index >= block.top && index <= block.bottom;
            return (
              <Fragment key={activity.id}>
                <Gap columns={columns.length} height={start - (rows[order - 1]?.end ?? 0)} />
                <GridRow
                  activity={activity}
                  index={index}
                  columns={columns}
                  drawn={drawn}
                  marks={marks.rows.get(activity.id) ?? ''}
                  cursor={index === at ? atColumn : -1}
                  from={chosen ? block.left : -1}
                  to={chosen ? block.right : -1}
                />
              </Fragment>
            );
          })}
          <Gap columns={columns.length} height={activities.length * rowHeight - (rows.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

/** In the place of rows that are not drawn. */
function Gap({ columns, height }: { columns: number; height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- hidden */}
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function ColumnMark({ severity }: { severity: Finding['severity'] | undefined }) {
  if (severity === undefined) return null;
  const Icon = severity === 'error' ? ErrorCircleRegular : WarningRegular;
  return <Icon aria-label={say(`findings.${severity}`)} />;
}
