import { useState } from 'react';
import { useParams } from 'react-router';
import type { KpiAnswer } from '../../../domain/kpis/kpis-api.js';
import { lazyPart } from '../../components/lazy-part.js';
import { useMoments } from '../../components/moments.js';
import { PageHeading } from '../../components/page-heading.js';
import { QuietLink } from '../../components/quiet-link.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { DefinitionVersions } from './definition-versions.js';
import { KpiForecast } from './kpi-forecast.js';
import { KpiStanding } from './kpi-row.js';
import { KpiStatus } from './kpi-status.js';
import { useKpiStyles } from './kpi-styles.js';
import { useKpi } from './kpis-queries.js';
import { kpiSays, say } from './kpis-words.js';
import { ReadingEntry } from './reading-entry.js';
import { ReadingsTable } from './readings-table.js';
import { RetirePanel } from './retire-panel.js';

/** Charts are half of this page's code, and the only ones in the tab: they come after the rest. */
const KpiChart = lazyPart(() => import('./kpi-chart.js').then((part) => part.KpiChart));

/** One KPI: how it stands, its course, its readings, and what it is judged by. */
export function KpiPage() {
  const { kpi = '' } = useParams();
  const { id } = useWorkspace();
  const to = useAddress();
  const query = useKpi(id, kpi);
  return (
    <>
      <QuietLink to={to('kpis')}>{say('back')}</QuietLink>
      <WhenLoaded query={query}>{(answer) => <OneKpi key={kpi} answer={answer} />}</WhenLoaded>
    </>
  );
}

function OneKpi({ answer }: { answer: KpiAnswer }) {
  const styles = useKpiStyles();
  const to = useAddress();
  const { day } = useMoments();
  const { data, permitted, viewer, workspace } = answer;
  const { kpi } = data;
  // The period that is being entered or corrected; undefined while nothing is.
  const [period, setPeriod] = useState<string | undefined>();
  const mayEnter = permitted.includes('kpis.enter');
  return (
    <article className={styles.page}>
      <div className={styles.section}>
        <div className={styles.top}>
          <PageHeading>{kpi.name}</PageHeading>
          {kpi.retiredAt === null && <KpiStatus status={kpi.status} />}
        </div>
        {kpi.retiredAt !== null && (
          <p className={styles.words}>{say('retired.on', { day: day(kpi.retiredAt) })}</p>
        )}
        {kpi.meaning !== '' && <p className={styles.words}>{kpi.meaning}</p>}
        <p className={styles.words}>
          {say('facts', {
            owner: kpiSays(`owner.${kpi.owner}`),
            cadence: kpiSays(`cadence.${kpi.cadence}`),
            direction: kpiSays(`direction.${kpi.direction}`),
            people: kpi.enteredBy.map(({ name }) => name).join(', ') || say('nobody'),
          })}
        </p>
        <div className={styles.card}>
          <KpiStanding kpi={kpi} />
        </div>
        {permitted.includes('kpis.define') && (
          <div className={styles.actions}>
            <QuietLink to={to(`kpis/${kpi.id}/edit`)}>{say('change')}</QuietLink>
          </div>
        )}
      </div>
      {mayEnter && (
        <ReadingEntry
          workspaceId={workspace.id}
          person={viewer.objectId}
          data={data}
          period={period}
          onPeriod={setPeriod}
        />
      )}
      <KpiChart data={data} />
      <ReadingsTable data={data} workspaceId={workspace.id} onCorrect={mayEnter ? setPeriod : undefined} />
      <KpiForecast data={data} />
      <DefinitionVersions data={data} />
      {permitted.includes('kpis.define') && <RetirePanel workspaceId={workspace.id} kpi={kpi} />}
    </article>
  );
}
