import type { DefinitionFields } from './kpi.js';
import texts from './kpis-texts.en.json' with { type: 'json' };

type Preset = Pick<DefinitionFields, 'owner' | 'kind' | 'direction' | 'cadence'>;

/** What leaders usually measure (product section 8). Baseline and target are theirs to fill in. */
const presets = {
  'revenue-growth': { owner: 'ceo', kind: 'number', direction: 'up', cadence: 'quarterly' },
  'market-share': { owner: 'ceo', kind: 'number', direction: 'up', cadence: 'quarterly' },
  'board-confidence': { owner: 'ceo', kind: 'pulse', direction: 'up', cadence: 'quarterly' },
  'model-accuracy': { owner: 'cio', kind: 'number', direction: 'up', cadence: 'weekly' },
  'deployment-velocity': { owner: 'cio', kind: 'number', direction: 'up', cadence: 'monthly' },
  'system-uptime': { owner: 'cio', kind: 'number', direction: 'up', cadence: 'weekly' },
  'cost-efficiency': { owner: 'cio', kind: 'number', direction: 'down', cadence: 'monthly' },
} as const satisfies Record<string, Preset>;

export type PresetId = keyof typeof presets;
export const presetIds: readonly PresetId[] = [
  'revenue-growth',
  'market-share',
  'board-confidence',
  'model-accuracy',
  'deployment-velocity',
  'system-uptime',
  'cost-efficiency',
];

/** A preset as a definition to start from. */
export function presetDefinition(id: PresetId): DefinitionFields {
  return {
    ...presets[id],
    name: texts[`preset.${id}`],
    meaning: texts[`preset.${id}.meaning`],
    unit: texts[`preset.${id}.unit`],
    enteredBy: null,
    band: null,
    baseline: null,
    target: null,
    thresholds: null,
    weight: 1,
  };
}

export const presetDefinitions: readonly DefinitionFields[] = presetIds.map(presetDefinition);
