import { Button, Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { phases, tiers } from '../../../domain/raci/matrix-parts.js';
import { phaseText, tierText } from '../../../domain/raci/raci-words.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { isFiltering, type MatrixFilter } from './matrix-filter.js';
import { say } from './raci-words.js';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  choice: { width: 'min(100%, 11rem)' },
});

interface FilterBarProps {
  filter: MatrixFilter;
  initiatives: readonly string[];
  people: readonly Person[];
  /** Object id of who is looking. */
  me: string;
  shown: number;
  all: number;
  onChange: (filter: MatrixFilter) => void;
}

/** Which activities are shown. */
export const FilterBar = memo(function FilterBar({
  filter,
  initiatives,
  people,
  me,
  shown,
  all,
  onChange,
}: FilterBarProps) {
  const styles = useStyles();
  const lists = [
    ['phase', phases.map((phase) => [phase, phaseText(phase)])],
    ['tier', tiers.map((tier) => [tier, tierText(tier)])],
    ['initiative', initiatives.map((name) => [name, name])],
    ['person', people.map(({ objectId, name }) => [objectId, name])],
  ] as const;
  return (
    <fieldset className={styles.row} aria-label={say('filter')}>
      {lists.map(([key, options]) => (
        <Field key={key} className={styles.choice} label={say(`filter.${key}`)}>
          <Select
            value={filter[key] ?? ''}
            onChange={(_event, { value }) => onChange({ ...filter, [key]: value === '' ? undefined : value })}
          >
            <option value="">{say('filter.any')}</option>
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Checkbox
        label={say('filter.mine')}
        checked={filter.person === me}
        onChange={(_event, { checked }) => onChange({ ...filter, person: checked === true ? me : undefined })}
      />
      <Checkbox
        label={say('filter.found')}
        checked={filter.found ?? false}
        onChange={(_event, { checked }) => onChange({ ...filter, found: checked === true || undefined })}
      />
      {isFiltering(filter) && (
        <>
          <Button appearance="subtle" onClick={() => onChange({})}>
            {say('filter.clear')}
          </Button>
          <output>{say('filter.shown', { shown, all })}</output>
        </>
      )}
    </fieldset>
  );
});
