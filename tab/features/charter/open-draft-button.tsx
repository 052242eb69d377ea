import { Button } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import { useAddress } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import type { Problem } from '../../server/problem.js';
import { useCharterCommand } from './charter-commands.js';
import { say } from './charter-words.js';

interface OpenDraftButtonProps {
  workspaceId: string;
  /** It is what the page asks for, there being no charter yet. */
  first?: boolean;
  onProblem: (problem: Problem | undefined) => void;
}

/** Opens the next version as a draft, and leads to it. */
export function OpenDraftButton({ workspaceId, first = false, onProblem }: OpenDraftButtonProps) {
  const to = useAddress();
  const navigate = useNavigate();
  const [commandId] = useCommandId();
  const command = useCharterCommand(workspaceId);
  const open = (): void => {
    onProblem(undefined);
    command.mutate(
      { wish: { action: 'charter.open-draft' }, commandId },
      { onSuccess: () => void navigate(to('charter/edit')), onError: onProblem },
    );
  };
  return (
    <Button
      appearance={first ? 'primary' : 'secondary'}
      size="large"
      icon={<DocumentAddRegular />}
      disabledFocusable={command.isPending}
      onClick={open}
    >
      {first ? say('none.open') : say('open-draft.open')}
    </Button>
  );
}
