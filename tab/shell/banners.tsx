import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { ArchiveRegular, DismissRegular } from '@fluentui/react-icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { say } from '../components/shell-texts.js';
import { useWorkspace } from '../components/workspace-context.js';
import { workspaceKeys } from '../server/workspace-queries.js';

const useStyles = makeStyles({
  // Over the page rather than above it: what is being read must not move.
  news: {
    position: 'fixed',
    zIndex: 2,
    bottom: tokens.spacingVerticalL,
    insetInline: tokens.spacingHorizontalL,
    maxWidth: '640px',
    marginInline: 'auto',
    boxShadow: tokens.shadow16,
  },
  archived: { marginBottom: tokens.spacingVerticalL },
});

/** What concerns the whole workspace. */
export function Banners() {
  const styles = useStyles();
  const { frame } = useWorkspace();
  return (
    <div data-print="hide">
      {frame?.workspace.archived && (
        <MessageBar intent="warning" layout="multiline" icon={<ArchiveRegular />} className={styles.archived}>
          <MessageBarBody>
            <MessageBarTitle>{say('archived.title')}</MessageBarTitle>
            {say('archived.detail')}
          </MessageBarBody>
        </MessageBar>
      )}
      <div role="status">
        <News />
      </div>
    </div>
  );
}

function News() {
  const styles = useStyles();
  const { id } = useWorkspace();
  const client = useQueryClient();
  const { data: news } = useQuery<boolean>({ queryKey: workspaceKeys.news(id), enabled: false });
  if (!news) return null;
  const seen = (): void => void client.setQueryData(workspaceKeys.news(id), false);
  return (
    <MessageBar intent="info" layout="multiline" className={styles.news}>
      <MessageBarBody>
        <MessageBarTitle>{say('news.title')}</MessageBarTitle>
        {say('news.detail')}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label={say('news.dismiss')} onClick={seen} />
        }
      />
    </MessageBar>
  );
}
