import { Button, Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { DecisionFilters } from './decision-filters.js';
import { countFilters, orderChoices, type ListFilter } from './decision-list-filter.js';
import { sayList } from './decision-words.js';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalM,
  },
  words: { flexGrow: 1, minWidth: 'min(100%, 16rem)', maxWidth: '40rem' },
  box: { width: '100%', maxWidth: 'none' },
});

/** How long somebody who types has to pause before the list follows. */
const pauseMilliseconds = 300;

interface DecisionSearchProps {
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
}

/** Words, order and filters of the list. */
export function DecisionSearch({ filter, onChange }: DecisionSearchProps) {
  const styles = useStyles();
  const count = countFilters(filter);
  const [open, setOpen] = useState(count > 0);
  const [words, setWords] = useTypedWords(filter.q ?? '', (q) => onChange({ ...filter, q }));
  const searching = words.trim() !== '';
  const orders = orderChoices.filter((one) => searching || one !== 'relevance');
  const usual = searching ? 'relevance' : 'newest';
  return (
    <section aria-label={sayList('search')} data-print="hide">
      <div className={styles.row}>
        <Field className={styles.words} label={sayList('search')}>
          <SearchBox
            className={styles.box}
            value={words}
            maxLength={200}
            placeholder={sayList('search.hint')}
            onChange={(_event, { value }) => setWords(value)}
          />
        </Field>
        <Field label={sayList('sort')}>
          <Select
            value={orders.find((one) => one === filter.sort) ?? usual}
            onChange={(_event, { value }) => onChange({ ...filter, sort: value === usual ? '' : value })}
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {sayList(`sort.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button icon={<FilterRegular />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {sayList('filters', { count })}
        </Button>
      </div>
      {open && <DecisionFilters filter={filter} onChange={onChange} />}
    </section>
  );
}

/** What is typed, told when the person pauses; and what the address says, when it was changed by something else. */
function useTypedWords(given: string, tell: (words: string) => void) {
  const [words, setWords] = useState(given);
  const told = useRef(given);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(tell);
  useEffect(() => {
    newest.current = tell;
  });
  useEffect(() => {
    if (given === told.current) return;
    told.current = given;
    setWords(given);
  }, [given]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (typed: string): void => {
    setWords(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      told.current = typed.trim();
      newest.current(typed);
    }, pauseMilliseconds);
  };
  return [words, type] as const;
}
