import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Problem } from '../server/problem.js';
import { PageSkeleton } from './page-skeleton.js';
import { ProblemBar } from './problem-bar.js';
import { ProblemPage } from './problem-page.js';

interface WhenLoadedProps<Answer> {
  query: UseQueryResult<Answer, Problem>;
  children: (answer: Answer) => ReactNode;
}

/**
 * Draws a page's answer, or why there is none. What has been read stays on the screen through a passing fault,
 * but not past the loss of access.
 */
export function WhenLoaded<Answer>({ query, children }: WhenLoadedProps<Answer>) {
  const { data, error, refetch } = query;
  const retry = (): void => void refetch();
  if (error && (data === undefined || !error.passing)) return <ProblemPage problem={error} onRetry={retry} />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <>
      {error && <ProblemBar problem={error} onRetry={retry} />}
      {children(data)}
    </>
  );
}
