import { Button } from '@fluentui/react-components';
import { ListBarTreeRegular } from '@fluentui/react-icons';
import { ProblemBar } from '../../components/problem-bar.js';
import { useCommandId } from '../../server/command-id.js';
import { useBaselineCommand } from './baseline-commands.js';
import { say } from './baseline-words.js';
import { usePageStyles } from './page-styles.js';

interface OpenRoundButtonProps {
  workspaceId: string;
  /** It is what the page asks for, there being no round yet. */
  first?: boolean;
}

/** Opens the next round with its list. */
export function OpenRoundButton({ workspaceId, first = false }: OpenRoundButtonProps) {
  const styles = usePageStyles();
  const [commandId, renewCommandId] = useCommandId();
  const command = useBaselineCommand(workspaceId);
  const open = (): void => {
    command.mutate({ wish: { action: 'baseline.open' }, commandId }, { onSuccess: renewCommandId });
  };
  return (
    <div className={styles.section}>
      {command.error && <ProblemBar problem={command.error} />}
      <div>
        <Button
          appearance={first ? 'primary' : 'secondary'}
          size="large"
          icon={<ListBarTreeRegular />}
          disabledFocusable={command.isPending}
          onClick={open}
        >
          {say(first ? 'open.first' : 'open.next')}
        </Button>
      </div>
    </div>
  );
}
