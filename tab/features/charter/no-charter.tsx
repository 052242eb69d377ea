import { Button } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import type { CharterPageAnswer } from '../../../domain/charter/charter-api.js';
import { EmptyState } from '../../components/empty-state.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { useCommandId } from '../../server/command-id.js';
import { useCharterCommand } from './charter-commands.js';
import { say } from './charter-words.js';

/** Neither in force nor, as far as this person may see, under way. */
export function NoCharter({ permitted }: { permitted: CharterPageAnswer['permitted'] }) {
  const { id } = useWorkspace();
  const to = useAddress();
  const navigate = useNavigate();
  const [commandId] = useCommandId();
  const command = useCharterCommand(id);
  const mayOpen = permitted.includes('charter.open-draft');
  const open = (): void =>
    command.mutate(
      { wish: { action: 'charter.open-draft' }, commandId },
      { onSuccess: () => void navigate(to('charter/edit')) },
    );
  return (
    <>
      {command.error && <ProblemBar problem={command.error} onRetry={open} />}
      <EmptyState
        icon={<DocumentAddRegular />}
        title={say('none.title')}
        actions={
          mayOpen && (
            <Button appearance="primary" size="large" onClick={open} disabledFocusable={command.isPending}>
              {say('none.open')}
            </Button>
          )
        }
      >
        {mayOpen ? say('none.may-open') : say('none.wait')}
      </EmptyState>
    </>
  );
}
