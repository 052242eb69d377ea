import type { DefinitionFields } from '../../../domain/kpis/kpi.js';
import { numberToType } from '../../../domain/kernel/typed-number.js';

/** A definition as it is typed. */
export interface DefinitionDraft {
  /** The version that it was begun from; 0 for a new KPI. */
  basedOn: string;
  name: string;
  meaning: string;
  owner: string;
  /** Object id; empty for the leaders who own it. */
  enteredBy: string;
  kind: string;
  unit: string;
  direction: string;
  cadence: string;
  weight: string;
  baselineValue: string;
  baselineDate: string;
  baselineSource: string;
  targetValue: string;
  targetDate: string;
  green: string;
  red: string;
  redLow: string;
  low: string;
  high: string;
  redHigh: string;
}

export type DraftField = keyof DefinitionDraft;

/** What there is to choose from. */
export const choices = {
  owner: ['ceo', 'cio', 'joint'],
  kind: ['number', 'pulse'],
  direction: ['up', 'down', 'band'],
  cadence: ['weekly', 'monthly', 'quarterly'],
} as const satisfies {
  [Name in 'owner' | 'kind' | 'direction' | 'cadence']: readonly DefinitionFields[Name][];
};

/** Where somebody begins who takes no preset. */
export const emptyDefinition: DefinitionFields = {
  name: '',
  meaning: '',
  owner: 'joint',
  enteredBy: null,
  kind: 'number',
  unit: '',
  direction: 'up',
  cadence: 'monthly',
  weight: 1,
  baseline: null,
  target: null,
  thresholds: null,
  band: null,
};

/** A definition as it is put into the form. */
export function draftOf(fields: DefinitionFields, version: number, locale: string): DefinitionDraft {
  const { baseline, target, thresholds, band } = fields;
  const text = (value: number | undefined) => (value === undefined ? '' : numberToType(value, locale));
  return {
    basedOn: String(version),
    name: fields.name,
    meaning: fields.meaning,
    owner: fields.owner,
    enteredBy: fields.enteredBy ?? '',
    kind: fields.kind,
    unit: fields.unit,
    direction: fields.direction,
    cadence: fields.cadence,
    weight: text(fields.weight),
    baselineValue: text(baseline?.value),
    baselineDate: baseline?.date ?? '',
    baselineSource: baseline?.source ?? '',
    targetValue: text(target?.value),
    targetDate: target?.date ?? '',
    green: text(thresholds?.green),
    red: text(thresholds?.red),
    redLow: text(band?.redLow),
    low: text(band?.low),
    high: text(band?.high),
    redHigh: text(band?.redHigh),
  };
}

/** The field that a refusal is about. */
export const refusedFields: Readonly<Record<string, DraftField>> = {
  'kpis.name-empty': 'name',
  'kpis.name-twice': 'name',
  'kpis.person-unknown': 'enteredBy',
  'kpis.cadence-fixed': 'cadence',
  'kpis.kind-fixed': 'kind',
  'kpis.band-missing': 'redLow',
  'kpis.band-order': 'redLow',
  'kpis.target-missing': 'targetValue',
  'kpis.target-worse': 'targetValue',
  'kpis.target-date': 'targetDate',
  'kpis.thresholds-order': 'green',
};
