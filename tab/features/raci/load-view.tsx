import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { loadByPerson } from '../../../domain/raci/load.js';
import type { Matrix, RaciContext } from '../../../domain/raci/raci.js';
import { letterText } from '../../../domain/raci/raci-words.js';
import { usePlainTable } from '../../components/plain-table.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { say } from './raci-words.js';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    marginBlockEnd: tokens.spacingVerticalS,
  },
  number: { '&&': { textAlign: 'end' }, fontVariantNumeric: 'tabular-nums' },
});

const parts = [
  ['accountable', 'A'],
  ['responsible', 'R'],
  ['consulted', 'C'],
  ['informed', 'I'],
] as const;

interface LoadViewProps {
  matrix: Matrix;
  context: RaciContext;
  nameOf: (objectId: string) => string;
}

/** How much each person has to carry, the heaviest first. Counted when it is opened. */
export const LoadView = memo(function LoadView({ matrix, context, nameOf }: LoadViewProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{say('load')}</summary>
      {open && <LoadTable matrix={matrix} context={context} nameOf={nameOf} />}
    </details>
  );
});

function LoadTable({ matrix, context, nameOf }: LoadViewProps) {
  const styles = useStyles();
  const { table } = usePlainTable();
  const loads = loadByPerson(matrix, context);
  if (loads.length === 0) return <p>{say('load.none')}</p>;
  return (
    <ScrollFrame label={say('load')}>
      <table className={table}>
        <thead>
          <tr>
            <th scope="col">{say('load.person')}</th>
            {parts.map(([part, letter]) => (
              <th key={part} scope="col" className={styles.number}>
                {letterText(letter)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <tr key={load.objectId}>
              <th scope="row">{nameOf(load.objectId)}</th>
              {parts.map(([part]) => (
                <td key={part} className={styles.number}>
                  {load[part]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
