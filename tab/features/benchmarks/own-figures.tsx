import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { BenchmarksAnswer } from '../../../domain/benchmarks/benchmarks-api.js';
import type { OwnBenchmark } from '../../../domain/benchmarks/own-benchmarks.js';
import { useMoments } from '../../components/moments.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useCommandId } from '../../server/command-id.js';
import { BenchmarkForm } from './benchmark-form.js';
import { useChangeBenchmark } from './benchmarks-queries.js';
import { say } from './benchmarks-words.js';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    listStyle: 'none',
  },
  words: { flexGrow: 1, minWidth: 'min(100%, 20rem)' },
  source: { color: tokens.colorNeutralForeground2 },
});

interface OwnFiguresProps {
  workspaceId: string;
  person: string;
  own: BenchmarksAnswer['data']['own'];
  mayEdit: boolean;
}

/** Figures that the workspace keeps itself, each with its source. */
export function OwnFigures({ workspaceId, person, own, mayEdit }: OwnFiguresProps) {
  const styles = useStyles();
  const [editing, setEditing] = useState<string>();
  const remove = useChangeBenchmark(workspaceId);
  const [commandId, renewCommandId] = useCommandId();
  const basedOn = own.version;
  const form = (figure?: OwnBenchmark) => (
    <BenchmarkForm
      workspaceId={workspaceId}
      person={person}
      figure={figure}
      basedOn={basedOn}
      onDone={() => setEditing(undefined)}
    />
  );
  return (
    <>
      {own.figures.length === 0 && <p>{say('own.none')}</p>}
      <ul className={styles.list}>
        {own.figures.map((figure) => (
          <li key={figure.id} className={styles.item}>
            {editing === figure.id ? (
              form(figure)
            ) : (
              <>
                <Figure figure={figure} />
                {mayEdit && (
                  <>
                    <Button
                      aria-label={say('own.change-of', { statement: figure.statement })}
                      onClick={() => setEditing(figure.id)}
                    >
                      {say('own.change')}
                    </Button>
                    <Button
                      appearance="subtle"
                      aria-label={say('own.remove-of', { statement: figure.statement })}
                      disabledFocusable={remove.isPending}
                      onClick={() =>
                        remove.mutate(
                          { wish: { id: figure.id, basedOn }, commandId },
                          { onSettled: () => renewCommandId() },
                        )
                      }
                    >
                      {say('own.remove')}
                    </Button>
                  </>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {remove.error && <ProblemBar problem={remove.error} />}
      {mayEdit &&
        (editing === 'new' ? (
          form()
        ) : (
          <p>
            <Button icon={<AddRegular />} onClick={() => setEditing('new')}>
              {say('own.add')}
            </Button>
          </p>
        ))}
    </>
  );
}

function Figure({ figure }: { figure: OwnBenchmark }) {
  const styles = useStyles();
  const { number } = useMoments();
  const { value, unit, statement, publisher, year, sample, title, address } = figure;
  const source = say(sample === '' ? 'source.plain' : 'source.of', { publisher, year: String(year), sample });
  return (
    <div className={styles.words}>
      <div>
        <strong>{`${number(value)} ${unit}`.trim()}</strong> · {statement}
      </div>
      <div className={styles.source}>
        {source} · {address === '' ? title : <Link href={address}>{title}</Link>}
      </div>
    </div>
  );
}
