import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { MeasuredView } from '../../../domain/baseline/baseline-api.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { useWidthAtLeast } from '../../components/use-width.js';
import { AgreementMark } from './agreement-mark.js';
import { baselineSays, ownerWords, say } from './baseline-words.js';
import { usePageStyles } from './page-styles.js';

type Row = MeasuredView['rows'][number];

/** Below this a table of seven columns breaks its words. */
const tableFromPixels = 900;

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
      textAlign: 'start',
      verticalAlign: 'top',
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
    },
    '& thead th': { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
    '& tbody th': { minWidth: '8rem', fontWeight: tokens.fontWeightSemibold },
  },
  pairs: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

interface SideBySideProps {
  measured: MeasuredView;
  people: readonly Person[];
}

/** Both leaders' answers item by item: a table, or cards where there is no room for one. */
export function SideBySide({ measured, people }: SideBySideProps) {
  const page = usePageStyles();
  const titleId = useId();
  const wide = useWidthAtLeast(tableFromPixels);
  const { leaders, rows } = measured;
  const sayer = (role: 'ceo' | 'cio') =>
    say('sides.says', { name: leaders[role].name, role: baselineSays(`owner.${role}`) });
  const sides = { rows, people, ceo: sayer('ceo'), cio: sayer('cio') };
  return (
    <section className={page.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={page.heading}>
        {say('sides.title')}
      </h2>
      {wide ? <SidesTable {...sides} labelledBy={titleId} /> : <SidesCards {...sides} />}
    </section>
  );
}

interface Sides {
  rows: Row[];
  people: readonly Person[];
  ceo: string;
  cio: string;
}

function SidesTable({ rows, people, ceo, cio, labelledBy }: Sides & { labelledBy: string }) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {say('sides.item')}
          </th>
          <th scope="colgroup" colSpan={3}>
            {say('sides.today')}
          </th>
          <th scope="colgroup" colSpan={3}>
            {say('sides.should')}
          </th>
        </tr>
        <tr>
          <th scope="col">{ceo}</th>
          <th scope="col">{cio}</th>
          <th scope="col">{say('sides.agreement')}</th>
          <th scope="col">{ceo}</th>
          <th scope="col">{cio}</th>
          <th scope="col">{say('sides.result')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.item.id}>
            <th scope="row">{row.item.text}</th>
            <td>{ownerWords(row.today.ceo, people)}</td>
            <td>{ownerWords(row.today.cio, people)}</td>
            <td>
              <AgreementMark agreement={row.agreement} />
            </td>
            <td>{ownerWords(row.should.ceo, people)}</td>
            <td>{ownerWords(row.should.cio, people)}</td>
            <td>{resultWords(row, people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SidesCards({ rows, people, ceo, cio }: Sides) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <ul className={page.list}>
      {rows.map((row) => (
        <li key={row.item.id} className={page.card}>
          <h3 className={page.itemHeading}>{row.item.text}</h3>
          {(['today', 'should'] as const).map((question) => (
            <div key={question}>
              <p className={page.words}>{say(`sides.${question}`)}</p>
              <dl className={styles.pairs}>
                <dt>{ceo}</dt>
                <dd>{ownerWords(row[question].ceo, people)}</dd>
                <dt>{cio}</dt>
                <dd>{ownerWords(row[question].cio, people)}</dd>
              </dl>
              {question === 'today' ? (
                <AgreementMark agreement={row.agreement} />
              ) : (
                <span>{resultWords(row, people)}</span>
              )}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The one owner whom both want, with the tier that follows; or that it is to settle. */
function resultWords({ settled }: Row, people: readonly Person[]): string {
  if (!settled) return say('settled.no');
  return say('settled.yes', {
    owner: ownerWords(settled.owner, people),
    tier: baselineSays(`tier.${settled.tier}`),
  });
}
