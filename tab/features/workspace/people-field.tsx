import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { say } from './settings-words.js';

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, marginBlock: tokens.spacingVerticalXS, padding: 0, listStyle: 'none' },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  nobody: { margin: 0, color: tokens.colorNeutralForeground3 },
});

interface PeopleFieldProps {
  label: string;
  chosen: readonly Person[];
  /** Who can be added; empty where the viewer may only read, or while they are asked for. */
  offered: readonly Person[];
  /** Left out where the viewer may only read. */
  onChange?: ((people: Person[]) => void) | undefined;
}

/** A list of people, to be added to from the team and taken from. */
export function PeopleField({ label, chosen, offered, onChange }: PeopleFieldProps) {
  const styles = useStyles();
  const others = offered.filter(({ objectId }) => !chosen.some((one) => one.objectId === objectId));
  const add = (objectId: string): void => {
    const person = others.find((one) => one.objectId === objectId);
    if (person) onChange?.([...chosen, { objectId, name: person.name }]);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {chosen.length === 0 && <p className={styles.nobody}>{say('people.nobody')}</p>}
      <ul className={styles.list}>
        {chosen.map(({ objectId, name }) => (
          <li key={objectId} className={styles.item}>
            <span className={styles.name}>{name}</span>
            {onChange && (
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={say('people.remove', { name })}
                onClick={() => onChange(chosen.filter((one) => one.objectId !== objectId))}
              />
            )}
          </li>
        ))}
      </ul>
      {onChange && (
        <Field label={say('people.add', { list: label })}>
          <Select value="" onChange={(_event, { value }) => add(value)}>
            <option value="">{say('people.choose')}</option>
            {others.map(({ objectId, name }) => (
              <option key={objectId} value={objectId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </fieldset>
  );
}
