import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Finding } from '../../../domain/raci/finding.js';
import type { MatrixPageAnswer } from '../../../domain/raci/raci-api.js';
import { findingText, mendText } from '../../../domain/raci/raci-words.js';
import { EditButton } from './edit-button.js';
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
});

interface FindingsListProps {
  workspaceId: string;
  data: MatrixPageAnswer['data'];
  findings: readonly Finding[];
  mayEdit: boolean;
}

/** What is wrong or odd, errors first, each with its mend in one tap where there is one. */
export function FindingsList({ workspaceId, data, findings, mayEdit }: FindingsListProps) {
  const styles = useStyles();
  const headingId = useId();
  const inOrder = [...findings].toSorted((one, other) => one.severity.localeCompare(other.severity));
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {say('findings')}
      </h2>
      {inOrder.length === 0 && <p>{say('clean')}</p>}
      <ul className={styles.list}>
        {inOrder.map((finding) => {
          const mend = mendText(finding);
          return (
            <li key={`${finding.code} ${finding.activity} ${finding.column}`} className={styles.item}>
              {finding.severity === 'error' ? (
                <ErrorCircleRegular aria-hidden />
              ) : (
                <WarningRegular aria-hidden />
              )}
              <span className={styles.words}>
                <strong>{say(`findings.${finding.severity}`)}:</strong> {findingText(finding)}
              </span>
              {mayEdit && finding.mend && (
                <EditButton workspaceId={workspaceId} data={data} edits={finding.mend}>
                  {mend === undefined ? say('mend.one') : say('mend', { what: mend })}
                </EditButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
