import { DocumentQuestionMarkRegular } from '@fluentui/react-icons';
import { Link } from 'react-router';
import { EmptyState } from '../components/empty-state.js';
import { say } from '../components/shell-texts.js';

/** An address that no page of ours has. */
export function NotFoundPage() {
  return (
    <EmptyState
      icon={<DocumentQuestionMarkRegular />}
      title={say('no-page.title')}
      actions={<Link to="/">{say('no-page.home')}</Link>}
    >
      {say('no-page.detail')}
    </EmptyState>
  );
}
