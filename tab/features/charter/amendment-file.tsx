import { Button } from '@fluentui/react-components';
import { MarkdownRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ProblemBar } from '../../components/problem-bar.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { newCommandId } from '../../server/command-id.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { useHost } from '../../teams/host-context.js';
import { openDownload } from '../../teams/links.js';
import { say } from './amendment-words.js';
import { askForAmendment } from './charter-commands.js';

/** The text that is signed, to keep, and to check without Accord. */
export function AmendmentFile({ number }: { number: number }) {
  const { id } = useWorkspace();
  const { mobile } = useHost();
  const [problem, setProblem] = useState<Problem>();
  const download = async (): Promise<void> => {
    setProblem(undefined);
    try {
      await openDownload(await askForAmendment(id, number, newCommandId()), mobile);
    } catch (fault) {
      setProblem(asProblem(fault));
    }
  };
  return (
    <div>
      {problem && <ProblemBar problem={problem} onRetry={() => void download()} />}
      <Button icon={<MarkdownRegular />} onClick={() => void download()}>
        {say('download')}
      </Button>
      <div>{say('download.words')}</div>
    </div>
  );
}
