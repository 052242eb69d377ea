import { DocumentTextRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CharterPageAnswer } from '../../../domain/charter/charter-api.js';
import { EmptyState } from '../../components/empty-state.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useWorkspace } from '../../components/workspace-context.js';
import type { Problem } from '../../server/problem.js';
import { say } from './charter-words.js';
import { OpenDraftButton } from './open-draft-button.js';

/** Neither in force nor, as far as this person may see, under way. */
export function NoCharter({ permitted }: { permitted: CharterPageAnswer['permitted'] }) {
  const { id } = useWorkspace();
  const [problem, setProblem] = useState<Problem>();
  const mayOpen = permitted.includes('charter.open-draft');
  return (
    <>
      {problem && <ProblemBar problem={problem} />}
      <EmptyState
        icon={<DocumentTextRegular />}
        title={say('none.title')}
        actions={mayOpen && <OpenDraftButton workspaceId={id} first onProblem={setProblem} />}
      >
        {mayOpen ? say('none.may-open') : say('none.wait')}
      </EmptyState>
    </>
  );
}
