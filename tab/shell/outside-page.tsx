import { Button } from '@fluentui/react-components';
import { PeopleChatRegular } from '@fluentui/react-icons';
import { EmptyState } from '../components/empty-state.js';
import { say } from '../components/shell-texts.js';
import { teamsLink } from '../teams/links.js';

interface OutsidePageProps {
  teamsAppId: string;
  /** The address that was opened. */
  address: Pick<Location, 'pathname' | 'href'>;
}

/** For a page that was opened outside Teams, where nobody can say who is looking. */
export function OutsidePage({ teamsAppId, address }: OutsidePageProps) {
  const page = address.pathname.replace(/^\/tab\/?/, '');
  return (
    <main style={{ padding: 'var(--spacingHorizontalXXL)' }}>
      <EmptyState
        icon={<PeopleChatRegular />}
        title={say('outside.title')}
        actions={
          <Button as="a" appearance="primary" href={teamsLink(teamsAppId, page, address.href)}>
            {say('outside.open')}
          </Button>
        }
      >
        {say('outside.detail')}
      </EmptyState>
    </main>
  );
}
