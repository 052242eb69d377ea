import { DataTrendingRegular } from '@fluentui/react-icons';
import type { KpisAnswer } from '../../../domain/kpis/kpis-api.js';
import { EmptyState } from '../../components/empty-state.js';
import { PageHeading } from '../../components/page-heading.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { DueReadings } from './due-readings.js';
import { useKpiStyles } from './kpi-styles.js';
import { useKpis } from './kpis-queries.js';
import { say } from './kpis-words.js';
import { OwnerSection } from './owner-section.js';

/** All measures by who owns them, how they stand, and what is to be entered. */
export function KpisPage() {
  const query = useKpis(useWorkspace().id);
  return <WhenLoaded query={query}>{(answer) => <KpisScreen answer={answer} />}</WhenLoaded>;
}

function KpisScreen({ answer }: { answer: KpisAnswer }) {
  const styles = useKpiStyles();
  const { data, viewer, workspace } = answer;
  if (data.kpis.length === 0) {
    return (
      <EmptyState icon={<DataTrendingRegular />} title={say('empty.title')}>
        {say('empty.wait')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <div className={styles.section}>
        <PageHeading large>{say('title')}</PageHeading>
        <p className={styles.words}>{say('intro')}</p>
      </div>
      <DueReadings workspaceId={workspace.id} person={viewer.objectId} kpis={data.kpis} />
      {(['ceo', 'cio', 'joint'] as const).map((owner) => (
        <OwnerSection key={owner} owner={owner} data={data} />
      ))}
    </div>
  );
}
