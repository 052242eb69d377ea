import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UnderWayView } from '../../../domain/baseline/baseline-api.js';
import type { BaselineItem } from '../../../domain/baseline/baseline.js';
import { newCommandId } from '../../server/command-id.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { workspaceKeys } from '../../server/workspace-queries.js';
import { saveList, type EditedItem } from './baseline-commands.js';
import { noteUnderWay } from './baseline-queries.js';
import { faultsIn } from './list-faults.js';

/** A row with a key of its own, since a new one has no id yet. */
export type ListRow = EditedItem & { key: string };

export interface ListInEditor {
  rows: ListRow[];
  change: (rows: ListRow[]) => void;
  state: 'saved' | 'saving' | 'unsaved';
  /** The list's revision that the server has confirmed. */
  revision: number;
  problem: Problem | undefined;
  retry: () => void;
  /** Gives up what is unsaved for what the server has. */
  showTheirs: () => void;
}

const pauseMs = 700;
const rowsOf = (items: readonly BaselineItem[]): ListRow[] =>
  items.map((item) => ({ ...item, key: item.id }));

/** The list as it is edited: saved as a whole a moment after each change, if it can be. */
export function useList(workspaceId: string, round: UnderWayView): ListInEditor {
  const client = useQueryClient();
  const [rows, setRows] = useState(() => rowsOf(round.items));
  const [state, setState] = useState<ListInEditor['state']>('saved');
  const [revision, setRevision] = useState(round.listRevision);
  const [problem, setProblem] = useState<Problem>();
  const latest = useRef({ rows, revision, dirty: false, busy: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const become = useCallback((next: ListRow[], nextRevision: number): void => {
    latest.current = { ...latest.current, rows: next, revision: nextRevision };
    setRows(next);
    setRevision(nextRevision);
  }, []);

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    setProblem(undefined);
    // What is changed while a save is on its way goes with the next one.
    while (!latest.current.busy && latest.current.dirty && !faultsIn(latest.current.rows).some(Boolean)) {
      const { rows: sent, revision: basedOn } = latest.current;
      latest.current = { ...latest.current, busy: true, dirty: false };
      setState('saving');
      const items = sent.map(({ id, text, kind, tier }) => ({ id, text, kind, tier }));
      try {
        const answer = await saveList(workspaceId, round.number, { items, basedOn }, newCommandId());
        client.setQueryData<number>(workspaceKeys.ownRevision(workspaceId), answer.revision);
        const { items: kept, listRevision } = answer.data;
        noteUnderWay(client, workspaceId, { items: kept, listRevision });
        // New rows learn their ids; what was typed meanwhile stays.
        const ids = new Map(sent.map(({ key }, index) => [key, kept[index]?.id ?? null]));
        const now = latest.current.rows.map((row) => ({ ...row, id: row.id ?? ids.get(row.key) ?? null }));
        become(now, listRevision);
        latest.current.busy = false;
      } catch (fault) {
        latest.current = { ...latest.current, busy: false, dirty: true };
        setProblem(asProblem(fault));
        break;
      }
    }
    if (!latest.current.busy) setState(latest.current.dirty ? 'unsaved' : 'saved');
  }, [become, client, round.number, workspaceId]);

  // Leaving the page saves what is there.
  useEffect(() => () => void save(), [save]);

  const { items, listRevision } = round;
  useEffect(() => {
    // Somebody else has saved it, and nothing of ours would be lost.
    const { revision: known, dirty, busy } = latest.current;
    if (listRevision > known && !dirty && !busy) become(rowsOf(items), listRevision);
  }, [become, items, listRevision]);

  return {
    rows,
    change: (next) => {
      become(next, latest.current.revision);
      latest.current.dirty = true;
      setState(latest.current.busy ? 'saving' : 'unsaved');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pauseMs);
    },
    state,
    revision,
    problem,
    retry: () => void save(),
    showTheirs: () => {
      clearTimeout(timer.current);
      latest.current.dirty = false;
      setProblem(undefined);
      setState('saved');
      become(rowsOf(items), listRevision);
      void client.invalidateQueries({ queryKey: workspaceKeys.all(workspaceId) });
    },
  };
}
