import { useState } from 'react';
import type { DefinitionFields } from '../../../domain/kpis/kpi.js';
import { useKeptDraft } from '../../components/kept-draft.js';
import { useCommandId } from '../../server/command-id.js';
import type { Problem } from '../../server/problem.js';
import { useHost } from '../../teams/host-context.js';
import type { KpiWish as AmendableWish } from '../../../domain/kpis/kpi-wish.js';
import { asksToAmend } from './amend-question.js';
import { draftOf, refusedFields, type DefinitionDraft } from './definition-draft.js';
import { useKpiCommand } from './kpis-commands.js';
import { typedDefinition, type DefinitionFaults } from './typed-definition.js';
import { asksToVoid } from './void-question.js';

export interface DefinitionPlace {
  workspaceId: string;
  /** Object id of whoever types. */
  person: string;
  /** The KPI that is changed, and the version that the form starts from; undefined for a new one. */
  changes?: { kpi: string; version: number } | undefined;
  /** The name under which the draft is kept: a preset, a KPI. */
  draftOf: string;
  start: DefinitionFields;
}

export interface DefinitionInForm {
  draft: DefinitionDraft;
  change: (change: Partial<DefinitionDraft>) => void;
  forget: () => void;
  faults: DefinitionFaults;
  /** Beyond what is said beside a field. */
  problem: Problem | null;
  pending: boolean;
  /** What is wished, as it was typed. */
  wish: AmendableWish;
  /** `voidSignatures`: after `problem` has asked whether those of a proposed charter may become void. */
  save: (voidSignatures?: boolean) => void;
  /** Takes the refusal away; what is typed stays. */
  leave: () => void;
}

/** A definition as it is typed and saved: what is typed stays on the device until it has been saved. */
export function useDefinition(place: DefinitionPlace, onSaved: (kpi: string) => void): DefinitionInForm {
  const { workspaceId, person, changes, start } = place;
  const { locale } = useHost();
  const command = useKpiCommand(workspaceId);
  const [commandId, renewCommandId] = useCommandId();
  const [draft, change, forget] = useKeptDraft(`accord-kpi.${workspaceId}.${person}.${place.draftOf}`, () =>
    draftOf(start, changes?.version ?? 0, locale),
  );
  const [tried, setTried] = useState(false);
  const { fields, faults } = typedDefinition(draft, locale);

  const wish: AmendableWish = changes
    ? { action: 'change', kpi: changes.kpi, fields, basedOn: Number(draft.basedOn) }
    : { action: 'define', fields };
  const save = (voidSignatures = false): void => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    command.mutate(
      { wish: { ...wish, voidSignatures }, commandId },
      {
        onSuccess: ({ data }) => {
          forget();
          onSaved(data.id);
        },
        onError: (problem) => {
          if (problem.passing) return;
          renewCommandId();
          const { version } = problem.more;
          if (typeof version === 'number') change({ basedOn: String(version) });
        },
      },
    );
  };

  const refused = command.error;
  const field = refused ? refusedFields[refused.code] : undefined;
  return {
    draft,
    change: (changed) => {
      // What the server said was about what was typed then.
      if (field || asksToVoid(refused) || asksToAmend(refused)) command.reset();
      change(changed);
    },
    forget,
    faults: {
      ...(field && refused && { [field]: refused.detail }),
      ...(tried && faults),
    },
    problem: field ? null : refused,
    pending: command.isPending,
    wish,
    save,
    leave: () => command.reset(),
  };
}
