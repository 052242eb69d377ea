import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { EditRegular, SignatureRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CharterPageAnswer, CharterView } from '../../../domain/charter/charter-api.js';
import { lazyPart } from '../../components/lazy-part.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import type { Problem } from '../../server/problem.js';
import { charterSays, say } from './charter-words.js';
import type { DeclinePanelProps } from './decline-panel.js';
import { GapList } from './gap-list.js';
import { MoreMenu } from './more-menu.js';
import { OpenDraftButton } from './open-draft-button.js';
import { ProposeButton } from './propose-button.js';
import { SignPanel } from './sign-panel.js';
import { WithdrawPanel } from './withdraw-panel.js';

/** The only panel with a field to fill in, and seldom used. */
const DeclinePanel = lazyPart<DeclinePanelProps>(() =>
  import('./decline-panel.js').then((part) => part.DeclinePanel),
);

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalXL,
  },
  notice: { display: 'block', ':empty': { display: 'none' } },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface CharterActionsProps {
  charter: CharterView;
  /** What the server lets this person do with this version, or with the next one. */
  permitted: CharterPageAnswer['permitted'];
  gaps: CharterPageAnswer['data']['gaps'];
  /** What was done last. */
  notice: string | undefined;
  onDone: (notice: string | undefined) => void;
}

type Panel = 'sign' | 'decline' | 'withdraw';

/** What this person may do now: one button that matters most, the others beside it, each confirmed in the page. */
export function CharterActions({ charter, permitted, gaps, notice, onDone }: CharterActionsProps) {
  const styles = useStyles();
  const to = useAddress();
  const navigate = useNavigate();
  const { id } = useWorkspace();
  // What the person has before them; if the text changes under an open panel, the panel must notice.
  const [open, setOpen] = useState<{ panel: Panel; fingerprint: string }>();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const may = (action: (typeof permitted)[number]) => permitted.includes(action);
  const draft = charter.state === 'draft';
  const ready = draft && gaps.length === 0;

  const openPanel = (panel: Panel): void => {
    onDone(undefined);
    setProblem(undefined);
    setOpen({ panel, fingerprint: charter.fingerprint ?? '' });
  };
  const close = (): void => setOpen(undefined);
  const done = (words: string): void => {
    close();
    setReason('');
    setProblem(undefined);
    onDone(words);
  };
  const panel = { charter, fingerprint: open?.fingerprint ?? '', onClose: close, onDone: done };

  return (
    <div className={styles.place} data-print="hide">
      <output className={styles.notice}>
        {notice !== undefined && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{notice}</MessageBarBody>
          </MessageBar>
        )}
      </output>
      {problem && <ProblemBar problem={problem} />}
      {/* The panel takes the buttons' place, so that there is one way on and one way back. */}
      {open?.panel === 'sign' && <SignPanel {...panel} permitted={may('charter.sign')} />}
      {open?.panel === 'decline' && (
        <DeclinePanel {...panel} permitted={may('charter.decline')} reason={reason} onReason={setReason} />
      )}
      {open?.panel === 'withdraw' && <WithdrawPanel {...panel} permitted={may('charter.withdraw')} />}
      {!open && (
        <div className={styles.bar}>
          {may('charter.sign') && (
            <Button
              appearance="primary"
              size="large"
              icon={<SignatureRegular />}
              onClick={() => openPanel('sign')}
            >
              {say('sign.open')}
            </Button>
          )}
          {may('charter.decline') && (
            <Button size="large" onClick={() => openPanel('decline')}>
              {say('decline.open')}
            </Button>
          )}
          {may('charter.propose') && ready && (
            <ProposeButton workspaceId={id} number={charter.number} onDone={done} onProblem={setProblem} />
          )}
          {may('charter.edit') && (
            <Button
              appearance={draft && !ready ? 'primary' : 'secondary'}
              size="large"
              icon={<EditRegular />}
              onClick={() => void navigate(to('charter/edit'))}
            >
              {draft ? say('edit.draft') : say('edit.proposed')}
            </Button>
          )}
          {may('charter.withdraw') && (
            <Button size="large" onClick={() => openPanel('withdraw')}>
              {say('withdraw.open')}
            </Button>
          )}
          {may('charter.open-draft') && <OpenDraftButton workspaceId={id} onProblem={setProblem} />}
          <MoreMenu charter={charter} onProblem={setProblem} />
        </div>
      )}
      {draft && gaps.length > 0 && <GapList gaps={gaps} mayEdit={may('charter.edit')} />}
      {charter.state === 'proposed' && !may('charter.sign') && <span>{waitingFor(charter)}</span>}
    </div>
  );
}

/** Whose signature the charter waits for. */
function waitingFor(charter: CharterView): string {
  const missing = (['ceo', 'cio'] as const).filter(
    (role) => !charter.signatures.some((signature) => signature.role === role),
  );
  return say('sign.waiting', { roles: missing.map((role) => charterSays(`owner.${role}`)).join(', ') });
}
