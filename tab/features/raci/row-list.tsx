import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { letters } from '../../../domain/raci/matrix-parts.js';
import type { Activity } from '../../../domain/raci/raci.js';
import { phaseText, tierText } from '../../../domain/raci/raci-words.js';
import type { GridColumn } from './grid-columns.js';
import { readMarks, type RowMarks } from './grid-marks.js';
import { say } from './raci-words.js';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  // What is far from the screen isn't laid out.
  item: { listStyle: 'none', contentVisibility: 'auto', containIntrinsicSize: 'auto 6rem' },
  button: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    width: '100%',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface RowListProps {
  activities: readonly Activity[];
  columns: readonly GridColumn[];
  marks: ReadonlyMap<string, RowMarks>;
  /** Left out where the viewer may only read. */
  onOpen: ((activity: string) => void) | undefined;
}

/** The matrix where a grid has no place: activity by activity, each to be opened. */
export function RowList({ activities, columns, marks, onOpen }: RowListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={say('table')}>
      {activities.map((activity) => (
        <RowItem
          key={activity.id}
          activity={activity}
          columns={columns}
          marks={marks.get(activity.id) ?? ''}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

const RowItem = memo(function RowItem({
  activity,
  columns,
  marks,
  onOpen,
}: Pick<RowListProps, 'columns' | 'onOpen'> & { activity: Activity; marks: RowMarks }) {
  const styles = useStyles();
  const { row } = readMarks(marks);
  const Icon = row === 'error' ? ErrorCircleRegular : WarningRegular;
  const parts = letters.flatMap((letter) => {
    const holders = columns.filter(({ key }) => activity.cells[key] === letter);
    return holders.length === 0 ? [] : [`${letter}: ${holders.map(({ text }) => text).join(', ')}`];
  });
  const content = (
    <>
      <span className={styles.name}>
        {row && <Icon aria-label={say(`findings.${row}`)} />} {activity.name}
      </span>
      <span className={styles.quiet}>
        {phaseText(activity.phase)} · {tierText(activity.tier)}
      </span>
      <span>{parts.join(' · ')}</span>
    </>
  );
  return (
    <li className={styles.item}>
      {onOpen ? (
        <Button className={styles.button} onClick={() => onOpen(activity.id)}>
          {content}
        </Button>
      ) : (
        <div className={styles.button}>{content}</div>
      )}
    </li>
  );
});
