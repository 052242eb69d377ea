import { useId } from 'react';
import type { BaselinePageAnswer, MeasuredView } from '../../../domain/baseline/baseline-api.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { say } from './baseline-words.js';
import { GapFigure } from './gap-figure.js';
import { usePageStyles } from './page-styles.js';
import { SideBySide } from './side-by-side.js';
import { TakeIntoCharter } from './take-into-charter.js';

interface MeasuredRoundProps {
  measured: MeasuredView;
  people: readonly Person[];
  permitted: BaselinePageAnswer['permitted'];
}

/** What both have answered: the gap, the answers side by side, and what follows from them. */
export function MeasuredRound({ measured, people, permitted }: MeasuredRoundProps) {
  const page = usePageStyles();
  const settleId = useId();
  const toSettle = measured.rows.filter(({ settled }) => settled === null);
  return (
    <>
      <GapFigure measured={measured} />
      <section className={page.section} aria-labelledby={settleId}>
        <h2 id={settleId} className={page.heading}>
          {say('settle.title')}
        </h2>
        <p className={page.words}>{say(toSettle.length === 0 ? 'settle.none' : 'settle.intro')}</p>
        {toSettle.length > 0 && (
          <ul>
            {toSettle.map(({ item }) => (
              <li key={item.id}>{item.text}</li>
            ))}
          </ul>
        )}
      </section>
      {permitted.includes('baseline.take-into-charter') && (
        <TakeIntoCharter measured={measured} people={people} />
      )}
      <SideBySide measured={measured} people={people} />
    </>
  );
}
