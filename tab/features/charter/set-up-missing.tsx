import { RocketRegular } from '@fluentui/react-icons';
import { EmptyState } from '../../components/empty-state.js';
import { useAddress } from '../../components/workspace-context.js';
import { QuietLink } from '../../components/quiet-link.js';
import { say } from './charter-words.js';

/** Before set-up there are no leaders, so nothing can be agreed on. */
export function SetUpMissing() {
  const to = useAddress();
  return (
    <EmptyState
      icon={<RocketRegular />}
      title={say('set-up.title')}
      actions={<QuietLink to={to('set-up')}>{say('set-up.link')}</QuietLink>}
    >
      {say('set-up.detail')}
    </EmptyState>
  );
}
