import { ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { Fragment, memo } from 'react';
import type { Finding } from '../../../domain/raci/finding.js';
import type { Activity } from '../../../domain/raci/raci.js';
import { letterText, phaseText, tierText } from '../../../domain/raci/raci-words.js';
import type { GridColumn } from './grid-columns.js';
import { readMarks, type RowMarks } from './grid-marks.js';
import { say } from './raci-words.js';

interface GridRowProps {
  activity: Activity;
  /** Among the rows that are shown. */
  index: number;
  columns: readonly GridColumn[];
  /** Indices of the columns that are drawn, ascending. */
  drawn: readonly number[];
  marks: RowMarks;
  /** The index of the column where one is; -1 in another row. */
  cursor: number;
  /** What of the row is in the chosen block; -1 to -1 for nothing. */
  from: number;
  to: number;
}

/** One activity with its letters. Drawn anew only if something about this very row is another. */
export const GridRow = memo(function GridRow({
  activity,
  index,
  columns,
  drawn,
  marks,
  cursor,
  from,
  to,
}: GridRowProps) {
  const found = readMarks(marks);
  const cellOf = (column: number) => {
    const shown = columns[column];
    if (!shown) return null;
    const { key, kind, text } = shown;
    const shared = {
      'data-column': key,
      'aria-colindex': column + 1,
      'data-cursor': column === cursor ? '' : undefined,
      tabIndex: column === cursor ? 0 : undefined,
      'aria-selected': column >= from && column <= to ? true : undefined,
    };
    // Said in so many words: not every reader takes it from the table's role.
    const cell = { ...shared, role: 'gridcell' };
    if (kind === 'letter') {
      const severity = found.cells.get(key);
      const letter = activity.cells[key];
      return (
        <td
          key={key}
          {...cell}
          data-letter=""
          data-found={severity}
          aria-label={cellText(activity.name, text, letter, severity)}
        >
          {letter}
          {severity && <Mark severity={severity} />}
        </td>
      );
    }
    if (kind !== 'name') {
      return (
        <td key={key} {...cell} data-words="">
          {kind === 'phase' ? phaseText(activity.phase) : tierText(activity.tier)}
        </td>
      );
    }
    return (
      <th key={key} {...shared} scope="row" title={activity.name} data-found={found.row}>
        {found.row && (
          <>
            <Mark severity={found.row} named />{' '}
          </>
        )}
        {activity.name}
      </th>
    );
  };
  return (
    <tr aria-rowindex={index + 2} data-row={activity.id}>
      {drawn.map((column, order) => {
        const before = (drawn[order - 1] ?? -1) + 1;
        return (
          <Fragment key={columns[column]?.key ?? column}>
            <Gap columns={column - before} />
            {cellOf(column)}
          </Fragment>
        );
      })}
      <Gap columns={columns.length - 1 - (drawn.at(-1) ?? -1)} />
    </tr>
  );
});

/** In the place of columns that are not drawn. */
function Gap({ columns }: { columns: number }) {
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- hidden
  return columns > 0 ? <td aria-hidden colSpan={columns} /> : null;
}

function Mark({ severity, named = false }: { severity: Finding['severity']; named?: boolean }) {
  const Icon = severity === 'error' ? ErrorCircleRegular : WarningRegular;
  return named ? <Icon aria-label={say(`findings.${severity}`)} /> : <Icon aria-hidden />;
}

// Hundreds of cells are named whenever the grid is drawn: the text is read once, with marks in the places of its values.
const marked = { activity: '\u{E000}activity\u{E000}', column: '\u{E000}column\u{E000}' };
const more = { letter: '\u{E000}letter\u{E000}', found: '\u{E000}found\u{E000}' };
const plainCell = once(() => say('cell', { ...marked, ...more }).split('\u{E000}'));
const foundCell = once(() => say('cell.found', { ...marked, ...more }).split('\u{E000}'));

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

const filledIn = (parts: readonly string[], values: Readonly<Record<string, string>>) =>
  parts.map((part, index) => (index % 2 === 1 ? (values[part] ?? part) : part)).join('');

/** "Model selection, CIO: Accountable". */
export function cellText(
  activity: string,
  column: string,
  letter: Activity['cells'][string] | undefined,
  severity?: Finding['severity'],
): string {
  const words = letter ? letterText(letter) : say('cell.empty');
  const values = { activity, column, letter: words };
  if (severity === undefined) return filledIn(plainCell(), values);
  return filledIn(foundCell(), { ...values, found: say(`findings.${severity}`) });
}
