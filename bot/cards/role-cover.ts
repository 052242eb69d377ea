import { textOf } from '../../domain/kernel/texts.js';
import { peopleWithRoles, rolesOf } from '../../domain/workspace/roles.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import type { CardJson } from '../teams/turn.js';
import type { People } from '../workspaces/people.js';
import { adaptiveCard, heading, line, notice } from './card-parts.js';
import texts from './role-cover-texts.en.json' with { type: 'json' };

/** Teams takes 60 people at most; whoever comes after them taps. */
const mostRefreshed = 60;

export interface RoleView {
  workspace: Workspace;
  people: People;
  /** Action.Execute that answers with the card itself, to whoever may see it. */
  view: object;
}

/**
 * In a chat that the whole roster reads, in place of a card whose figures are for people with a role (product section
 * 1): it holds none, and turns into the card itself before the eyes of those with a role.
 */
export function roleCover(about: RoleView, card: { title: string; actions: object[] }): CardJson {
  const { workspace, view } = about;
  const ask = textOf(texts, 'ask', { title: card.title });
  return adaptiveCard({
    lang: workspace.settings.language,
    fallback: ask,
    refresh: roleRefresh(about),
    body: [notice(ask, 'emphasis'), heading(card.title), line(texts['who'])],
    actions: [view, ...card.actions],
  });
}

/** Whose card is drawn anew for them whenever they see it. */
export function roleRefresh({ workspace, people, view }: RoleView): { action: object; userIds: string[] } {
  const withRole = peopleWithRoles(workspace).filter((objectId) => rolesOf(workspace, objectId).length > 1);
  const userIds = withRole.flatMap((objectId) => people[objectId]?.teamsId ?? []);
  return { action: view, userIds: userIds.slice(0, mostRefreshed) };
}
