import { useState } from 'react';
import type { KpiLine } from '../../../domain/kpis/kpis-api.js';
import { useKeptDraft } from '../../components/kept-draft.js';
import { useCommandId } from '../../server/command-id.js';
import type { Problem } from '../../server/problem.js';
import { useHost } from '../../teams/host-context.js';
import { useKpiCommand } from './kpis-commands.js';
import {
  blankReading,
  isFaults,
  readingKey,
  readingOf,
  refusedFields,
  type ReadingDraft,
  type ReadingFaults,
} from './reading-draft.js';

export interface ReadingPlace {
  workspaceId: string;
  /** Object id of whoever types. */
  person: string;
  kpi: Pick<KpiLine, 'id' | 'name' | 'kind' | 'unit'>;
  period: string;
  /** How often the period's reading had been corrected; null if there was none. */
  seen: number | null;
  /** What the form starts with. */
  start?: ReadingDraft | undefined;
}

interface ReadingInForm {
  draft: ReadingDraft;
  change: (change: Partial<ReadingDraft>) => void;
  forget: () => void;
  faults: ReadingFaults;
  /** What somebody else has entered for the period meanwhile. */
  theirs: number | undefined;
  /** Beyond what is said beside a field. */
  problem: Problem | null;
  pending: boolean;
  save: () => void;
}

/** A reading as it is typed and saved: what is typed stays until it has been saved. */
export function useReading(place: ReadingPlace, onSaved: (value: number) => void): ReadingInForm {
  const { workspaceId, person, kpi, period } = place;
  const { locale } = useHost();
  const command = useKpiCommand(workspaceId);
  const [commandId, renewCommandId] = useCommandId();
  const key = readingKey(workspaceId, person, kpi.id, period);
  const [draft, change, forget] = useKeptDraft(key, () => place.start ?? blankReading());
  const [tried, setTried] = useState(false);
  const [theirs, setTheirs] = useState<{ value: number; seen: number }>();
  const read = readingOf(draft, kpi.kind, locale);

  const save = (): void => {
    setTried(true);
    if (isFaults(read)) return;
    const reading = { ...read, seen: theirs?.seen ?? place.seen };
    command.mutate(
      { wish: { action: 'enter', kpi: kpi.id, period, reading }, commandId },
      {
        onSuccess: () => {
          renewCommandId();
          setTried(false);
          setTheirs(undefined);
          forget();
          onSaved(reading.value);
        },
        onError: (problem) => {
          if (problem.passing) return;
          renewCommandId();
          const { value, seen } = problem.more;
          if (typeof value === 'number' && typeof seen === 'number') setTheirs({ value, seen });
        },
      },
    );
  };

  const refused = command.error;
  const field = refused ? refusedFields[refused.code] : undefined;
  const changed = refused?.code === 'kpis.reading-changed' && theirs !== undefined;
  return {
    draft,
    change: (changes) => {
      // What the server said was about what was typed then.
      if (field) command.reset();
      change(changes);
    },
    forget,
    faults: {
      ...(field && refused && { [field]: refused.detail }),
      ...(tried && isFaults(read) && read),
    },
    theirs: theirs?.value,
    problem: field || changed ? null : refused,
    pending: command.isPending,
    save,
  };
}
