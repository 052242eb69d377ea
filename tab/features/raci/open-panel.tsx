import type { MatrixPageAnswer } from '../../../domain/raci/raci-api.js';
import type { MatrixEdit } from '../../../domain/raci/raci.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { ColumnsPanel } from './columns-panel.js';
import type { PanelKind } from './editor-tools.js';
import { ImportPanel } from './import-panel.js';
import type { MatrixSession } from './matrix-session.js';
import { PresetsPanel } from './presets-panel.js';
import { RowPanel } from './row-panel.js';
import type { Grid } from './use-grid.js';

interface OpenPanelProps {
  panel: PanelKind;
  workspaceId: string;
  answer: MatrixPageAnswer;
  session: MatrixSession;
  grid: Grid;
  people: readonly Person[];
  nameOf: (objectId: string) => string;
  onEdit: (edits: readonly MatrixEdit[]) => void;
  onClose: () => void;
}

/** What is open beside the matrix. */
export function OpenPanel({
  panel,
  workspaceId,
  answer,
  session,
  grid,
  people,
  nameOf,
  onEdit,
  onClose,
}: OpenPanelProps) {
  const { data, permitted } = answer;
  const { matrix } = session.state().work;
  const shared = { onEdit, onClose };
  switch (panel) {
    case 'columns':
      return <ColumnsPanel {...shared} columns={matrix.columns} people={people} nameOf={nameOf} />;
    case 'presets':
      return <PresetsPanel {...shared} matrix={matrix} />;
    case 'import':
      return (
        <ImportPanel
          workspaceId={workspaceId}
          session={session}
          proposed={data.proposed !== null}
          onClose={onClose}
        />
      );
    default:
      if (!grid.activity) return null;
      return (
        <RowPanel
          {...shared}
          key={grid.activity.id}
          activity={grid.activity}
          columns={grid.columns}
          initiatives={data.initiatives}
          order={matrix.activities.map(({ id }) => id)}
          people={people}
          context={data.context}
          mayName={permitted.includes('raci.name-accountable')}
        />
      );
  }
}
