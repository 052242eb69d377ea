import { makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { UnderWayView } from '../../../domain/baseline/baseline-api.js';
import type { PartialAnswers } from '../../../domain/baseline/baseline.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { AnswerItem } from './answer-item.js';
import { say } from './baseline-words.js';
import { usePageStyles } from './page-styles.js';
import { useAnswers } from './use-answers.js';

const useStyles = makeStyles({
  progress: {
    position: 'sticky',
    // Below the shell's own bar.
    top: '45px',
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface AnswerFormProps {
  workspaceId: string;
  round: UnderWayView;
  own: PartialAnswers;
  people: readonly Person[];
}

/** A leader's own answers, for nobody else to see: two choices an item, each saved as it is made. */
export function AnswerForm({ workspaceId, round, own, people }: AnswerFormProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const titleId = useId();
  const progressId = useId();
  const form = useAnswers(workspaceId, round.number, own);
  const { items } = round;
  const done = items.filter(({ id }) => form.answers[id]?.today && form.answers[id].should).length;
  return (
    <section className={page.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={page.heading}>
        {say('form.title')}
      </h2>
      <p className={page.words}>{say('form.intro')}</p>
      {done === items.length && form.state === 'saved' && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{say('form.complete')}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.progress}>
        <ProgressBar value={done} max={items.length} aria-labelledby={progressId} />
        <output id={progressId}>
          {say('form.progress', { done, all: items.length })}{' '}
          {Object.keys(form.answers).length > 0 && say(`form.${form.state}`)}
        </output>
      </div>
      {form.problem && <ProblemBar problem={form.problem} onRetry={form.retry} />}
      <ol className={page.list}>
        {items.map((item, index) => (
          <li key={item.id}>
            <AnswerItem
              item={item}
              number={index + 1}
              answer={form.answers[item.id] ?? {}}
              people={people}
              onGive={(question, owner) => form.give(item.id, question, owner)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
