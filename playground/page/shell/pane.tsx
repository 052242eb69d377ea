import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Title3,
  tokens,
} from '@fluentui/react-components';
import type { PaneView, ThemeName } from '../address.js';
import { usePlaygroundState } from '../server/use-playground.js';
import { say } from '../texts.js';
import { TeamsWindow } from './teams-window.js';

const useStyles = makeStyles({
  middle: {
    display: 'grid',
    alignContent: 'center',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalM,
    flexGrow: 1,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  title: { margin: 0 },
});

interface PaneProps {
  view: PaneView;
  theme: ThemeName;
  onMove: (change: Partial<PaneView>) => void;
}

/** One person's Teams, as soon as the server has said what that person sees. */
export function Pane({ view, theme, onMove }: PaneProps) {
  const styles = useStyles();
  const state = usePlaygroundState(view.person);
  if (state.data !== undefined) {
    return <TeamsWindow state={state.data} view={view} theme={theme} onMove={onMove} />;
  }
  if (!state.isError) {
    return (
      <div className={styles.middle}>
        <Spinner label={say('app.loading')} />
      </div>
    );
  }
  return (
    <div className={styles.middle}>
      <Title3 as="h2" className={styles.title}>
        {say('app.failed')}
      </Title3>
      <MessageBar intent="error" role="alert">
        <MessageBarBody>{say('app.failedHint')}</MessageBarBody>
      </MessageBar>
      <Button appearance="primary" onClick={() => void state.refetch()}>
        {say('app.retry')}
      </Button>
    </div>
  );
}
