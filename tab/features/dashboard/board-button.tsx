import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ProblemBar } from '../../components/problem-bar.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { newCommandId } from '../../server/command-id.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { useHost } from '../../teams/host-context.js';
import { openDownload } from '../../teams/links.js';
import { boardFile } from './dashboard-queries.js';
import { say } from './dashboard-words.js';

/** Takes the dashboard away as one page of paper. */
export function BoardButton() {
  const { id } = useWorkspace();
  const { mobile } = useHost();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const download = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await openDownload(await boardFile(id, newCommandId()), mobile);
    } catch (fault) {
      setProblem(asProblem(fault));
    }
    setBusy(false);
  };
  return (
    <>
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={busy} onClick={() => void download()}>
        {say('board')}
      </Button>
      {problem && <ProblemBar problem={problem} onRetry={() => void download()} />}
    </>
  );
}
