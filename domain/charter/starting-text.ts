import type { WorkspaceSettings } from '../workspace/workspace.js';
import type { Articles, CharterText } from './charter.js';
import texts from './charter-texts.en.json' with { type: 'json' };

/** Areas that most charters settle, with the tier and owner that the two-tier framework gives them. */
const presetRights = [
  ['technology-stack', 'operational'],
  ['vendor-selection', 'operational'],
  ['data-governance', 'operational'],
  ['market-focus', 'strategic'],
  ['investment-thresholds', 'strategic'],
  ['hiring', 'operational'],
  ['deployment', 'operational'],
  ['model-risk', 'strategic'],
] as const;

/**
 * What the first draft says before anybody has written: sound words for what most companies agree on, to
 * be changed; the summary and the purpose are left to the leaders.
 */
export function startingArticles(settings: WorkspaceSettings): Articles {
  return {
    summary: { text: '' },
    purpose: { text: '' },
    ceo: { text: texts['start.ceo'] },
    cio: { text: texts['start.cio'] },
    'decision-rights': {
      rights: presetRights.map(([area, tier]) => ({
        area: texts[`area.${area}`],
        tier,
        accountable: tier === 'strategic' ? 'ceo' : 'cio',
        consulted: [tier === 'strategic' ? 'cio' : 'ceo'],
        limit: '',
      })),
    },
    escalation: {
      levels: [
        // A working day more than input takes: what waited for the CIO's in vain can still be decided in time.
        { decides: 'cio', withinHours: 24 },
        { decides: 'ceo', withinHours: 16 },
        { decides: 'both', withinHours: 8 },
      ],
    },
    authority: { text: texts['start.authority'] },
    team: { people: [], reasons: { 'data-science': '', engineering: '', 'business-analysis': '' } },
    measures: { text: texts['start.measures'], compensation: texts['start.compensation'] },
    cadence: { rituals: settings.cadence },
  };
}

/** The articles of a new draft: those of the version in force, or the starting text. */
export function articlesOfNewDraft(inForce: CharterText | undefined, settings: WorkspaceSettings): Articles {
  return inForce ? inForce.articles : startingArticles(settings);
}

/** Suggested words for the two articles that start empty, offered by the editor. */
export const suggestions = { summary: texts['suggest.summary'], purpose: texts['suggest.purpose'] } as const;
