import type { AnnexSection } from '../charter/annex.js';
import { textOf } from '../kernel/texts.js';
import { definitionNow, type DefinitionFields, type Kpi } from './kpi.js';
import { activeKpis } from './kpi-records.js';
import texts from './kpis-texts.en.json' with { type: 'json' };

/**
 * The KPI set as it lies in the charter, and so under its fingerprint: numbers written the same everywhere. Undefined
 * without a KPI: there is nothing to sign.
 */
export function kpisSection(kpis: readonly Kpi[]): AnnexSection | undefined {
  const active = activeKpis(kpis);
  if (active.length === 0) return undefined;
  return {
    id: 'kpis',
    title: texts['annex.title'],
    blocks: active.map((kpi) => {
      const definition = definitionNow(kpi);
      return { kind: 'bullet' as const, label: definition.name, text: textOfDefinition(definition) };
    }),
    pointers: {},
  };
}

/** A definition as it is signed, without its name. */
export function textOfDefinition(definition: DefinitionFields): string {
  const { owner, direction, cadence, unit, weight, baseline, target, thresholds, band, meaning } = definition;
  return [
    ...(meaning === '' ? [] : [meaning]),
    said('annex.measure', {
      owner: texts[`owner.${owner}`],
      direction: texts[`direction.${direction}`],
      cadence: texts[`cadence.${cadence}`],
      unit: unit === '' ? texts['annex.no-unit'] : unit,
      weight: String(weight),
    }),
    baseline
      ? said('annex.baseline', { ...baseline, value: String(baseline.value) })
      : texts['annex.no-baseline'],
    ...(target ? [said('annex.target', { ...target, value: String(target.value) })] : []),
    ...(thresholds
      ? [said('annex.thresholds', { green: String(thresholds.green), red: String(thresholds.red) })]
      : []),
    ...(band
      ? [
          said('annex.band', {
            redLow: String(band.redLow),
            low: String(band.low),
            high: String(band.high),
            redHigh: String(band.redHigh),
          }),
        ]
      : []),
  ].join(' ');
}

/**
 * The KPIs that stop a charter from being proposed: those with a weight (all of them if all weigh zero), a band
 * excepted, that lack a dated, sourced baseline (product and rulings, section 4).
 */
export function kpisWithoutBaseline(kpis: readonly Kpi[]): DefinitionFields[] {
  const definitions = activeKpis(kpis).map(definitionNow);
  const equal = definitions.every(({ weight }) => weight === 0);
  return definitions.filter(
    ({ weight, direction, baseline }) =>
      (equal || weight > 0) && direction !== 'band' && (baseline === null || baseline.source === ''),
  );
}

const said = (key: keyof typeof texts, values: Record<string, string>) => textOf(texts, key, values);
