import {
  Badge,
  Caption1,
  makeStyles,
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { PersonKind, PlaygroundPerson } from '../../playground-api.js';
import { say, type TextKey } from '../texts.js';
import { PersonFace } from './face.js';

const useStyles = makeStyles({
  trigger: {
    minWidth: 0,
    maxWidth: '100%',
    justifyContent: 'flex-start',
    textAlign: 'start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  popover: { maxHeight: '80vh', overflowY: 'auto', zIndex: 1 },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { display: 'grid', minWidth: 0, lineHeight: tokens.lineHeightBase200 },
  clipped: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  title: { color: tokens.colorNeutralForeground3 },
  badge: { marginInlineStart: 'auto', flexShrink: 0 },
});

const groups: { kind: PersonKind; name: TextKey }[] = [
  { kind: 'member', name: 'person.members' },
  { kind: 'guest', name: 'person.guests' },
  { kind: 'outsider', name: 'person.outsiders' },
];

const kindNames: Record<PersonKind, TextKey> = {
  member: 'person.kind.member',
  guest: 'person.kind.guest',
  outsider: 'person.kind.outsider',
};

interface PersonSwitcherProps {
  me: PlaygroundPerson;
  people: PlaygroundPerson[];
  onChoose: (objectId: string) => void;
}

export function PersonSwitcher({ me, people, onChoose }: PersonSwitcherProps) {
  const styles = useStyles();
  return (
    // Inline, so that the list belongs to the landmark of the person's own pane.
    <Menu
      inline
      checkedValues={{ person: [me.objectId] }}
      onCheckedValueChange={(_event, { checkedItems }) => checkedItems[0] && onChoose(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          className={styles.trigger}
          icon={<PersonFace person={me} size={32} />}
          aria-label={say('person.switch', { name: me.name, title: me.title })}
        >
          <PersonWords person={me} />
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {groups.map(({ kind, name }) => {
            const listed = people.filter((person) => person.kind === kind);
            if (listed.length === 0) return null;
            return (
              <MenuGroup key={kind}>
                <MenuGroupHeader>{say(name)}</MenuGroupHeader>
                {listed.map((person) => (
                  <MenuItemRadio key={person.objectId} name="person" value={person.objectId}>
                    <span className={styles.row}>
                      <PersonFace person={person} size={32} />
                      <PersonWords person={person} />
                    </span>
                  </MenuItemRadio>
                ))}
              </MenuGroup>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** A person in a list of mixed people, so with a word for those who don't belong to the organisation's team. */
export function PersonRow({ person }: { person: PlaygroundPerson }) {
  const styles = useStyles();
  return (
    <span className={styles.row}>
      <PersonFace person={person} size={32} />
      <PersonWords person={person} />
      {person.kind !== 'member' && (
        <Badge className={styles.badge} appearance="outline" color="informative">
          {say(kindNames[person.kind])}
        </Badge>
      )}
    </span>
  );
}

function PersonWords({ person }: { person: PlaygroundPerson }) {
  const styles = useStyles();
  return (
    <span className={styles.words}>
      <Text weight="semibold" truncate wrap={false} block>
        {person.name}
      </Text>
      <Caption1 className={`${styles.clipped} ${styles.title}`}>{person.title}</Caption1>
    </span>
  );
}
