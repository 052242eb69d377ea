import { useCallback, useMemo } from 'react';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { useRoster } from './raci-queries.js';

/** Everybody whom the matrix names or can name, by name. */
export function usePeople(workspaceId: string, known: readonly Person[], mayEdit: boolean) {
  const roster = useRoster(workspaceId, mayEdit);
  const people = useMemo(() => {
    const byId = new Map([...known, ...roster].map(({ objectId, name }) => [objectId, name]));
    return [...byId]
      .map(([objectId, name]): Person => ({ objectId, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
  }, [known, roster]);
  const names = useMemo(() => new Map(people.map(({ objectId, name }) => [objectId, name])), [people]);
  const nameOf = useCallback((objectId: string) => names.get(objectId) ?? '–', [names]);
  return { people, nameOf };
}
