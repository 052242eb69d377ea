import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, PersonProhibitedRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import type { HistoryPageAnswer } from '../../../domain/history/history-api.js';
import { CopyButton } from '../../components/copy-button.js';
import { useMoments } from '../../components/moments.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import { useHost } from '../../teams/host-context.js';
import { openDownload } from '../../teams/links.js';
import { ErasePanel } from './erase-panel.js';
import { useHistoryExport } from './history-queries.js';
import { say } from './say-history.js';
import { VerifyPanel } from './verify-panel.js';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  newest: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface HistoryActionsProps {
  end: HistoryPageAnswer['data']['end'];
  /** What the server lets this person do. */
  permitted: HistoryPageAnswer['permitted'];
  /** Whose names are known here. */
  people: readonly Person[];
}

/** Verify, export, erase a name, and the newest hash to take down elsewhere. */
export function HistoryActions({ end, permitted, people }: HistoryActionsProps) {
  const styles = useStyles();
  const { number } = useMoments();
  const [open, setOpen] = useState<'verify' | 'erase'>();
  const verifying = open === 'verify';
  const erasing = open === 'erase';
  return (
    <div className={styles.place} data-print="hide">
      <div className={styles.bar}>
        {permitted.includes('history.verify') && (
          <Button
            appearance={open === undefined ? 'primary' : 'secondary'}
            icon={<ShieldCheckmarkRegular />}
            aria-expanded={verifying}
            onClick={() => setOpen(verifying ? undefined : 'verify')}
          >
            {say('verify.open')}
          </Button>
        )}
        {permitted.includes('history.export') && <ExportButton />}
        {permitted.includes('history.erase-person') && (
          <Button
            icon={<PersonProhibitedRegular />}
            aria-expanded={erasing}
            onClick={() => setOpen(erasing ? undefined : 'erase')}
          >
            {say('erase.open')}
          </Button>
        )}
        <span className={styles.newest}>{say('newest', { sequence: number(end.sequence) })}</span>
        <CopyButton text={`${end.sequence}:${end.hash}`} label={say('newest.copy')} />
      </div>
      {verifying && <VerifyPanel />}
      {erasing && <ErasePanel people={people} />}
    </div>
  );
}

function ExportButton() {
  const { id } = useWorkspace();
  const { mobile } = useHost();
  const [commandId, renew] = useCommandId();
  const { mutate, isPending, error } = useHistoryExport(id);
  const start = (): void =>
    mutate(
      { wish: {}, commandId },
      {
        onSuccess: ({ address }) => {
          renew();
          void openDownload(address, mobile);
        },
      },
    );
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        title={say('export.detail')}
        disabledFocusable={isPending}
        onClick={start}
      >
        {say('export.open')}
      </Button>
      {error && <ProblemBar problem={error} onRetry={start} />}
    </>
  );
}
