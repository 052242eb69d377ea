import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { filterAsSearch, filterIn, type MatrixFilter } from './matrix-filter.js';

/** The filter in the page's address, so that a link shows the same. */
export function useFilter(): [filter: MatrixFilter, change: (filter: MatrixFilter) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterIn(search), [search]);
  return [filter, (changed) => setSearch(filterAsSearch(changed), { replace: true })];
}
