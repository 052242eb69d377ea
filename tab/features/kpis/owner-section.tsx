import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { KpiLine, KpisAnswer } from '../../../domain/kpis/kpis-api.js';
import { useKpiFigures } from './kpi-figures.js';
import { KpiRow } from './kpi-row.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';

const useStyles = makeStyles({
  score: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface OwnerSectionProps {
  owner: KpiLine['owner'];
  data: KpisAnswer['data'];
}

/** The measures of one leader, or the joint ones, under their score. */
export function OwnerSection({ owner, data }: OwnerSectionProps) {
  const page = useKpiStyles();
  const styles = useStyles();
  const headingId = useId();
  const { percent } = useKpiFigures();
  const kpis = data.kpis.filter((kpi) => kpi.owner === owner);
  const score = data.scores[owner];
  const ofLeaders =
    owner === 'joint' && score !== null && !kpis.some(({ attainment }) => attainment !== null);
  return (
    <section className={page.section} aria-labelledby={headingId}>
      <div className={page.top}>
        <h2 id={headingId} className={page.heading}>
          {say(`owner.${owner}`)}
        </h2>
        <p className={styles.score}>{say('score', { percent: percent(score) })}</p>
      </div>
      {score === null && <p className={page.words}>{say('score.none')}</p>}
      {ofLeaders && <p className={page.words}>{say('score.of-leaders')}</p>}
      {kpis.length > 0 && (
        <ul className={page.list}>
          {kpis.map((kpi) => (
            <KpiRow key={kpi.id} kpi={kpi} />
          ))}
        </ul>
      )}
    </section>
  );
}
