import { Button } from '@fluentui/react-components';
import { LockClosedRegular, PlugDisconnectedRegular, SearchInfoRegular } from '@fluentui/react-icons';
import type { Problem } from '../server/problem.js';
import { ConsentPage } from './consent-page.js';
import { EmptyState } from './empty-state.js';
import { say } from './shell-texts.js';

interface ProblemPageProps {
  problem: Problem;
  onRetry: () => void;
}

/** In place of a page that could not be had. What isn't there and what one may not see look the same. */
export function ProblemPage({ problem, onRetry }: ProblemPageProps) {
  if (problem.code === 'sign-in.consent') return <ConsentPage onAllowed={onRetry} />;
  const { icon, title, detail } = wordsFor(problem);
  return (
    <div role="alert">
      <EmptyState
        icon={icon}
        title={title}
        actions={<Button onClick={onRetry}>{say('problem.retry')}</Button>}
      >
        {detail}
        {problem.status >= 500 && problem.reference !== undefined && (
          <> {say('problem.reference', { reference: problem.reference })}</>
        )}
      </EmptyState>
    </div>
  );
}

function wordsFor(problem: Problem) {
  if (problem.code === 'request.not-found') {
    return { icon: <SearchInfoRegular />, title: say('gone.title'), detail: say('gone.detail') };
  }
  return { icon: iconFor(problem.status), title: problem.title, detail: problem.detail };
}

function iconFor(status: number) {
  if (status === 401 || status === 403) return <LockClosedRegular />;
  return status === 404 ? <SearchInfoRegular /> : <PlugDisconnectedRegular />;
}
