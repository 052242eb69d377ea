import { textOf } from '../../../domain/kernel/texts.js';
import { isAskedToLead, type LeaderRole } from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { adaptiveCard, execute, heading, line, notice, openUrl } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardJson } from '../../teams/turn.js';
import { nameOf, type People } from '../../workspaces/people.js';
import texts from './workspace-card-texts.en.json' with { type: 'json' };

export interface LeadershipCard {
  workspace: Workspace;
  people: People;
  role: LeaderRole;
  objectId: string;
  links: DeepLinks;
  newCommandId: () => string;
  refusal?: string | undefined;
}

/** In the 1:1 chat: what accepting a leader's role commits to. */
export function leadershipCard(source: LeadershipCard): CardJson {
  const { workspace, people, role, objectId, links, newCommandId, refusal } = source;
  const seat = workspace.leaders[role];
  const state = isAskedToLead(workspace, role, objectId)
    ? 'asked'
    : seat?.objectId === objectId
      ? seat.state
      : 'over';
  const values = { name: workspace.name, role: texts[`role.${role}`], person: nameOf(people, objectId) };
  const [ask, tone] = {
    asked: [textOf(texts, 'leadership.ask', values), 'emphasis'] as const,
    accepted: [textOf(texts, 'leadership.held', values), 'good'] as const,
    declined: [textOf(texts, 'leadership.declined', values), 'warning'] as const,
    over: [textOf(texts, 'leadership.over', values), 'warning'] as const,
  }[state];
  const data = () => ({ v: 1, workspace: workspace.id, role, commandId: newCommandId(), on: 'leadership' });
  return adaptiveCard({
    lang: workspace.settings.language,
    fallback: ask,
    body: [
      ...(refusal ? [notice(refusal, 'attention')] : []),
      notice(ask, tone),
      heading(texts['leadership.title']),
      ...(state === 'asked' || state === 'accepted'
        ? [
            line(texts['leadership.commits']),
            ...(['measures', 'rhythm', 'reviews'] as const).map((key) =>
              line(`• ${texts[`leadership.${key}`]}`, { spacing: 'small' }),
            ),
          ]
        : []),
    ],
    actions:
      state === 'asked'
        ? [
            execute(texts['action.accept'], 'workspace.accept', data()),
            execute(texts['action.decline'], 'workspace.decline', data()),
          ]
        : state === 'accepted'
          ? [openUrl(texts['action.open-charter'], links.to(workspace, 'charter'))]
          : [],
  });
}
