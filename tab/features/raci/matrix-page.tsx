import { makeStyles, tokens } from '@fluentui/react-components';
import { GridRegular } from '@fluentui/react-icons';
import type { MatrixPageAnswer } from '../../../domain/raci/raci-api.js';
import { emptyMatrix } from '../../../domain/raci/columns.js';
import { coverageOf, findingsOf } from '../../../domain/raci/findings.js';
import { phases } from '../../../domain/raci/matrix-parts.js';
import { presetEdits } from '../../../domain/raci/presets.js';
import type { MatrixEdit } from '../../../domain/raci/raci.js';
import { EmptyState } from '../../components/empty-state.js';
import { PageHeading } from '../../components/page-heading.js';
import { usePlainTable } from '../../components/plain-table.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { EditButton } from './edit-button.js';
import { FindingsList } from './findings-list.js';
import { MatrixTable } from './matrix-table.js';
import { MatrixFiles } from './matrix-files.js';
import { say } from './raci-words.js';
import { useMatrixPage } from './raci-queries.js';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  coverage: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** Who takes which part in what, and what is wrong with it. */
export function MatrixPage() {
  const { id } = useWorkspace();
  const query = useMatrixPage(id);
  return (
    <WhenLoaded query={query}>
      {(answer) => (
        <>
          <PageHeading>{say('title')}</PageHeading>
          {answer.data.matrix.activities.length === 0 ? (
            <NoActivity workspaceId={id} answer={answer} />
          ) : (
            <Filled workspaceId={id} answer={answer} />
          )}
        </>
      )}
    </WhenLoaded>
  );
}

interface PartProps {
  workspaceId: string;
  answer: MatrixPageAnswer;
}

function NoActivity({ workspaceId, answer }: PartProps) {
  const may = answer.permitted.includes('raci.edit');
  const edits: MatrixEdit[] = presetEdits(emptyMatrix, phases);
  return (
    <EmptyState
      icon={<GridRegular />}
      title={say('empty.title')}
      actions={
        may && (
          <EditButton workspaceId={workspaceId} data={answer.data} edits={edits} appearance="primary">
            {say('empty.start')}
          </EditButton>
        )
      }
    >
      {say(may ? 'empty.detail' : 'empty.wait')}
    </EmptyState>
  );
}

function Filled({ workspaceId, answer }: PartProps) {
  const styles = useStyles();
  const { words } = usePlainTable();
  const { data, permitted } = answer;
  const findings = findingsOf(data.matrix, data.context);
  const { sound, all } = coverageOf(data.matrix, findings);
  return (
    <div className={styles.page}>
      <p className={words}>{say('intro')}</p>
      <p className={styles.coverage}>{say('coverage', { covered: sound, all })}</p>
      <MatrixFiles workspaceId={workspaceId} />
      <MatrixTable data={data} findings={findings} />
      <FindingsList
        workspaceId={workspaceId}
        data={data}
        findings={findings}
        mayEdit={permitted.includes('raci.edit')}
      />
    </div>
  );
}
