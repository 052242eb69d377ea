import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../../domain/raci/finding.js';
import type { Letter } from '../../../domain/raci/matrix-parts.js';
import type { MatrixEdit } from '../../../domain/raci/raci.js';
import { CellLine } from './cell-line.js';
import type { MatrixMarks } from './grid-marks.js';
import { GridHelp } from './grid-help.js';
import { LetterMenu } from './letter-menu.js';
import { MatrixGrid } from './matrix-grid.js';
import type { Grid } from './use-grid.js';
import { useSettled } from './use-settled.js';
import { visuallyHidden } from '../../components/visually-hidden.js';

const useStyles = makeStyles({
  hidden: visuallyHidden,
});

interface GridPartProps {
  grid: Grid;
  /** Of the findings. */
  marks: MatrixMarks;
  findings: readonly Finding[];
  onMend: (edits: readonly MatrixEdit[]) => void;
  /** Opens all about the activity where one is. */
  onOpenRow: () => void;
}

/** The grid with what belongs to it: the letters to choose from, and what is to be said of the cell where one is. */
export function GridPart({ grid, marks, findings, onMend, onOpenRow }: GridPartProps) {
  const styles = useStyles();
  // What stands below the grid follows it.
  const drawn = useSettled(true) ?? false;
  const [menuAt, setMenuAt] = useState<HTMLElement>();
  const open = (cell: HTMLElement): void => {
    if (!grid.mayEdit) return;
    if (cell.hasAttribute('data-letter')) setMenuAt(cell);
    else onOpenRow();
  };
  const close = (): void => {
    menuAt?.focus();
    setMenuAt(undefined);
  };
  const choose = (letter: Letter | null): void => {
    grid.fill(letter);
    close();
  };
  /** The button is gone with what it mends: the focus goes back to the cell. */
  const mend = (edits: readonly MatrixEdit[]): void => {
    onMend(edits);
    if (grid.cursor) grid.goTo(grid.cursor.at);
  };
  return (
    <>
      <MatrixGrid grid={grid} marks={marks} onOpen={open} />
      {menuAt && <LetterMenu cell={menuAt} onChoose={choose} onClose={close} />}
      <output className={styles.hidden} aria-live="polite">
        {grid.said}
      </output>
      {drawn && <CellLine grid={grid} findings={findings} onMend={mend} />}
      {drawn && grid.mayEdit && <GridHelp />}
    </>
  );
}
