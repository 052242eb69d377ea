import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CharterPageAnswer } from '../../../domain/charter/charter-api.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useAddress } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import type { Problem } from '../../server/problem.js';
import { useCharterCommand } from './charter-commands.js';
import { editorSays } from './editor-words.js';
import { useFormStyles } from './form-styles.js';
import { GapList } from './gap-list.js';
import { readGaps } from './read-gaps.js';

type Gap = CharterPageAnswer['data']['gaps'][number];

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    alignItems: 'flex-start',
    marginTop: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  stretch: { alignSelf: 'stretch' },
});

interface ProposePanelProps {
  workspaceId: string;
  number: number;
  /** What is missing by what is typed. */
  gaps: Gap[];
  permitted: boolean;
  /** Whether the server has everything typed. */
  settled: boolean;
}

/** What is still missing; and, if nothing is, the way to both leaders. */
export function ProposePanel({ workspaceId, number, gaps, permitted, settled }: ProposePanelProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const titleId = useId();
  const wordsId = useId();
  const navigate = useNavigate();
  const to = useAddress();
  const [commandId, renewCommandId] = useCommandId();
  const [problem, setProblem] = useState<Problem>();
  const command = useCharterCommand(workspaceId);
  const found = problem?.code === 'charter.incomplete' ? readGaps(problem.more['gaps']) : [];
  const missing = gaps.length > 0 ? gaps : found;
  const ready = gaps.length === 0 && settled && !command.isPending;

  const propose = (): void => {
    setProblem(undefined);
    command.mutate(
      { wish: { action: 'charter.propose', number }, commandId },
      {
        onSuccess: () => void navigate(to('charter')),
        onError: (refusal) => {
          setProblem(refusal);
          // Refused is answered: the next time is another wish, on another text.
          if (!refusal.passing) renewCommandId();
        },
      },
    );
  };

  if (!permitted && missing.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <h2 id={titleId} className={form.heading}>
        {editorSays('propose.title')}
      </h2>
      {missing.length > 0 && (
        <div className={styles.stretch}>
          <GapList gaps={missing} mayEdit />
        </div>
      )}
      {permitted && gaps.length === 0 && (
        <>
          {problem && <ProblemBar problem={problem} />}
          <p id={wordsId} className={form.quiet}>
            {editorSays(settled ? 'propose.ready' : 'propose.unsaved')}
          </p>
          <Button
            // One primary button a view: before this one something else has to be settled.
            appearance={settled ? 'primary' : 'secondary'}
            size="large"
            icon={<SendRegular />}
            disabledFocusable={!ready}
            aria-describedby={wordsId}
            onClick={propose}
          >
            {editorSays(command.isPending ? 'propose.pending' : 'propose.button')}
          </Button>
        </>
      )}
    </section>
  );
}
