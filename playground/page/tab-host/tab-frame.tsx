import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { fetchToken } from '../server/playground-client.js';
import { say } from '../texts.js';
import type { TabSurroundings } from './answer-call.js';
import { contentUrl } from './content-url.js';
import { tabContext, type TabPlace, teamsTheme } from './tab-context.js';
import { useTabHost } from './use-tab-host.js';

/** Longer than the tab itself waits for its host, so that its own message comes first. */
const SILENT_AFTER_MS = 12_000;

const useStyles = makeStyles({
  place: { position: 'relative', flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  frame: { flexGrow: 1, width: '100%', border: 'none', backgroundColor: tokens.colorNeutralBackground2 },
  loading: {
    position: 'absolute',
    inset: 0,
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

type Phase = 'loading' | 'ready' | 'silent' | 'failed';

interface TabFrameProps extends TabPlace, Pick<TabSurroundings, 'openLink' | 'goToPage' | 'shareLink'> {}

/** The product's tab, framed. Its parent gives it a `key`: another person, place or page is another frame. */
export function TabFrame({ openLink, goToPage, shareLink, ...place }: TabFrameProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const [phase, setPhase] = useState<Phase>('loading');
  const [attempt, setAttempt] = useState(0);
  const { state, conversation, theme } = place;

  useTabHost(frame, new URL(state.tabOrigin).origin, teamsTheme[theme], {
    context: () => tabContext(place),
    getToken: () => fetchToken(state.me.objectId),
    openLink,
    goToPage,
    shareLink,
    onReady: () => setPhase('ready'),
    onFailed: () => setPhase('failed'),
  });

  useEffect(() => {
    if (phase !== 'loading') return undefined;
    const timer = setTimeout(() => setPhase('silent'), SILENT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [phase]);

  const retry = (): void => {
    setPhase('loading');
    setAttempt(attempt + 1);
  };

  return (
    <div className={styles.place}>
      {(phase === 'silent' || phase === 'failed') && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            {phase === 'failed'
              ? say('tab.failed')
              : say('tab.silent', { bot: state.botName, origin: state.tabOrigin })}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={retry}>{say('app.retry')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <iframe
        key={attempt}
        ref={frame}
        className={styles.frame}
        src={contentUrl(state.tabOrigin)}
        title={say('tab.title', { bot: state.botName, name: state.me.name, place: conversation.name })}
        allow="clipboard-write"
        // As Teams frames its tabs. The tab has an origin of its own, so its scripts don't reach this page.
        // oxlint-disable-next-line react/iframe-missing-sandbox
        sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox"
      />
      {phase === 'loading' && (
        <div className={styles.loading}>
          <Spinner label={say('tab.loading', { bot: state.botName })} />
        </div>
      )}
    </div>
  );
}
