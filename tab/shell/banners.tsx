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
import { say } from '../components/shell-texts.js';
import { useWorkspace } from '../components/workspace-context.js';
import { useNews } from '../server/workspace-queries.js';

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
  status: { display: 'block' },
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
      <output className={styles.status}>
        <News />
      </output>
    </div>
  );
}

function News() {
  const styles = useStyles();
  const { id } = useWorkspace();
  const [news, seen] = useNews(id);
  if (!news) return null;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.news}>
      <MessageBarBody>
        <MessageBarTitle>{say('news.title')}</MessageBarTitle>
        {say('news.detail')}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={say('news.dismiss')}
            onClick={seen}
          />
        }
      />
    </MessageBar>
  );
}
