import charterTexts from '../charter/charter-texts.en.json' with { type: 'json' };
import type { BaselineItem } from './baseline.js';
import texts from './baseline-texts.en.json' with { type: 'json' };

/** Rights to decide, called as the charter calls them, so that they find each other. */
const rights = [
  ['market-focus', 'strategic'],
  ['investment-thresholds', 'strategic'],
  ['model-risk', 'strategic'],
  ['technology-stack', 'operational'],
  ['vendor-selection', 'operational'],
  ['data-governance', 'operational'],
  ['hiring', 'operational'],
  ['deployment', 'operational'],
] as const;

const activities = [
  ['portfolio', 'strategic'],
  ['board-report', 'strategic'],
  ['model-building', 'operational'],
  ['operation', 'operational'],
] as const;

/** The list that a first round starts from: 12 items that most companies have to settle. */
export const presetItems: readonly BaselineItem[] = [
  ...rights.map(([id, tier]) => ({
    id,
    text: charterTexts[`area.${id}`],
    kind: 'decision-right' as const,
    tier,
  })),
  ...activities.map(([id, tier]) => ({ id, text: texts[`activity.${id}`], kind: 'activity' as const, tier })),
];
