import {
  definitionNow,
  type Band,
  type Definition,
  type DefinitionFields,
  type Kpi,
  type RecentReading,
} from './kpi.js';
import { dayNumber, periodOf, type Period } from './periods.js';
import { tidyNumber } from './shown.js';

export type Colour = 'green' | 'amber' | 'red';

/** What the rules need of a definition. */
export type Yardstick = Pick<DefinitionFields, 'direction' | 'band' | 'baseline' | 'target' | 'thresholds'>;

/** Attainment is counted up to here (product section 8). */
export const mostAttainment = 1.5;

/**
 * The plan at a local date: straight from baseline to target, the baseline before, the target after it, in whole
 * days (product section 8). Undefined for a band, and as long as baseline or target are missing.
 */
export function planAt({ direction, baseline, target }: Yardstick, date: string): number | undefined {
  if (direction === 'band' || !baseline || !target) return undefined;
  const [from, to, day] = [dayNumber(baseline.date), dayNumber(target.date), dayNumber(date)];
  if (day <= from) return baseline.value;
  if (day >= to) return target.value;
  return tidyNumber(baseline.value + ((target.value - baseline.value) * (day - from)) / (to - from));
}

/** Whether a value is at or better than another one, the way that is good. */
function atLeast(direction: 'up' | 'down', value: number, other: number): boolean {
  return direction === 'up' ? value >= other : value <= other;
}

/**
 * The colour of a value, judged at the last day of its period (product section 8). Undefined as long as there
 * is nothing to judge by: no thresholds, and no plan.
 */
export function colourOf(yardstick: Yardstick, value: number, lastDay: string): Colour | undefined {
  const { direction, band, thresholds, baseline } = yardstick;
  if (direction === 'band') return band ? bandColour(band, value) : undefined;
  if (thresholds) {
    if (atLeast(direction, value, thresholds.green)) return 'green';
    return atLeast(direction, thresholds.red, value) ? 'red' : 'amber';
  }
  const plan = planAt(yardstick, lastDay);
  if (plan === undefined || !baseline) return undefined;
  if (atLeast(direction, value, plan)) return 'green';
  const halfWay = tidyNumber(baseline.value + (plan - baseline.value) / 2);
  return atLeast(direction, value, halfWay) ? 'amber' : 'red';
}

function bandColour({ redLow, low, high, redHigh }: Band, value: number): Colour {
  if (value >= low && value <= high) return 'green';
  return value <= redLow || value >= redHigh ? 'red' : 'amber';
}

/**
 * How far a value has come from baseline to target: 1 at the target, from 0 to 1.5, unrounded. A band: 1 inside,
 * falling straight to 0 at the red bound. Undefined while there is no baseline or target (product section 8).
 */
export function attainmentOf(yardstick: Yardstick, value: number): number | undefined {
  const { direction, band, baseline, target } = yardstick;
  if (direction === 'band') return band ? bandAttainment(band, value) : undefined;
  if (!baseline || !target) return undefined;
  const way = target.value - baseline.value;
  if (way === 0) return atLeast(direction, value, target.value) ? 1 : 0;
  return clamp((value - baseline.value) / way, mostAttainment);
}

function bandAttainment({ redLow, low, high, redHigh }: Band, value: number): number {
  if (value >= low && value <= high) return 1;
  return value < low
    ? clamp((value - redLow) / (low - redLow), 1)
    : clamp((redHigh - value) / (redHigh - high), 1);
}

const clamp = (share: number, most: number) => Math.min(most, Math.max(0, share));

/** The definition in force on the last day of a period; before the first one, that (rulings, section 8). */
export function definitionFor({ definitions }: Pick<Kpi, 'definitions'>, period: Period): Definition {
  const inForce = definitions.findLast(({ from }) => from <= period.last) ?? definitions[0];
  if (!inForce) throw new Error('A KPI without a definition.');
  return inForce;
}

export interface JudgedReading {
  period: Period;
  value: number;
  /** Undefined while there is nothing to judge by. */
  colour: Colour | undefined;
  /** At the end of the period; undefined without one. */
  plan: number | undefined;
  /** 0 to 1.5. */
  attainment: number | undefined;
  definition: Definition;
}

/**
 * A reading, judged by the definition of its period, so that a later change doesn't move it. Throws for a period
 * that isn't one of the KPI's cadence: none such is stored.
 */
export function judgeReading(
  kpi: Pick<Kpi, 'definitions'>,
  { period: id, value }: Pick<RecentReading, 'period' | 'value'>,
): JudgedReading {
  // With the first reading the cadence is fixed.
  const period = periodOf(id, definitionNow(kpi).cadence);
  if (!period) throw new Error(`${id} is no period of this KPI.`);
  const definition = definitionFor(kpi, period);
  return {
    period,
    value,
    colour: colourOf(definition, value, period.last),
    plan: planAt(definition, period.last),
    attainment: attainmentOf(definition, value),
    definition,
  };
}
