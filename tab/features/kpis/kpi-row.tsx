import { useId } from 'react';
import type { KpiLine } from '../../../domain/kpis/kpis-api.js';
import { QuietLink } from '../../components/quiet-link.js';
import { Sparkline } from '../../components/sparkline.js';
import { useAddress } from '../../components/workspace-context.js';
import { useKpiFigures } from './kpi-figures.js';
import { KpiStatus } from './kpi-status.js';
import { useKpiStyles } from './kpi-styles.js';
import { KpiTrend } from './kpi-trend.js';
import { say } from './kpis-words.js';

/** A KPI in the list: how it stands, by which figures. */
export function KpiRow({ kpi }: { kpi: KpiLine }) {
  const styles = useKpiStyles();
  const nameId = useId();
  const to = useAddress();
  return (
    <li className={styles.card} aria-labelledby={nameId}>
      <div className={styles.top}>
        <h3 id={nameId} className={styles.name}>
          <QuietLink to={to(`kpis/${kpi.id}`)}>{kpi.name}</QuietLink>
        </h3>
        <KpiStatus status={kpi.status} />
      </div>
      <KpiStanding kpi={kpi} />
    </li>
  );
}

/** The figures that a KPI stands by, and why there is none where there is none. */
export function KpiStanding({ kpi }: { kpi: KpiLine }) {
  const styles = useKpiStyles();
  const { value, computed, percent, period } = useKpiFigures();
  const { name, newest, unit, attainment, recent, status } = kpi;
  const oldest = recent[0];
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>{say('newest')}</dt>
          <dd>
            {newest
              ? say('newest.of', { value: value(newest.value, unit), period: period(newest.period) })
              : say('newest.none')}
          </dd>
        </div>
        <div>
          <dt>{say('plan')}</dt>
          <dd>{newest && newest.plan !== null ? computed(newest.plan, unit) : '–'}</dd>
        </div>
        <div>
          <dt>{say('attainment')}</dt>
          <dd>{percent(attainment)}</dd>
        </div>
        <div>
          <dt>{say('trend')}</dt>
          <dd>
            <KpiTrend trend={kpi.trend} />
          </dd>
        </div>
        {newest && oldest && recent.length > 1 && (
          <div>
            <dt>{say('recent')}</dt>
            <dd>
              <Sparkline
                className={styles.recent}
                values={recent.map((one) => one.value)}
                label={say('recent.label', {
                  name,
                  count: recent.length,
                  from: period(oldest.period),
                  first: value(oldest.value, unit),
                  to: period(newest.period),
                  last: value(newest.value, unit),
                })}
              />
            </dd>
          </div>
        )}
      </dl>
      {(status === 'stale' || status === 'not-yet-due' || status === 'no-plan') && (
        <p className={styles.words}>{say(`explained.${status}`)}</p>
      )}
    </>
  );
}
