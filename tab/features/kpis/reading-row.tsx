import { Button } from '@fluentui/react-components';
import type { ReadingView } from '../../../domain/kpis/kpis-api.js';
import { useMoments } from '../../components/moments.js';
import { useKpiFigures } from './kpi-figures.js';
import { KpiStatus } from './kpi-status.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';

interface ReadingRowProps {
  reading: ReadingView;
  unit: string;
  onCorrect?: ((period: string) => void) | undefined;
}

/** A period's reading with the values that it had before it was corrected. */
export function ReadingRow({ reading, unit, onCorrect }: ReadingRowProps) {
  const styles = useKpiStyles();
  const { moment, number } = useMoments();
  const figures = useKpiFigures();
  const { period, value, plan, colour, pulse, note, earlier } = reading;
  const name = figures.period(period);
  const who = ({ by, way, at }: Pick<ReadingView, 'by' | 'way' | 'at'>) =>
    say('readings.by', { name: by?.name ?? say('readings.key'), way: say(`way.${way}`), at: moment(at) });
  return (
    <tr>
      <th scope="row">
        {name}
        {onCorrect && (
          <div>
            <Button
              size="small"
              aria-label={say('readings.correct-of', { period: name })}
              onClick={() => onCorrect(period)}
            >
              {say('readings.correct')}
            </Button>
          </div>
        )}
      </th>
      <td className={styles.figure}>
        {figures.value(value, unit)}
        {pulse && (
          <div>{say('readings.pulse', { answered: number(pulse.answered), asked: number(pulse.asked) })}</div>
        )}
      </td>
      <td className={styles.figure}>{plan === null ? '–' : figures.computed(plan, unit)}</td>
      <td>{colour === null ? '–' : <KpiStatus status={colour} />}</td>
      <td className={styles.note}>{note || '–'}</td>
      <td className={styles.who}>
        {who(reading)}
        {earlier.length > 0 && (
          <ul className={styles.earlier} aria-label={say('readings.earlier')}>
            {earlier.toReversed().map((one) => (
              <li key={`${one.at} ${one.value}`}>
                {say('readings.earlier-value', { value: figures.value(one.value, unit), who: who(one) })}
                {one.note !== '' && ` ${one.note}`}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
