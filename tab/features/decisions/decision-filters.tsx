import { Button, Field, makeStyles, Select, shorthands, tokens } from '@fluentui/react-components';
import { useWorkspace } from '../../components/workspace-context.js';
import {
  ageChoices,
  countFilters,
  filterKeys,
  stateChoices,
  type ListFilter,
} from './decision-list-filter.js';
import { useDecisionFacets } from './decision-list-queries.js';
import { decisionSays, sayList } from './decision-words.js';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalM,
    marginInline: 0,
    padding: 0,
    ...shorthands.borderWidth(0),
  },
  choice: { minWidth: 'min(100%, 11rem)' },
});

interface DecisionFiltersProps {
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
}

/** State, tier, decider, initiative, age. An empty choice is no filter. */
export function DecisionFilters({ filter, onChange }: DecisionFiltersProps) {
  const styles = useStyles();
  const { data } = useDecisionFacets(useWorkspace().id);
  const { owners = [], initiatives = [] } = data?.data ?? {};
  const choices: Record<(typeof filterKeys)[number], (readonly [value: string, label: string])[]> = {
    state: stateChoices.map((one) => [
      one,
      one === 'open' ? sayList('filter.open') : decisionSays(`state.${one}`),
    ]),
    tier: (['strategic', 'operational'] as const).map((one) => [one, decisionSays(`tier.${one}`)]),
    owner: owners.map(({ objectId, name }) => [objectId, name]),
    initiative: initiatives.map((one) => [one, one]),
    age: ageChoices.map((one) => {
      const [way, days = ''] = one.split('-');
      return [one, sayList(way === 'within' ? 'age.within' : 'age.over', { days })];
    }),
  };
  const without = Object.fromEntries(filterKeys.map((key) => [key, '']));
  return (
    <fieldset className={styles.row} aria-label={sayList('filters', { count: 0 })} data-print="hide">
      {filterKeys.map((key) => {
        const { [key]: value = '' } = filter;
        const known = value === '' || choices[key].some(([one]) => one === value);
        return (
          <Field key={key} className={styles.choice} label={sayList(`filter.${key}`)}>
            <Select value={value} onChange={(_event, chosen) => onChange({ ...filter, [key]: chosen.value })}>
              <option value="">{sayList('filter.any')}</option>
              {!known && <option value={value}>{sayList('filter.chosen')}</option>}
              {choices[key].map(([one, label]) => (
                <option key={one} value={one}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      {countFilters(filter) > 0 && (
        <Button appearance="subtle" onClick={() => onChange({ ...filter, ...without })}>
          {sayList('filters.clear')}
        </Button>
      )}
    </fieldset>
  );
}
