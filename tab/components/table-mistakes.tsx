import { ErrorCircleRegular } from '@fluentui/react-icons';
import { usePlainTable } from './plain-table.js';
import { sayFrom } from './say.js';
import { ScrollFrame } from './scroll-frame.js';
import texts from './table-paste-texts.en.json' with { type: 'json' };

const say = sayFrom(texts);

/** More than anybody mends before looking again. */
const mostShown = 200;

export interface TableMistake {
  /** From 1, as in the text. */
  line: number;
  /** From 1; null for the whole line. */
  column: number | null;
  heading: string | null;
  code: string;
  said: string;
}

/** What is wrong with a table, by line and column. */
export function TableMistakes({ mistakes }: { mistakes: readonly TableMistake[] }) {
  const { table } = usePlainTable();
  return (
    <>
      <output>
        <ErrorCircleRegular aria-hidden /> {say('faulty', { count: mistakes.length })}
      </output>
      <ScrollFrame label={say('problems')}>
        <table className={table}>
          <thead>
            <tr>
              <th scope="col">{say('line')}</th>
              <th scope="col">{say('column')}</th>
              <th scope="col">{say('problem')}</th>
            </tr>
          </thead>
          <tbody>
            {mistakes.slice(0, mostShown).map(({ line, column, heading, code, said }) => (
              <tr key={`${line} ${column} ${code} ${said}`}>
                <td>{line}</td>
                <td>{column === null ? '' : [column, heading ?? ''].join(' ')}</td>
                <td>{said}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {mistakes.length > mostShown && <p>{say('more', { count: mistakes.length - mostShown })}</p>}
    </>
  );
}
