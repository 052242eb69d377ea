import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { PlaygroundState } from '../../playground-api.js';
import type { PaneView, Surface, ThemeName } from '../address.js';
import { CardDialog } from '../dialogs/card-dialog.js';
import { useDialog } from '../dialogs/use-dialog.js';
import { TabFrame } from '../tab-host/tab-frame.js';
import { say } from '../texts.js';
import { Conversation } from '../thread/conversation.js';
import { Welcome } from '../thread/welcome.js';
import { choosePlace } from './choose-place.js';
import { PersonSwitcher } from './person-switcher.js';
import { PlaceHeader } from './place-header.js';
import { Rail } from './rail.js';
import { useArrivals } from './use-arrivals.js';
import { useLinks } from './use-links.js';
import { usePlaceChanges } from './use-place-changes.js';
import { useSayAside } from './use-say-aside.js';
import { useIsNarrow } from './use-width.js';

/** Below this many root font sizes a pane folds its rail into a menu. */
const RAIL_NEEDS_REM = 42;

const useStyles = makeStyles({
  window: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  rail: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    width: '260px',
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  me: {
    padding: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  place: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  menu: { padding: 0, maxHeight: '80vh', overflowY: 'auto' },
  aloud: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface TeamsWindowProps {
  state: PlaygroundState;
  view: PaneView;
  theme: ThemeName;
  onMove: (change: Partial<PaneView>) => void;
}

export function TeamsWindow({ state, view, theme, onMove }: TeamsWindowProps) {
  const styles = useStyles();
  const [frame, narrow] = useIsNarrow<HTMLElement>(RAIL_NEEDS_REM);
  const [menuOpen, setMenuOpen] = useState(false);
  const { me, people, botName } = state;
  const place = choosePlace(state.conversations, view.place);
  const arrivals = useArrivals(state, view.surface === 'posts' ? place?.id : undefined);
  const sayAside = useSayAside();
  const dialog = useDialog(sayAside);
  const changes = usePlaceChanges(state, place);
  const links = useLinks(state, place, onMove, sayAside);

  const open = (id: string, surface: Surface): void => {
    setMenuOpen(false);
    onMove({ place: id, surface, page: undefined });
  };
  const rail = (
    <Rail state={state} place={place?.id} surface={view.surface} unread={arrivals.unread} onOpen={open} />
  );

  const switcher = (
    <PersonSwitcher me={me} people={people} onChoose={(person) => onMove({ person, page: undefined })} />
  );

  return (
    <section ref={frame} className={styles.window} aria-label={`${me.name}, ${me.title}`}>
      {narrow && (
        <div className={styles.bar}>
          <Popover
            trapFocus
            positioning="below-start"
            open={menuOpen}
            onOpenChange={(_event, change) => setMenuOpen(change.open)}
          >
            <PopoverTrigger disableButtonEnhancement>
              <Button appearance="subtle" icon={<NavigationRegular />} aria-label={say('rail.open')} />
            </PopoverTrigger>
            <PopoverSurface className={styles.menu} aria-label={say('rail.open')} tabIndex={-1}>
              {rail}
            </PopoverSurface>
          </Popover>
          {switcher}
        </div>
      )}
      <output className={styles.aloud}>{arrivals.announcement}</output>
      {!arrivals.connected && (
        <MessageBar intent="warning" aria-live="polite">
          <MessageBarBody>{say('app.reconnecting')}</MessageBarBody>
        </MessageBar>
      )}
      {changes.fault !== undefined && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{changes.fault}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.body}>
        {!narrow && (
          <div className={styles.rail}>
            <div className={styles.me}>{switcher}</div>
            {rail}
          </div>
        )}
        {place !== undefined && (
          <div className={styles.place}>
            <PlaceHeader
              place={place}
              people={people}
              botName={botName}
              surface={view.surface}
              compact={narrow}
              onSurface={(surface) => onMove({ place: place.id, surface, page: undefined })}
              onMember={changes.setMember}
              onInstalled={(installed) => void changes.setInstalled(installed)}
            />
            {view.surface === 'posts' ? (
              <Conversation
                state={state}
                place={place}
                typing={arrivals.isTyping}
                onAdd={() => changes.setInstalled(true)}
                onOpenDialog={dialog.open}
                onOpenLink={links.open}
                onFault={changes.onFault}
              />
            ) : place.installed ? (
              <TabFrame
                key={`${me.objectId} ${place.id} ${view.page ?? ''} ${links.visit}`}
                state={state}
                conversation={place}
                page={view.page}
                theme={theme}
                openLink={links.open}
                goToPage={links.goTo}
                shareLink={links.share}
              />
            ) : (
              <Welcome
                place={place}
                botName={botName}
                introduces={false}
                onAdd={() => changes.setInstalled(true)}
              />
            )}
          </div>
        )}
      </div>
      {dialog.dialog !== undefined && (
        <CardDialog
          dialog={dialog.dialog}
          botName={botName}
          onSubmit={dialog.submit}
          onOpenLink={links.open}
          onClose={dialog.close}
        />
      )}
    </section>
  );
}
