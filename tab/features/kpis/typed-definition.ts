import type { DefinitionFields } from '../../../domain/kpis/kpi.js';
import { limits } from '../../../domain/kpis/limits.js';
import { typedNumber } from '../../../domain/kernel/typed-number.js';
import { choices, type DefinitionDraft, type DraftField } from './definition-draft.js';
import { say } from './kpis-words.js';

export type DefinitionFaults = Partial<Record<DraftField, string>>;

/** What was typed as the server takes it, with what is wrong in which field; without faults it can be sent. */
export function typedDefinition(
  draft: DefinitionDraft,
  locale: string,
): { fields: DefinitionFields; faults: DefinitionFaults } {
  const faults: DefinitionFaults = {};
  const number = (name: DraftField, from = -limits.value, to: number = limits.value): number => {
    const value = typedNumber(draft[name], locale);
    const fine = typeof value === 'number' && value >= from && value <= to;
    if (!fine) faults[name] = say('define.number-invalid');
    return fine ? value : 0;
  };
  const date = (name: 'baselineDate' | 'targetDate'): string => {
    if (draft[name] === '') faults[name] = say('define.date-missing');
    return draft[name];
  };
  const some = (...names: DraftField[]) => names.some((name) => draft[name].trim() !== '');

  if (!some('name')) faults.name = say('define.name-missing');
  const banded = draft.direction === 'band';
  const fields: DefinitionFields = {
    name: draft.name,
    meaning: draft.meaning,
    owner: chosen('owner', draft),
    enteredBy: draft.enteredBy === '' ? null : draft.enteredBy,
    kind: chosen('kind', draft),
    unit: draft.unit,
    direction: chosen('direction', draft),
    cadence: chosen('cadence', draft),
    weight: number('weight', 0, limits.weight),
    baseline: some('baselineValue', 'baselineDate', 'baselineSource')
      ? { value: number('baselineValue'), date: date('baselineDate'), source: draft.baselineSource }
      : null,
    target: banded ? null : { value: number('targetValue'), date: date('targetDate') },
    thresholds: !banded && some('green', 'red') ? { green: number('green'), red: number('red') } : null,
    band: banded
      ? { redLow: number('redLow'), low: number('low'), high: number('high'), redHigh: number('redHigh') }
      : null,
  };
  return { fields, faults };
}

function chosen<Name extends keyof typeof choices>(
  name: Name,
  draft: DefinitionDraft,
): (typeof choices)[Name][number] {
  const options: readonly (typeof choices)[Name][number][] = choices[name];
  return options.find((option) => option === draft[name]) ?? choices[name][0];
}
