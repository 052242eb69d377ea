import { Button } from '@fluentui/react-components';
import { GridRegular } from '@fluentui/react-icons';
import type { MatrixPageAnswer } from '../../../domain/raci/raci-api.js';
import { phases } from '../../../domain/raci/matrix-parts.js';
import { presetEdits } from '../../../domain/raci/presets.js';
import { EmptyState } from '../../components/empty-state.js';
import { PageHeading } from '../../components/page-heading.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { MatrixEditor } from './matrix-editor.js';
import { say } from './raci-words.js';
import { useMatrixPage } from './raci-queries.js';
import { SaveStatus } from './save-status.js';
import { useMatrixSession } from './use-matrix-session.js';

/** Who takes which part in what, and what is wrong with it. */
export function MatrixPage() {
  const { id } = useWorkspace();
  const query = useMatrixPage(id);
  return (
    <WhenLoaded query={query}>
      {(answer) => (
        <>
          <PageHeading>{say('title')}</PageHeading>
          <Loaded workspaceId={id} answer={answer} />
        </>
      )}
    </WhenLoaded>
  );
}

function Loaded({ workspaceId, answer }: { workspaceId: string; answer: MatrixPageAnswer }) {
  const { session, state } = useMatrixSession(workspaceId, answer);
  const { matrix } = state.work;
  const parts = { workspaceId, answer, session, state };
  if (matrix.activities.length > 0) return <MatrixEditor {...parts} />;
  const may = answer.permitted.includes('raci.edit');
  const start = (): void => {
    if (session.edit(presetEdits(matrix, phases))) void session.flush();
  };
  return (
    <>
      <EmptyState
        icon={<GridRegular />}
        title={say('empty.title')}
        actions={
          may && (
            <Button appearance="primary" onClick={start}>
              {say('empty.start')}
            </Button>
          )
        }
      >
        {say(may ? 'empty.detail' : 'empty.wait')}
      </EmptyState>
      {may && state.saving !== 'saved' && (
        <SaveStatus session={session} state={state} signers={answer.data.proposed?.signers ?? []} />
      )}
    </>
  );
}
