import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { foldEdits } from '../../../domain/history/fold-edits.js';
import type { HistoryEntryView } from '../../../domain/history/history-api.js';
import { foldedSentenceOf, sentenceOf } from '../../../domain/history/history-words.js';
import { useMoments } from '../../components/moments.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { useHost } from '../../teams/host-context.js';
import { say } from './say-history.js';

const useStyles = makeStyles({
  day: {
    margin: 0,
    marginTop: tokens.spacingVerticalL,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  entry: {
    display: 'grid',
    gridTemplateColumns: '6rem 1fr auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr auto' },
  },
  when: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  what: { overflowWrap: 'anywhere', '@media (max-width: 480px)': { gridColumn: '1 / -1', gridRow: 1 } },
  number: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'end',
  },
  inner: { paddingInlineStart: tokens.spacingHorizontalXL },
});

interface HistoryDaysProps {
  /** Newest first. */
  entries: readonly HistoryEntryView[];
  names: Readonly<Record<string, string>>;
}

/** Entries by day in the workspace's time zone, runs of edits folded. */
export function HistoryDays({ entries, names }: HistoryDaysProps) {
  const styles = useStyles();
  const { day } = useMoments();
  const days: { day: string; entries: HistoryEntryView[] }[] = [];
  for (const entry of entries) {
    const name = day(entry.at);
    const last = days.at(-1);
    if (last?.day === name) last.entries.push(entry);
    else days.push({ day: name, entries: [entry] });
  }
  return days.map((one) => (
    <section key={one.entries[0]?.sequence} aria-label={one.day}>
      <h2 className={styles.day}>{one.day}</h2>
      <ol className={styles.list}>
        {foldEdits(one.entries).map((run) => (
          <Run key={run.at(-1)?.sequence} run={run} names={names} />
        ))}
      </ol>
    </section>
  ));
}

function Run({ run, names }: { run: HistoryEntryView[]; names: HistoryDaysProps['names'] }) {
  const styles = useStyles();
  const { number } = useMoments();
  const time = useTimeOfDay();
  const [open, setOpen] = useState(false);
  const [newest] = run;
  const oldest = run.at(-1);
  if (!newest || !oldest) return null;
  if (run.length === 1) {
    return (
      <li className={styles.entry}>
        <Entry entry={newest} names={names} />
      </li>
    );
  }
  return (
    <>
      <li className={styles.entry}>
        <time className={styles.when} dateTime={newest.at}>
          {time(newest.at)}
        </time>
        <span className={styles.what}>{foldedSentenceOf(newest, run.length, names)}</span>
        <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? say('run.hide') : say('run.show', { count: number(run.length) })}
        </Button>
      </li>
      {open &&
        run.map((entry) => (
          <li key={entry.sequence} className={styles.entry}>
            <Entry entry={entry} names={names} />
          </li>
        ))}
    </>
  );
}

function Entry({ entry, names }: { entry: HistoryEntryView; names: HistoryDaysProps['names'] }) {
  const styles = useStyles();
  const { number, moment } = useMoments();
  const time = useTimeOfDay();
  return (
    <>
      <time className={styles.when} dateTime={entry.at} title={moment(entry.at)}>
        {time(entry.at)}
      </time>
      <span className={styles.what}>{sentenceOf(entry, names)}</span>
      <span className={styles.number} title={entry.hash}>
        {say('entry.number', { sequence: number(entry.sequence) })}
      </span>
    </>
  );
}

/** The time of day of an instant, in the workspace's zone. */
function useTimeOfDay(): (instant: string) => string {
  const { locale } = useHost();
  const timeZone = useWorkspace().frame?.workspace.timeZone ?? 'UTC';
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone });
    return (instant) => format.format(new Date(instant));
  }, [locale, timeZone]);
}
