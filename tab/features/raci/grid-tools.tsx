import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular, EraserRegular } from '@fluentui/react-icons';
import { letters } from '../../../domain/raci/matrix-parts.js';
import { letterText } from '../../../domain/raci/raci-words.js';
import type { MatrixWork } from './matrix-work.js';
import { say } from './raci-words.js';
import type { Grid } from './use-grid.js';
import { useSettled } from './use-settled.js';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    // As high as one row of them, which they all fit in: the grid is drawn before them and stays where it is.
    minHeight: '24px',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  letter: { minWidth: '2.5rem' },
  gap: { width: tokens.spacingHorizontalM },
});

interface GridToolsProps {
  grid: Grid;
  work: Pick<MatrixWork, 'back' | 'forth'>;
  withLetters: boolean;
}

/** Letters for what is chosen in the grid, and the way back: the same with the mouse as by key. */
export function GridTools({ grid, work, withLetters }: GridToolsProps) {
  const styles = useStyles();
  const drawn = useSettled(true) ?? false;
  if (!drawn) return <div className={styles.row} />;
  return (
    <fieldset className={styles.row} aria-label={say('tools')}>
      {withLetters && (
        <>
          {letters.map((letter) => (
            <Button
              key={letter}
              size="small"
              className={styles.letter}
              title={letterText(letter)}
              aria-label={letterText(letter)}
              onClick={() => grid.fill(letter)}
            >
              {letter}
            </Button>
          ))}
          <Button size="small" icon={<EraserRegular />} onClick={() => grid.fill(null)}>
            {say('letter.clear')}
          </Button>
          <span className={styles.gap} />
        </>
      )}
      <Button
        size="small"
        icon={<ArrowUndoRegular />}
        disabledFocusable={work.back.length === 0}
        onClick={grid.undo}
      >
        {say('undo')}
      </Button>
      <Button
        size="small"
        icon={<ArrowRedoRegular />}
        disabledFocusable={work.forth.length === 0}
        onClick={grid.redo}
      >
        {say('redo')}
      </Button>
    </fieldset>
  );
}
