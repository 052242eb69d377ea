import { LineChart, ResponsiveContainer } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useId, useState } from 'react';
import type { KpiAnswer } from '../../../domain/kpis/kpis-api.js';
import { useMoments } from '../../components/moments.js';
import { useHost } from '../../teams/host-context.js';
import { useKpiFigures } from './kpi-figures.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';

const useStyles = makeStyles({
  chart: { height: '320px', minWidth: 0 },
});

/** The newest readings against their plan. The table below it says the same in figures. */
export function KpiChart({ data }: { data: KpiAnswer['data'] }) {
  const page = useKpiStyles();
  const styles = useStyles();
  const headingId = useId();
  // Without a width there is nothing to scale the drawing to.
  const [wide, setWide] = useState(false);
  const measure = useCallback((place: HTMLElement | null) => {
    if (place && place.clientWidth > 0) setWide(true);
  }, []);
  const { locale } = useHost();
  const { date } = useMoments();
  const figures = useKpiFigures();
  const { kpi } = data;
  const readings = data.readings.toReversed();
  const [oldest, newest] = [readings[0], readings.at(-1)];
  if (!oldest || !newest || readings.length < 2) return null;
  const point = (last: string, y: number) => ({
    x: new Date(`${last}T00:00:00Z`),
    y,
    xAxisCalloutData: date(last),
    yAxisCalloutData: figures.computed(y, kpi.unit),
  });
  const plan = readings.flatMap((reading) =>
    reading.plan === null ? [] : [point(reading.last, reading.plan)],
  );
  const lines = [
    {
      legend: say('chart.readings'),
      data: readings.map((reading) => point(reading.last, reading.value)),
      color: tokens.colorCompoundBrandStroke,
    },
    ...(plan.length === 0
      ? []
      : [
          {
            legend: say('chart.plan'),
            data: plan,
            color: tokens.colorNeutralForeground3,
            lineOptions: { strokeDasharray: '6 4' },
          },
        ]),
  ];
  return (
    <section className={page.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={page.heading}>
        {say('chart')}
      </h2>
      <p className={page.words}>
        {say('chart.words', {
          from: figures.period(oldest.period),
          first: figures.value(oldest.value, kpi.unit),
          to: figures.period(newest.period),
          last: figures.value(newest.value, kpi.unit),
        })}
      </p>
      <div className={styles.chart} ref={measure}>
        {wide && (
          <ResponsiveContainer height={320}>
            <LineChart
              data={{ chartTitle: say('chart.title', { name: kpi.name }), lineChartData: lines }}
              culture={locale}
              useUTC
              yMinValue={Math.min(...lines.flatMap((line) => line.data.map(({ y }) => y)))}
              legendProps={{ canSelectMultipleLegends: false }}
            />
          </ResponsiveContainer>
        )}
      </div>
    </section>
  );
}
