import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ProblemBar } from '../../components/problem-bar.js';
import { newCommandId } from '../../server/command-id.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { matrixFile } from './raci-queries.js';
import { say } from './raci-words.js';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The matrix as a file. */
export function MatrixFiles({ workspaceId }: { workspaceId: string }) {
  const styles = useStyles();
  const [problem, setProblem] = useState<Problem>();
  const download = async (format: 'csv' | 'xlsx'): Promise<void> => {
    try {
      setProblem(undefined);
      location.assign(await matrixFile(workspaceId, format, newCommandId()));
    } catch (fault) {
      setProblem(asProblem(fault));
    }
  };
  return (
    <>
      {problem && <ProblemBar problem={problem} />}
      <div className={styles.row}>
        {(['csv', 'xlsx'] as const).map((format) => (
          <Button key={format} icon={<ArrowDownloadRegular />} onClick={() => void download(format)}>
            {say(format)}
          </Button>
        ))}
      </div>
    </>
  );
}
