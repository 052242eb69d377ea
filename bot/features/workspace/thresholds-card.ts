import { textOf } from '../../../domain/kernel/texts.js';
import { leaderRoleOf } from '../../../domain/workspace/roles.js';
import { thresholdNames } from '../../../domain/workspace/threshold-names.js';
import type { Thresholds } from '../../../domain/workspace/thresholds.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { adaptiveCard, execute, fact, heading, notice, openUrl } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardJson } from '../../teams/turn.js';
import { nameOf, type People } from '../../workspaces/people.js';
import texts from './workspace-card-texts.en.json' with { type: 'json' };

export interface ThresholdsCard {
  workspace: Workspace;
  people: People;
  /** When the wish was made: which one the card is about. */
  wantedAt: string;
  objectId: string;
  links: DeepLinks;
  newCommandId: () => string;
  refusal?: string | undefined;
}

/** In the other leader's 1:1 chat: what is to change, and whether they agree. */
export function thresholdsCard(source: ThresholdsCard): CardJson {
  const { workspace, people, wantedAt, objectId, links, newCommandId, refusal } = source;
  const wanted = workspace.wantedThresholds?.at === wantedAt ? workspace.wantedThresholds : undefined;
  const asked = wanted !== undefined && leaderRoleOf(workspace, objectId) !== undefined;
  const values = {
    name: workspace.name,
    person: nameOf(people, objectId),
    by: nameOf(people, wanted?.by ?? ''),
  };
  const ask = textOf(texts, asked ? 'thresholds.ask' : 'thresholds.over', values);
  const data = () => ({ v: 1, workspace: workspace.id, wantedAt, commandId: newCommandId() });
  return adaptiveCard({
    lang: workspace.settings.language,
    fallback: ask,
    body: [
      ...(refusal ? [notice(refusal, 'attention')] : []),
      notice(ask, asked ? 'emphasis' : 'good'),
      heading(texts['thresholds.title']),
      ...(wanted ? changes(workspace.thresholds, wanted.thresholds) : []),
    ],
    actions: [
      ...(asked
        ? [
            execute(texts['action.agree'], 'workspace.agree', data()),
            execute(texts['action.disagree'], 'workspace.disagree', data()),
          ]
        : []),
      openUrl(texts['action.open-settings'], links.to(workspace, 'settings')),
    ],
  });
}

function changes(now: Thresholds, wanted: Thresholds): object[] {
  return thresholdNames
    .filter((name) => now[name] !== wanted[name])
    .map((name) =>
      fact(
        texts[`threshold.${name}`],
        textOf(texts, 'thresholds.change', { now: now[name], wanted: wanted[name] }),
      ),
    );
}
