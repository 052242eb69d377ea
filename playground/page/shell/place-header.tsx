import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Subtitle2,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, DeleteRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import type { PlaygroundConversation, PlaygroundPerson } from '../../playground-api.js';
import type { Surface } from '../address.js';
import { say } from '../texts.js';
import { PeoplePanel } from './people-panel.js';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    paddingBlock: tokens.spacingVerticalXS,
  },
  name: {
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    flexShrink: 0,
    maxWidth: '100%',
  },
  // Narrow panes give the name a line of its own.
  wrapped: { flexWrap: 'wrap' },
  wholeLine: { flexBasis: '100%' },
  tabs: { flexGrow: 1, flexShrink: 0 },
  menu: { zIndex: 1 },
  tools: { display: 'flex', alignItems: 'center' },
});

interface PlaceHeaderProps {
  place: PlaygroundConversation;
  people: PlaygroundPerson[];
  botName: string;
  surface: Surface;
  compact: boolean;
  onSurface: (surface: Surface) => void;
  onMember: (person: PlaygroundPerson, member: boolean) => void;
  onInstalled: (installed: boolean) => void;
}

export function PlaceHeader(props: PlaceHeaderProps) {
  const { place, people, botName, surface, compact, onSurface, onMember, onInstalled } = props;
  const styles = useStyles();
  const isPersonal = place.kind === 'personal';
  const name = isPersonal ? botName : place.name;
  const firstTab = say(place.kind === 'channel' ? 'place.posts' : 'place.chat');
  return (
    <div className={mergeClasses(styles.header, compact && styles.wrapped)}>
      <div className={mergeClasses(styles.words, compact && styles.wholeLine)}>
        <Subtitle2 as="h2" className={styles.name}>
          {name}
        </Subtitle2>
      </div>
      <TabList
        className={styles.tabs}
        selectedValue={surface}
        aria-label={say('place.tabs', { place: name })}
        onTabSelect={(_event, { value }) => onSurface(value === 'tab' ? 'tab' : 'posts')}
      >
        <Tab value="posts">{firstTab}</Tab>
        <Tab value="tab">{isPersonal ? say('place.home') : botName}</Tab>
      </TabList>
      <div className={styles.tools}>
        {!isPersonal && <PeoplePanel place={place} people={people} compact={compact} onMember={onMember} />}
        <Menu inline>
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="subtle"
              icon={<MoreHorizontalRegular />}
              aria-label={say('place.more', { place: name })}
            />
          </MenuTrigger>
          <MenuPopover className={styles.menu}>
            <MenuList>
              <MenuItem
                icon={place.installed ? <DeleteRegular /> : <AddRegular />}
                onClick={() => onInstalled(!place.installed)}
              >
                {say(place.installed ? 'place.removeApp' : 'place.addApp', { bot: botName })}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </div>
  );
}
