import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { MatrixPageAnswer } from '../../../domain/raci/raci-api.js';
import { coverageOf, findingsOf } from '../../../domain/raci/findings.js';
import type { Finding } from '../../../domain/raci/finding.js';
import type { Letter } from '../../../domain/raci/matrix-parts.js';
import { lazyPart } from '../../components/lazy-part.js';
import { usePlainTable } from '../../components/plain-table.js';
import { CellLine } from './cell-line.js';
import { CoverageFigure } from './coverage-figure.js';
import { FindingsList } from './findings-list.js';
import { fieldColumns, gridColumns } from './grid-columns.js';
import { GridHelp } from './grid-help.js';
import { GridTools } from './grid-tools.js';
import { MatrixFiles } from './matrix-files.js';
import { MatrixGrid } from './matrix-grid.js';
import type { MatrixSession, SessionState } from './matrix-session.js';
import { say } from './raci-words.js';
import { SaveStatus } from './save-status.js';
import { useGrid } from './use-grid.js';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const LetterMenu = lazyPart(() => import('./letter-menu.js').then((part) => part.LetterMenu));

interface MatrixEditorProps {
  workspaceId: string;
  answer: MatrixPageAnswer;
  session: MatrixSession;
  state: SessionState;
}

/** The matrix to read and to work on. */
export function MatrixEditor({ workspaceId, answer, session, state }: MatrixEditorProps) {
  const styles = useStyles();
  const { words } = usePlainTable();
  const { data, permitted } = answer;
  const { people, context, proposed } = data;
  const { matrix } = state.work;
  const mayEdit = permitted.includes('raci.edit');
  const columns = useMemo(() => {
    const names = new Map(people.map(({ objectId, name }) => [objectId, name]));
    return gridColumns(matrix.columns, (objectId) => names.get(objectId) ?? '–');
  }, [matrix.columns, people]);
  const findings = useMemo(() => findingsOf(matrix, context), [matrix, context]);
  const listed = useDeferredValue(findings);
  const grid = useGrid(session, { activities: matrix.activities, columns }, mayEdit);
  const [menuAt, setMenuAt] = useState<HTMLElement>();

  const open = (cell: HTMLElement): void => {
    if (mayEdit && cell.hasAttribute('data-letter')) setMenuAt(cell);
  };
  const close = (): void => {
    menuAt?.focus();
    setMenuAt(undefined);
  };
  const choose = (letter: Letter | null): void => {
    grid.fill(letter);
    close();
  };
  const { goTo } = grid;
  const goToFinding = useCallback(
    ({ activity, column }: Finding) => {
      const row = activity ?? matrix.activities[0]?.id;
      if (row !== undefined) goTo({ activity: row, column: column ?? fieldColumns[0]?.key ?? '' });
    },
    [goTo, matrix.activities],
  );
  const mend = useCallback(
    (edits: Parameters<typeof session.edit>[0]) => void session.edit(edits),
    [session],
  );

  return (
    <div className={styles.page}>
      <p className={words}>{say('intro')}</p>
      <CoverageFigure coverage={coverageOf(matrix, findings)} />
      {mayEdit && <GridTools grid={grid} work={state.work} />}
      {mayEdit && <SaveStatus session={session} state={state} signers={proposed?.signers ?? []} />}
      <MatrixGrid grid={grid} findings={findings} onOpen={open} />
      {menuAt && <LetterMenu cell={menuAt} onChoose={choose} onClose={close} />}
      <output className={styles.hidden} aria-live="polite">
        {grid.said}
      </output>
      <CellLine grid={grid} findings={findings} onMend={mend} />
      {mayEdit && <GridHelp />}
      <MatrixFiles workspaceId={workspaceId} />
      <FindingsList findings={listed} mayEdit={mayEdit} onGoTo={goToFinding} onMend={mend} />
    </div>
  );
}
