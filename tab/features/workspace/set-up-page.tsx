import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { EmptyState } from '../../components/empty-state.js';
import { PageHeading } from '../../components/page-heading.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { QuietLink } from '../../components/quiet-link.js';
import { useHost } from '../../teams/host-context.js';
import { useLeaders } from './leaders-queries.js';
import { savedDraft } from './set-up-draft.js';
import { SetUpForm } from './set-up-form.js';
import { say } from './set-up-words.js';

const useStyles = makeStyles({
  words: { maxWidth: '70ch', color: tokens.colorNeutralForeground2 },
});

/** The set-up in the tab: the same rules as the dialog of the welcome card. */
export function SetUpPage() {
  const styles = useStyles();
  const { id } = useWorkspace();
  const to = useAddress();
  const { locale } = useHost();
  const query = useLeaders(id);
  return (
    <WhenLoaded query={query}>
      {({ data, workspace, viewer }) => {
        if (data.setUp === null) {
          return (
            <EmptyState
              icon={<CheckmarkCircleRegular />}
              title={say('done.title', { name: workspace.name })}
              actions={<QuietLink to={to('settings')}>{say('done.link')}</QuietLink>}
            >
              {say('done.detail')}
            </EmptyState>
          );
        }
        return (
          <>
            <PageHeading>{say('title')}</PageHeading>
            <p className={styles.words}>{say('intro')}</p>
            <SetUpForm
              workspaceId={id}
              person={viewer.objectId}
              saved={savedDraft(data, data.setUp, workspace.setUp, locale)}
            />
          </>
        );
      }}
    </WhenLoaded>
  );
}
