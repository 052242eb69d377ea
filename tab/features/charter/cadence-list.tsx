import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { useMoments } from '../../components/moments.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { charterSays, say } from './charter-words.js';
import { NothingWritten } from './nothing-written.js';
import { useTableStyles } from './table-styles.js';

type Ritual = CharterView['articles']['cadence']['rituals'][number];

const useStyles = makeStyles({
  zone: { color: tokens.colorNeutralForeground3, marginBlock: tokens.spacingVerticalS },
});

/** When the leaders meet, in the workspace's time zone. */
export function CadenceList({ rituals }: { rituals: Ritual[] }) {
  const styles = useStyles();
  const table = useTableStyles();
  const { number } = useMoments();
  const zone = useWorkspace().frame?.workspace.timeZone ?? '';
  if (rituals.length === 0) return <NothingWritten />;
  return (
    <>
      <table className={mergeClasses(table.table, table.figures)}>
        <caption className={table.caption}>{charterSays('article.cadence')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('cadence.ritual')}</th>
            <th scope="col">{say('cadence.when')}</th>
            <th scope="col">{say('cadence.length')}</th>
          </tr>
        </thead>
        <tbody>
          {rituals.map((ritual) => (
            <tr key={ritual.ritual}>
              <th scope="row">{charterSays(`ritual.${ritual.ritual}`)}</th>
              <td>
                <When {...ritual} />
              </td>
              <td>{say('cadence.minutes', { minutes: number(ritual.minutes) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.zone}>{say('cadence.zone', { zone })}</p>
    </>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

function When({ every, weekday, time }: Ritual) {
  const { clock } = useMoments();
  const known = weekdays.find((day) => day === weekday) ?? 1;
  return say(`cadence.${every}`, { weekday: charterSays(`weekday.${known}`), time: clock(time) });
}
