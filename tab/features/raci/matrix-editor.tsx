import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { MatrixPageAnswer } from '../../../domain/raci/raci-api.js';
import type { Finding } from '../../../domain/raci/finding.js';
import { coverageOf, findingsOf } from '../../../domain/raci/findings.js';
import type { MatrixEdit } from '../../../domain/raci/raci.js';
import { usePlainTable } from '../../components/plain-table.js';
import { useWidthAtLeast } from '../../components/use-width.js';
import { CoverageFigure } from './coverage-figure.js';
import { DecidedShare } from './decided-share.js';
import { EditorTools, type PanelKind } from './editor-tools.js';
import { FilterBar } from './filter-bar.js';
import { FindingsList } from './findings-list.js';
import { fieldColumns, gridColumns } from './grid-columns.js';
import { marksOf } from './grid-marks.js';
import { GridPart } from './grid-part.js';
import { GridTools } from './grid-tools.js';
import { LoadView } from './load-view.js';
import { filterActivities, isFiltering } from './matrix-filter.js';
import type { MatrixSession, SessionState } from './matrix-session.js';
import { newActivityEdit } from './new-activity.js';
import { NoActivity } from './no-activity.js';
import { OpenPanel } from './open-panel.js';
import { say } from './raci-words.js';
import { RowList } from './row-list.js';
import { SaveStatus } from './save-status.js';
import { useFilter } from './use-filter.js';
import { useGrid } from './use-grid.js';
import { useLatestCall } from './use-latest-call.js';
import { usePeople } from './use-people.js';
import { useSettled } from './use-settled.js';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

/** Narrower, activities are listed one by one. */
const gridWidth = 640;

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
  const { data, permitted, viewer } = answer;
  const { context } = data;
  const { matrix } = state.work;
  const mayEdit = permitted.includes('raci.edit');
  const { people, nameOf } = usePeople(workspaceId, data.people, mayEdit);
  const columns = useMemo(() => gridColumns(matrix.columns, nameOf), [matrix.columns, nameOf]);
  const findings = useMemo(() => findingsOf(matrix, context), [matrix, context]);
  const marks = useMemo(() => marksOf(findings), [findings]);
  // What isn't at the cell may follow a moment later.
  const listed = useSettled(findings);
  const loaded = useSettled(matrix);
  const [filter, changeFilter] = useFilter();
  const setFilter = useLatestCall(changeFilter);
  const [filterShown, setFilterShown] = useState(false);
  const filtering = filterShown || isFiltering(filter);
  /** What can no longer be seen must no longer leave anything out. */
  const showFilter = useLatestCall((shown: boolean): void => {
    setFilterShown(shown);
    if (!shown && isFiltering(filter)) setFilter({});
  });
  const grid = useGrid(session, columns, mayEdit, (here) =>
    filterActivities(
      matrix.activities,
      filter,
      { columns: matrix.columns, context, found: marks.rows },
      here,
    ),
  );
  const asGrid = useWidthAtLeast(gridWidth);
  const [panel, setPanel] = useState<PanelKind>();

  const edit = useLatestCall((edits: readonly MatrixEdit[]): void => void session.edit(edits));
  const closePanel = (): void => {
    setPanel(undefined);
    if (grid.cursor) grid.goTo(grid.cursor.at);
  };
  const openRow = useLatestCall((activity: string): void => {
    grid.goTo({ activity, column: fieldColumns[0]?.key ?? '' }, { focus: false });
    setPanel('row');
  });
  const add = useLatestCall((): void => {
    const made = newActivityEdit(matrix, grid.activity);
    if (session.edit([made])) openRow(made.activity.id);
  });
  const goToFinding = useLatestCall(({ activity, column }: Finding): void => {
    const row = activity ?? grid.activities[0]?.id;
    if (row === undefined) return;
    if (!grid.activities.some(({ id }) => id === row)) setFilter({});
    grid.goTo({ activity: row, column: column ?? fieldColumns[0]?.key ?? '' });
    if (!asGrid) setPanel('row');
  });
  const filled = matrix.activities.length > 0;
  const signers = data.proposed?.signers ?? [];

  return (
    <div className={styles.page}>
      {filled && <p className={words}>{say('intro')}</p>}
      {filled ? (
        <>
          <CoverageFigure coverage={coverageOf(matrix, findings)} />
          <DecidedShare />
        </>
      ) : (
        <NoActivity session={session} matrix={matrix} mayEdit={mayEdit} />
      )}
      <EditorTools
        workspaceId={workspaceId}
        mayEdit={mayEdit}
        filled={filled}
        filtering={filtering}
        onFiltering={showFilter}
        onAdd={add}
        onOpen={setPanel}
      />
      {mayEdit && filled && <GridTools grid={grid} work={state.work} withLetters={asGrid} />}
      {mayEdit && <SaveStatus session={session} state={state} signers={signers} />}
      {panel && (
        <OpenPanel
          panel={panel}
          workspaceId={workspaceId}
          answer={answer}
          session={session}
          grid={grid}
          people={people}
          nameOf={nameOf}
          onEdit={edit}
          onClose={closePanel}
        />
      )}
      {filled && (
        <>
          {filtering && (
            <FilterBar
              filter={filter}
              initiatives={data.initiatives}
              people={people}
              me={viewer.objectId}
              shown={grid.activities.length}
              all={matrix.activities.length}
              onChange={setFilter}
            />
          )}
          {asGrid ? (
            <GridPart
              grid={grid}
              marks={marks}
              findings={findings}
              onMend={edit}
              onOpenRow={() => setPanel('row')}
            />
          ) : (
            <RowList
              activities={grid.activities}
              columns={columns}
              marks={marks.rows}
              onOpen={mayEdit ? openRow : undefined}
            />
          )}
          {listed && <FindingsList findings={listed} mayEdit={mayEdit} onGoTo={goToFinding} onMend={edit} />}
          {loaded && <LoadView matrix={loaded} context={context} nameOf={nameOf} />}
        </>
      )}
    </div>
  );
}
