import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { MeasuredView } from '../../../domain/baseline/baseline-api.js';
import { useMoments } from '../../components/moments.js';
import { say } from './baseline-words.js';
import { usePageStyles } from './page-styles.js';

const useStyles = makeStyles({
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeHero1000,
    lineHeight: tokens.lineHeightHero1000,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  when: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The gap as a large figure, how it comes about, and how it was before. */
export function GapFigure({ measured }: { measured: MeasuredView }) {
  const page = usePageStyles();
  const styles = useStyles();
  const titleId = useId();
  const { day, number } = useMoments();
  const { gap, apart, rows, trend, finalAt } = measured;
  const earlier = trend.filter(({ round }) => round !== measured.number).toReversed();
  return (
    <section className={page.card} aria-labelledby={titleId}>
      <h2 id={titleId} className={page.heading}>
        {say('gap.title')}
      </h2>
      <p className={styles.figure}>{say('gap.percent', { percent: gap })}</p>
      <p className={page.words}>{say('gap.how', { apart, all: rows.length })}</p>
      <p className={styles.when}>{say('gap.when', { day: day(finalAt), round: number(measured.number) })}</p>
      {earlier.length > 0 && (
        <>
          <h3 className={page.itemHeading}>{say('gap.trend')}</h3>
          <ul className={page.list}>
            {earlier.map(({ round, at, percent }) => (
              <li key={round}>{say('gap.trend-point', { round: number(round), day: day(at), percent })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
