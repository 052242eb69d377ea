import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  CheckmarkCircleRegular,
  CloudOffRegular,
  EditRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { ArticleStatus } from './article-status.js';
import { editorSays } from './editor-words.js';
import { useHost } from '../../teams/host-context.js';
import { visuallyHidden } from '../../components/visually-hidden.js';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    color: tokens.colorNeutralForeground2,
  },
  hidden: visuallyHidden,
});

const icons: Record<Exclude<ArticleStatus, 'unchanged'>, ReactNode> = {
  typing: <EditRegular aria-hidden />,
  saving: <ArrowSyncRegular aria-hidden />,
  saved: <CheckmarkCircleRegular aria-hidden />,
  kept: <CloudOffRegular aria-hidden />,
  unkept: <WarningRegular aria-hidden />,
  refused: <WarningRegular aria-hidden />,
  conflict: <WarningRegular aria-hidden />,
  faulty: <WarningRegular aria-hidden />,
  asked: <EditRegular aria-hidden />,
};

interface StatusLineProps {
  status: ArticleStatus;
  savedAt: number | null;
  /** What to say where nothing was typed: who saved it last. */
  lastEdited: string;
  onTryNow: () => void;
}

/** How far the article's text has got. Read out when it has come to rest, not with every keystroke. */
export function StatusLine({ status, savedAt, lastEdited, onTryNow }: StatusLineProps) {
  const styles = useStyles();
  const { locale } = useHost();
  const words = wordsFor(status, savedAt, locale);
  const rests = status !== 'typing' && status !== 'saving';
  const [readOut, setReadOut] = useState('');
  if (rests && readOut !== words) setReadOut(words);
  return (
    <div className={styles.line}>
      {status !== 'unchanged' && icons[status]}
      <span>{words || lastEdited}</span>
      {(status === 'kept' || status === 'unkept') && (
        <Button size="small" onClick={onTryNow}>
          {editorSays('status.try-now')}
        </Button>
      )}
      <output className={styles.hidden} aria-live="polite">
        {readOut}
      </output>
    </div>
  );
}

function wordsFor(status: ArticleStatus, savedAt: number | null, locale: string): string {
  if (status === 'unchanged') return '';
  // The time of this device: it is compared with the clock beside it.
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return editorSays(`status.${status}`, { time: savedAt === null ? '' : clock.format(savedAt) });
}
