import { Button } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useMoments } from '../../components/moments.js';
import { useCommandId } from '../../server/command-id.js';
import type { Problem } from '../../server/problem.js';
import { useCharterCommand } from './charter-commands.js';
import { say } from './charter-words.js';

interface ProposeButtonProps {
  workspaceId: string;
  number: number;
  onDone: (words: string) => void;
  onProblem: (problem: Problem | undefined) => void;
}

/** Puts the draft before both leaders. It can be withdrawn, so nothing is asked first. */
export function ProposeButton({ workspaceId, number, onDone, onProblem }: ProposeButtonProps) {
  const [commandId] = useCommandId();
  const moments = useMoments();
  const command = useCharterCommand(workspaceId);
  const propose = (): void => {
    onProblem(undefined);
    command.mutate(
      { wish: { action: 'charter.propose', number }, commandId },
      {
        onSuccess: () => onDone(say('propose.done', { version: moments.number(number) })),
        onError: onProblem,
      },
    );
  };
  return (
    <Button
      appearance="primary"
      size="large"
      icon={<SendRegular />}
      disabledFocusable={command.isPending}
      onClick={propose}
    >
      {command.isPending ? say('panel.pending') : say('propose.open')}
    </Button>
  );
}
