import { useId } from 'react';
import type { KpiAnswer } from '../../../domain/kpis/kpis-api.js';
import { useMoments } from '../../components/moments.js';
import { useKpiFigures } from './kpi-figures.js';
import { useKpiStyles } from './kpi-styles.js';
import { kpiSays, say } from './kpis-words.js';

type Definition = KpiAnswer['data']['definitions'][number];

/** What it is judged by, now and before: a period keeps the definition of its last day. */
export function DefinitionVersions({ data }: { data: KpiAnswer['data'] }) {
  const styles = useKpiStyles();
  const headingId = useId();
  const { date } = useMoments();
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {say('versions')}
      </h2>
      <p className={styles.words}>{say('versions.words')}</p>
      <ol className={styles.list} reversed>
        {data.definitions.toReversed().map((definition) => (
          <li key={definition.version} className={styles.card}>
            <h3 className={styles.name}>
              {say('versions.of', { version: definition.version, date: date(definition.from) })}
            </h3>
            <Yardstick definition={definition} />
            <p className={styles.words}>{say('versions.by', { name: definition.by.name })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Yardstick({ definition }: { definition: Definition }) {
  const styles = useKpiStyles();
  const { date, number } = useMoments();
  const { value } = useKpiFigures();
  const { name, owner, unit, cadence, direction, weight, baseline, target, thresholds, band } = definition;
  const lines = [
    say('versions.what', {
      name,
      owner: kpiSays(`owner.${owner}`),
      cadence: kpiSays(`cadence.${cadence}`),
      direction: kpiSays(`direction.${direction}`),
      weight: number(weight),
    }),
    baseline
      ? kpiSays('annex.baseline', {
          value: value(baseline.value, unit),
          date: date(baseline.date),
          source: baseline.source || '–',
        })
      : kpiSays('annex.no-baseline'),
    target && kpiSays('annex.target', { value: value(target.value, unit), date: date(target.date) }),
    thresholds &&
      kpiSays('annex.thresholds', {
        green: value(thresholds.green, unit),
        red: value(thresholds.red, unit),
      }),
    band &&
      kpiSays('annex.band', {
        low: value(band.low, unit),
        high: value(band.high, unit),
        redLow: value(band.redLow, unit),
        redHigh: value(band.redHigh, unit),
      }),
  ];
  return <p className={styles.words}>{lines.filter((line) => line !== null).join(' ')}</p>;
}
