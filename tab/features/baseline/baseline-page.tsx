import { ScalesRegular } from '@fluentui/react-icons';
import type { BaselinePageAnswer } from '../../../domain/baseline/baseline-api.js';
import { EmptyState } from '../../components/empty-state.js';
import { PageHeading } from '../../components/page-heading.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { AnswerForm } from './answer-form.js';
import { useBaselinePage } from './baseline-queries.js';
import { say } from './baseline-words.js';
import { LeaderStatus } from './leader-status.js';
import { ListEditor } from './list-editor.js';
import { ListToRead } from './list-to-read.js';
import { MeasuredRound } from './measured-round.js';
import { OpenRoundButton } from './open-round-button.js';
import { usePageStyles } from './page-styles.js';

/** Who owns what, today and as it should be: the list, the leaders' answers, and the gap between them. */
export function BaselinePage() {
  const query = useBaselinePage(useWorkspace().id);
  return <WhenLoaded query={query}>{(answer) => <BaselineScreen answer={answer} />}</WhenLoaded>;
}

function BaselineScreen({ answer }: { answer: BaselinePageAnswer }) {
  const styles = usePageStyles();
  const { data, permitted, workspace } = answer;
  const { underWay, measured } = data;
  const mayOpen = permitted.includes('baseline.open');
  if (!underWay && !measured) {
    const words = mayOpen ? 'none.may-open' : 'none.wait';
    return (
      <EmptyState
        icon={<ScalesRegular />}
        title={say('none.title')}
        actions={mayOpen && <OpenRoundButton workspaceId={workspace.id} first />}
      >
        {say(workspace.setUp ? words : 'none.set-up')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <div className={styles.section}>
        <PageHeading large>{say('title')}</PageHeading>
        <p className={styles.words}>{say('intro')}</p>
      </div>
      {underWay && <RoundUnderWay answer={answer} underWay={underWay} />}
      {measured && <MeasuredRound measured={measured} people={data.people} permitted={permitted} />}
      {mayOpen && <OpenRoundButton workspaceId={workspace.id} />}
    </div>
  );
}

interface RoundUnderWayProps {
  answer: BaselinePageAnswer;
  underWay: NonNullable<BaselinePageAnswer['data']['underWay']>;
}

/** The list to edit, the form of a leader, or who is waited for. */
function RoundUnderWay({ answer, underWay }: RoundUnderWayProps) {
  const { data, permitted, workspace } = answer;
  if (permitted.includes('baseline.edit')) {
    return <ListEditor key={underWay.number} workspaceId={workspace.id} round={underWay} />;
  }
  return (
    <>
      {underWay.state === 'sent' && <LeaderStatus round={underWay} />}
      {permitted.includes('baseline.answer') && underWay.own ? (
        <AnswerForm
          key={underWay.number}
          workspaceId={workspace.id}
          round={underWay}
          own={underWay.own}
          people={data.people}
        />
      ) : (
        <ListToRead round={underWay} />
      )}
    </>
  );
}
