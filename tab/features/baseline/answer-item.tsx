import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Answer, BaselineItem, Owner } from '../../../domain/baseline/baseline.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { say } from './baseline-words.js';
import { ItemMarks } from './item-marks.js';
import { OwnerField } from './owner-field.js';
import { usePageStyles } from './page-styles.js';

const useStyles = makeStyles({
  questions: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

interface AnswerItemProps {
  item: BaselineItem;
  number: number;
  answer: { today?: Owner | undefined; should?: Owner | undefined };
  people: readonly Person[];
  onGive: (question: keyof Answer, owner: Owner) => void;
}

/** One item with its two questions. */
export function AnswerItem({ item, number, answer, people, onGive }: AnswerItemProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const titleId = useId();
  return (
    <fieldset className={page.card} aria-labelledby={titleId}>
      <h3 id={titleId} className={page.itemHeading}>
        {number}. {item.text}
      </h3>
      <ItemMarks item={item} />
      <div className={styles.questions}>
        {(['today', 'should'] as const).map((question) => (
          <OwnerField
            key={question}
            label={say(`form.question-${question}`)}
            owner={answer[question]}
            people={people}
            onChange={(owner) => onGive(question, owner)}
          />
        ))}
      </div>
    </fieldset>
  );
}
