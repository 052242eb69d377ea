import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { PlaygroundConversation, PlaygroundPerson } from '../../playground-api.js';
import { say } from '../texts.js';
import { PersonRow } from './person-switcher.js';

const useStyles = makeStyles({
  surface: { maxHeight: '70vh', overflowY: 'auto', maxWidth: '90vw', boxSizing: 'border-box' },
  title: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
});

interface PeoplePanelProps {
  place: PlaygroundConversation;
  people: PlaygroundPerson[];
  compact: boolean;
  onMember: (person: PlaygroundPerson, member: boolean) => void;
}

/** Who is here, with the rest of the playground's people to add: the bot sees the change as Teams would tell it. */
export function PeoplePanel({ place, people, compact, onMember }: PeoplePanelProps) {
  const styles = useStyles();
  const titleId = useId();
  const isHere = (person: PlaygroundPerson): boolean => place.memberIds.includes(person.objectId);
  const sorted = [...people.filter(isHere), ...people.filter((person) => !isHere(person))];
  const count = say('place.people', { count: place.memberIds.length });
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<PeopleRegular />} aria-label={count}>
          {!compact && place.memberIds.length}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-labelledby={titleId} tabIndex={-1}>
        <Subtitle2 as="h3" id={titleId} className={styles.title}>
          {say('place.peopleTitle', { place: place.name })}
        </Subtitle2>
        <ul className={styles.list}>
          {sorted.map((person) => (
            <li key={person.objectId} className={styles.row}>
              <PersonRow person={person} />
              <Button
                size="small"
                appearance={isHere(person) ? 'subtle' : 'secondary'}
                aria-label={say(isHere(person) ? 'place.removePerson' : 'place.addPerson', {
                  name: person.name,
                })}
                onClick={() => onMember(person, !isHere(person))}
              >
                {say(isHere(person) ? 'place.remove' : 'place.add')}
              </Button>
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}
