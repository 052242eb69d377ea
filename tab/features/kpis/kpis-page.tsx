import { DataTrendingRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { KpisAnswer } from '../../../domain/kpis/kpis-api.js';
import { EmptyState } from '../../components/empty-state.js';
import { NotInForce } from '../../components/not-in-force.js';
import { PageHeading } from '../../components/page-heading.js';
import { QuietLink } from '../../components/quiet-link.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { DueReadings } from './due-readings.js';
import { useKpiStyles } from './kpi-styles.js';
import { useKpis } from './kpis-queries.js';
import { say } from './kpis-words.js';
import { OwnerSection } from './owner-section.js';
import { PresetChoice } from './preset-choice.js';
import { WaysIn } from './ways-in.js';

/** All measures by who owns them, how they stand, and what is to be entered. */
export function KpisPage() {
  const query = useKpis(useWorkspace().id);
  return <WhenLoaded query={query}>{(answer) => <KpisScreen answer={answer} />}</WhenLoaded>;
}

function KpisScreen({ answer }: { answer: KpisAnswer }) {
  const styles = useKpiStyles();
  const { data, viewer, workspace, permitted } = answer;
  const addId = useId();
  const mayDefine = permitted.includes('kpis.define');
  if (data.kpis.length === 0) {
    return (
      <div className={styles.section}>
        <EmptyState icon={<DataTrendingRegular />} title={say('empty.title')}>
          {say(mayDefine ? 'empty.start' : 'empty.wait')}
        </EmptyState>
        {mayDefine && <PresetChoice />}
        <RetiredKpis retired={data.retired} />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <div className={styles.section}>
        <PageHeading large>{say('title')}</PageHeading>
        <p className={styles.words}>{say('intro')}</p>
        <NotInForce kind="kpis" />
      </div>
      <DueReadings workspaceId={workspace.id} person={viewer.objectId} kpis={data.kpis} />
      {(['ceo', 'cio', 'joint'] as const).map((owner) => (
        <OwnerSection key={owner} owner={owner} data={data} />
      ))}
      {mayDefine && (
        <section className={styles.section} aria-labelledby={addId}>
          <h2 id={addId} className={styles.heading}>
            {say('add')}
          </h2>
          <PresetChoice taken={data.kpis.map(({ name }) => name)} />
        </section>
      )}
      <WaysIn workspaceId={workspace.id} kpis={data.kpis} permitted={permitted} />
      <RetiredKpis retired={data.retired} />
    </div>
  );
}

/** Out of lists and scores, but still to be read. */
function RetiredKpis({ retired }: Pick<KpisAnswer['data'], 'retired'>) {
  const styles = useKpiStyles();
  const headingId = useId();
  const to = useAddress();
  if (retired.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {say('retired')}
      </h2>
      <ul className={styles.list}>
        {retired.map(({ id, name }) => (
          <li key={id}>
            <QuietLink to={to(`kpis/${id}`)}>{name}</QuietLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
