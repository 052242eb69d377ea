import type { MatrixPageAnswer } from '../../../domain/raci/raci-api.js';
import { NotInForce } from '../../components/not-in-force.js';
import { PageHeading } from '../../components/page-heading.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { MatrixEditor } from './matrix-editor.js';
import { say } from './raci-words.js';
import { useMatrixPage } from './raci-queries.js';
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
          <NotInForce kind="matrix" />
          <Loaded workspaceId={id} answer={answer} />
        </>
      )}
    </WhenLoaded>
  );
}

function Loaded({ workspaceId, answer }: { workspaceId: string; answer: MatrixPageAnswer }) {
  const { session, state } = useMatrixSession(workspaceId, answer);
  return <MatrixEditor workspaceId={workspaceId} answer={answer} session={session} state={state} />;
}
