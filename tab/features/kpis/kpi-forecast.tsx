import { useId } from 'react';
import type { KpiAnswer } from '../../../domain/kpis/kpis-api.js';
import { useMoments } from '../../components/moments.js';
import { useKpiFigures } from './kpi-figures.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';

/** Where the last readings lead by the target's date, and what that assumes. */
export function KpiForecast({ data }: { data: KpiAnswer['data'] }) {
  const styles = useKpiStyles();
  const headingId = useId();
  const { date } = useMoments();
  const { computed, value } = useKpiFigures();
  const { forecast, kpi } = data;
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {say('forecast')}
      </h2>
      {forecast === null ? (
        <p className={styles.words}>{say(kpi.direction === 'band' ? 'forecast.band' : 'forecast.none')}</p>
      ) : (
        <>
          <p className={styles.name}>
            {say('forecast.value', {
              value: computed(forecast.value, kpi.unit),
              date: date(forecast.date),
              target: kpi.target ? value(kpi.target.value, kpi.unit) : '–',
            })}
          </p>
          <p className={styles.words}>{say('forecast.assumes', { readings: forecast.readings })}</p>
        </>
      )}
    </section>
  );
}
