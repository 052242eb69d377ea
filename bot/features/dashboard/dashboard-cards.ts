import { textOf } from '../../../domain/kernel/texts.js';
import { execute, openUrl } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import { roleCover, roleRefresh, type RoleView } from '../../cards/role-cover.js';
import type { CardJson } from '../../teams/turn.js';
import type { DashboardActions } from './dashboard-actions.js';
import { dashboardCard } from './dashboard-card.js';
import { mondayCard } from './monday-card.js';
import texts from './dashboard-card-texts.en.json' with { type: 'json' };

export const dashboardCardNames = ['dashboard', 'monday'] as const;
export type DashboardCardName = (typeof dashboardCardNames)[number];

/** A workspace's dashboard as somebody with a role sees it. */
export type Looked = NonNullable<Awaited<ReturnType<DashboardActions['look']>>>;

export function drawCard(
  name: DashboardCardName,
  { drawn, context }: Looked,
  links: DeepLinks,
  /** Why what was tapped was not done. */
  refusal?: string,
): CardJson {
  return name === 'dashboard'
    ? dashboardCard(drawn, context, links)
    : mondayCard({ drawn, context, links, refusal });
}

/** The same, drawn over a cover in a chat that the whole roster reads: drawn anew whenever it is seen. */
export function uncovered(
  name: DashboardCardName,
  looked: Looked,
  links: DeepLinks,
  refusal?: string,
): CardJson {
  return { ...drawCard(name, looked, links, refusal), refresh: roleRefresh(viewOf(name, looked)) };
}

export function coverCard(name: DashboardCardName, looked: Looked, links: DeepLinks): CardJson {
  const { workspace } = looked.context;
  return roleCover(viewOf(name, looked), {
    title: textOf(texts, `summary.${name}`, { workspace: workspace.name }),
    actions: [openUrl(texts['action.open'], links.to(workspace, 'dashboard'))],
  });
}

function viewOf(card: DashboardCardName, { context: { workspace, people } }: Looked): RoleView {
  const data = { v: 1, workspace: workspace.id, card };
  return { workspace, people, view: execute(texts['action.view'], 'dashboard.view', data) };
}
