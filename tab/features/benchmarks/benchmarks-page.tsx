import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { BenchmarksAnswer, ShownBenchmark } from '../../../domain/benchmarks/benchmarks-api.js';
import { useMoments } from '../../components/moments.js';
import { PageHeading } from '../../components/page-heading.js';
import { usePlainTable } from '../../components/plain-table.js';
import { QuietLink } from '../../components/quiet-link.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { useBenchmarks } from './benchmarks-queries.js';
import { say } from './benchmarks-words.js';
import { OwnFigures } from './own-figures.js';
import { PracticeState } from './practice-state.js';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  // On a phone each figure is a block of its own, so that nothing of it is out of sight.
  table: {
    '@media (max-width: 640px)': {
      '& thead': { display: 'none' },
      '& tbody, & tr, & th, & td': { display: 'block', width: 'auto', border: 'none' },
      '& tr': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
    },
  },
  figure: {
    '&&': { textAlign: 'end' },
    '@media (max-width: 640px)': { '&&': { textAlign: 'start' } },
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  yours: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  practice: { listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  words: { flexGrow: 1, minWidth: 'min(100%, 20rem)' },
});

/** Published figures beside the workspace's own, its own benchmarks, and what the guide recommends. */
export function BenchmarksPage() {
  const { id } = useWorkspace();
  const { words } = usePlainTable();
  const query = useBenchmarks(id);
  return (
    <WhenLoaded query={query}>
      {({ data, permitted, viewer }) => (
        <>
          <PageHeading>{say('title')}</PageHeading>
          <p className={words}>{say('intro')}</p>
          <Part title={say('published')}>
            <PublishedTable figures={data.published} />
          </Part>
          <Part title={say('own')}>
            <OwnFigures
              workspaceId={id}
              person={viewer.objectId}
              own={data.own}
              mayEdit={permitted.includes('benchmarks.edit')}
            />
          </Part>
          <Part title={say('practices')}>
            <p className={words}>{say('practices.intro')}</p>
            <Practices practices={data.practices} />
          </Part>
        </>
      )}
    </WhenLoaded>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function PublishedTable({ figures }: { figures: readonly ShownBenchmark[] }) {
  const styles = useStyles();
  const { table } = usePlainTable();
  const { number } = useMoments();
  return (
    <ScrollFrame label={say('published.table')}>
      <table className={mergeClasses(table, styles.table)}>
        <thead>
          <tr>
            <th scope="col" className={styles.figure}>
              {say('figure')}
            </th>
            <th scope="col">{say('counts')}</th>
            <th scope="col">{say('yours')}</th>
            <th scope="col">{say('source')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, value, unit, statement, yours, publisher, year, sample, title, address }) => (
            <tr key={id}>
              <td className={styles.figure}>{`${number(value)} ${unit}`}</td>
              <th scope="row">{statement}</th>
              <td>
                <YoursCell yours={yours} />
              </td>
              <td>
                <Link href={address}>{title}</Link>
                <div className={styles.quiet}>
                  {say('source.of', { publisher, year: String(year), sample })}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function YoursCell({ yours }: Pick<ShownBenchmark, 'yours'>) {
  const styles = useStyles();
  const to = useAddress();
  if (!yours) return <span className={styles.quiet}>{say('yours.nothing')}</span>;
  return (
    <>
      {yours.shown === null ? (
        <span>{say('yours.none')}</span>
      ) : (
        <span className={styles.yours}>
          <QuietLink to={to(yours.address)}>{yours.shown}</QuietLink>
        </span>
      )}
      <div className={styles.quiet}>{yours.counts}</div>
    </>
  );
}

/** The six steps, each that isn't working with the way to where it is mended. */
function Practices({ practices }: Pick<BenchmarksAnswer['data'], 'practices'>) {
  const styles = useStyles();
  const to = useAddress();
  return (
    <ul className={styles.list}>
      {practices.map(({ id, title, state, word, evidence, address }) => (
        <li key={id} className={styles.practice}>
          <PracticeState state={state} word={word} />
          <div className={styles.words}>
            <strong>{title}</strong>
            <div className={styles.quiet}>{evidence}</div>
          </div>
          {state !== 'working' && <QuietLink to={to(address)}>{say('practice.mend')}</QuietLink>}
        </li>
      ))}
    </ul>
  );
}
