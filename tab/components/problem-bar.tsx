import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Problem } from '../server/problem.js';
import { say } from './shell-texts.js';

interface ProblemBarProps {
  problem: Problem;
  /** Offered where the same request may succeed in a moment. */
  onRetry?: (() => void) | undefined;
}

/** Says what the server refused, and what to do, at the place where it was asked for. */
export function ProblemBar({ problem, onRetry }: ProblemBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={bar} role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{problem.title}</MessageBarTitle>
          {problem.detail}
          <FieldFaults problem={problem} />
          {problem.status >= 500 && problem.reference !== undefined && (
            <> {say('problem.reference', { reference: problem.reference })}</>
          )}
        </MessageBarBody>
        {onRetry && problem.passing && (
          <MessageBarActions>
            <Button onClick={onRetry}>{say('problem.retry')}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}

/** Words for single fields of what was sent, if the server gave any. */
function FieldFaults({ problem }: { problem: Problem }) {
  const fields: unknown[] = Array.isArray(problem.more['fields']) ? problem.more['fields'] : [];
  const words = fields.flatMap((field) =>
    typeof field === 'object' && field !== null && 'message' in field && typeof field.message === 'string'
      ? [field.message]
      : [],
  );
  return words.length === 0 ? null : <> {words.join(' ')}</>;
}
