import { refuse, type Refusal } from '../kernel/outcome.js';
import { tidyLine } from '../kernel/plain-text.js';
import { peopleWithRoles } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import { definitionNow, type DefinitionFields, type Kpi } from './kpi.js';
import { activeKpis } from './kpi-records.js';

/** A definition without what its direction has no use for. */
export function normalised(fields: DefinitionFields): DefinitionFields {
  return fields.direction === 'band'
    ? { ...fields, target: null, thresholds: null }
    : { ...fields, band: null };
}

/**
 * What makes no sense in a definition, the first of it: a target on the worse side of the baseline for its
 * direction, a green threshold worse than the red one (rulings, section 8), bounds out of order, a date of the
 * target that isn't after the baseline's, values of a pulse beyond 1 to 5.
 */
export function mistakeInYardstick(fields: DefinitionFields): Refusal | undefined {
  const { direction, band, baseline, target, thresholds } = fields;
  if (direction === 'band') {
    if (!band) return refuse('kpis.band-missing');
    const { redLow, low, high, redHigh } = band;
    if (!(redLow < low && low <= high && high < redHigh)) return refuse('kpis.band-order');
  } else {
    if (!target) return refuse('kpis.target-missing');
    const worse = (value: number, than: number) => (direction === 'up' ? value < than : value > than);
    if (thresholds && worse(thresholds.green, thresholds.red)) return refuse('kpis.thresholds-order');
    if (baseline && worse(target.value, baseline.value)) {
      return refuse('kpis.target-worse', { direction });
    }
    if (baseline && target.date <= baseline.date) return refuse('kpis.target-date');
  }
  return fields.kind === 'pulse' && !withinPulse(fields) ? refuse('kpis.pulse-range') : undefined;
}

function withinPulse({ baseline, target, thresholds, band }: DefinitionFields): boolean {
  const values = [baseline?.value, target?.value, thresholds?.green, thresholds?.red, band?.low, band?.high];
  return values.every((value) => value === undefined || (value >= 1 && value <= 5));
}

/** What keeps a definition from being saved, beyond what it says itself; `of` is the KPI that it changes. */
export function mistakeIn(
  fields: DefinitionFields,
  kpis: readonly Kpi[],
  workspace: Workspace,
  of: Kpi | undefined,
): Refusal | undefined {
  const name = folded(fields.name);
  if (name === '') return refuse('kpis.name-empty');
  const others = activeKpis(kpis).filter(({ id }) => id !== of?.id);
  if (others.some((kpi) => folded(definitionNow(kpi).name) === name)) {
    return refuse('kpis.name-twice', { name: tidyLine(fields.name) });
  }
  const { enteredBy } = fields;
  const keepsThePerson = of !== undefined && definitionNow(of).enteredBy === enteredBy;
  if (enteredBy !== null && !keepsThePerson && !peopleWithRoles(workspace).includes(enteredBy)) {
    return refuse('kpis.person-unknown');
  }
  return mistakeInYardstick(fields);
}

const folded = (name: string) => tidyLine(name).toLowerCase();
