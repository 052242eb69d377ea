import { CounterBadge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChatRegular, NumberSymbolRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PlaygroundConversation, PlaygroundState } from '../../playground-api.js';
import type { Surface } from '../address.js';
import { say } from '../texts.js';
import { BotFace } from './face.js';

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    minWidth: '240px',
    padding: tokens.spacingHorizontalS,
    overflowY: 'auto',
  },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalXXS },
  team: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '40px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    position: 'relative',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    // The contrast theme has one background for everything: there the border says what is chosen.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStrokeInteractive}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  inset: { paddingInlineStart: tokens.spacingHorizontalXXL },
  unread: { fontWeight: tokens.fontWeightBold },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  aloud: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  icon: { fontSize: tokens.fontSizeBase500, flexShrink: 0 },
});

interface RailProps {
  state: PlaygroundState;
  place: string | undefined;
  surface: Surface;
  unread: ReadonlySet<string>;
  onOpen: (place: string, surface: Surface) => void;
}

/** Everything that this person can open, grouped as Teams groups it. */
export function Rail({ state, place, surface, unread, onOpen }: RailProps) {
  const styles = useStyles();
  const { conversations, botName } = state;
  const chats = conversations.filter((each) => each.kind === 'group-chat');
  const personal = conversations.find((each) => each.kind === 'personal');

  const item = (conversation: PlaygroundConversation, name: string, icon: ReactNode, opens?: Surface) => (
    <RailItem
      name={name}
      icon={icon}
      inset={conversation.kind === 'channel'}
      current={conversation.id === place && (opens === undefined || opens === surface)}
      unread={opens !== 'tab' && (unread.has(conversation.id) || conversation.unread === true)}
      onOpen={() => onOpen(conversation.id, opens ?? (conversation.id === place ? surface : 'posts'))}
    />
  );

  return (
    <nav className={styles.rail} aria-label={say('rail.label', { name: state.me.name })}>
      {conversations.length === 0 && <Text>{say('rail.nothing', { name: state.me.name })}</Text>}
      <RailSection name={say('rail.teams')}>
        {teamsOf(conversations).map(({ team, channels }) => (
          <li key={team}>
            <div className={styles.team}>
              <PeopleTeamRegular className={styles.icon} aria-hidden />
              <Text weight="semibold" truncate wrap={false}>
                {team}
              </Text>
            </div>
            <ul className={styles.list}>
              {channels.map((channel) => (
                <li key={channel.id}>
                  {item(channel, channel.name, <NumberSymbolRegular className={styles.icon} aria-hidden />)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </RailSection>
      <RailSection name={say('rail.chats')}>
        {chats.map((chat) => (
          <li key={chat.id}>{item(chat, chat.name, <ChatRegular className={styles.icon} aria-hidden />)}</li>
        ))}
        {personal && <li>{item(personal, botName, <BotFace size={24} />, 'posts')}</li>}
      </RailSection>
      {personal && (
        <RailSection name={say('rail.apps')}>
          <li>{item(personal, say('rail.home', { bot: botName }), <BotFace size={24} />, 'tab')}</li>
        </RailSection>
      )}
    </nav>
  );
}

function RailSection({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  const isEmpty = Array.isArray(children) && children.flat().every((child) => !child);
  if (isEmpty) return null;
  return (
    <div>
      <h2 className={styles.heading}>{name}</h2>
      <ul className={styles.list}>{children}</ul>
    </div>
  );
}

interface RailItemProps {
  name: string;
  icon: ReactNode;
  inset: boolean;
  current: boolean;
  unread: boolean;
  onOpen: () => void;
}

function RailItem({ name, icon, inset, current, unread, onOpen }: RailItemProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.item,
        inset && styles.inset,
        current && styles.current,
        unread && styles.unread,
      )}
      aria-current={current ? 'page' : undefined}
      onClick={onOpen}
    >
      {icon}
      <span className={styles.name}>{name}</span>
      {unread && (
        <>
          <span className={styles.aloud}>{say('rail.unread')}</span>
          <CounterBadge dot size="small" color="brand" aria-hidden />
        </>
      )}
    </button>
  );
}

function teamsOf(
  conversations: PlaygroundConversation[],
): { team: string; channels: PlaygroundConversation[] }[] {
  const channels = conversations.filter((each) => each.kind === 'channel');
  const teams = new Set(channels.map((each) => each.team?.name ?? ''));
  return [...teams].map((team) => ({
    team,
    channels: channels.filter((each) => (each.team?.name ?? '') === team),
  }));
}
