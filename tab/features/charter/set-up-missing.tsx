import { RocketRegular } from '@fluentui/react-icons';
import { EmptyState } from '../../components/empty-state.js';
import { say } from './charter-words.js';

/** Before set-up there are no leaders, so nothing can be agreed on. */
export function SetUpMissing() {
  return (
    <EmptyState icon={<RocketRegular />} title={say('set-up.title')}>
      {say('set-up.detail')}
    </EmptyState>
  );
}
