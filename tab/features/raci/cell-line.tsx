import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { Finding } from '../../../domain/raci/finding.js';
import type { MatrixEdit } from '../../../domain/raci/raci.js';
import { findingText, mendText, phaseText, tierText } from '../../../domain/raci/raci-words.js';
import { cellText } from './grid-row.js';
import { say } from './raci-words.js';
import type { Grid } from './use-grid.js';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minHeight: '4.5rem',
    color: tokens.colorNeutralForeground2,
  },
  words: { margin: 0 },
  finding: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

interface CellLineProps {
  grid: Grid;
  findings: readonly Finding[];
  onMend: (edits: readonly MatrixEdit[]) => void;
}

/** What stands in the cell where one is, and what is wrong with its row or column. */
export function CellLine({ grid, findings, onMend }: CellLineProps) {
  const styles = useStyles();
  const { activity, cursor } = grid;
  if (!activity || !cursor) return null;
  const column = grid.columns.find(({ key }) => key === cursor.at.column);
  const here = findings.filter((one) =>
    one.activity === null ? one.column === column?.key : one.activity === activity.id,
  );
  return (
    <section className={styles.place} aria-label={say('here')}>
      <p className={styles.words}>
        {column?.kind === 'letter'
          ? cellText(activity.name, column.text, activity.cells[column.key])
          : [activity.name, phaseText(activity.phase), tierText(activity.tier)].join(' · ')}
      </p>
      {here.map((finding) => (
        <div key={`${finding.code} ${finding.column}`} className={styles.finding}>
          {finding.severity === 'error' ? <ErrorCircleRegular aria-hidden /> : <WarningRegular aria-hidden />}
          <span>
            <strong>{say(`findings.${finding.severity}`)}:</strong> {findingText(finding)}
          </span>
          {grid.mayEdit && finding.mend && (
            <Button size="small" onClick={() => onMend(finding.mend ?? [])}>
              {say('mend', { what: mendText(finding) ?? '' })}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
