import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { memo, useId, useState } from 'react';
import type { Finding } from '../../../domain/raci/finding.js';
import type { MatrixEdit } from '../../../domain/raci/raci.js';
import { findingText, mendText } from '../../../domain/raci/raci-words.js';
import { say } from './raci-words.js';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    listStyle: 'none',
  },
  words: { flexGrow: 1, minWidth: 'min(100%, 20rem)' },
  all: { marginBlockStart: tokens.spacingVerticalM },
});

const shownAtFirst = 30;

interface FindingsListProps {
  findings: readonly Finding[];
  mayEdit: boolean;
  onGoTo: (finding: Finding) => void;
  onMend: (edits: readonly MatrixEdit[]) => void;
}

/** What is wrong or odd, errors first, each with the way to its place and its mend in one tap where there is one. */
export const FindingsList = memo(function FindingsList({
  findings,
  mayEdit,
  onGoTo,
  onMend,
}: FindingsListProps) {
  const styles = useStyles();
  const headingId = useId();
  const [all, setAll] = useState(false);
  const inOrder = [...findings].toSorted((one, other) => one.severity.localeCompare(other.severity));
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {say('findings')}
      </h2>
      {inOrder.length === 0 && <p>{say('clean')}</p>}
      <ul className={styles.list}>
        {inOrder.slice(0, all ? undefined : shownAtFirst).map((finding) => (
          <li key={`${finding.code} ${finding.activity} ${finding.column}`} className={styles.item}>
            {finding.severity === 'error' ? (
              <ErrorCircleRegular aria-hidden />
            ) : (
              <WarningRegular aria-hidden />
            )}
            <span className={styles.words}>
              <strong>{say(`findings.${finding.severity}`)}:</strong> {findingText(finding)}
            </span>
            <Button appearance="subtle" onClick={() => onGoTo(finding)}>
              {say('findings.go')}
            </Button>
            {mayEdit && finding.mend && (
              <Button onClick={() => onMend(finding.mend ?? [])}>
                {say('mend', { what: mendText(finding) ?? '' })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!all && inOrder.length > shownAtFirst && (
        <Button className={styles.all} onClick={() => setAll(true)}>
          {say('findings.all', { count: inOrder.length })}
        </Button>
      )}
    </section>
  );
});
