import type { FeatureParts, FeatureTools } from '../../contributions/feature-parts.js';
import type { LeaderChangeReaction } from '../../contributions/leader-change.js';
import { leaderRoutes } from './leader-routes.js';
import { LeadershipActions } from './leadership-actions.js';
import { setUpDialog } from './set-up-dialog.js';
import { SettingsActions } from './settings-actions.js';
import { settingsCards, settingsVerbs, settingsWaiting } from './settings-handlers.js';
import { settingsRoutes } from './settings-routes.js';
import { undeliveredWaiting } from './undelivered.js';
import { WorkspaceActions } from './workspace-actions.js';
import { workspaceCards, workspaceVerbs, workspaceWaiting } from './workspace-handlers.js';
import { workspaceRoutes } from './workspace-routes.js';

export interface WorkspaceParts extends FeatureParts {
  workspaces: WorkspaceActions;
  leadership: LeadershipActions;
}

/** The workspace, its leaders and its settings. `reactions`: what others do when a leader is gone or replaced. */
export function workspaceParts(
  { commands, reads, links, directory }: FeatureTools,
  reactions: readonly LeaderChangeReaction[],
): WorkspaceParts {
  const { records } = commands;
  const workspaces = new WorkspaceActions(commands);
  const settings = new SettingsActions(commands);
  const leadership = new LeadershipActions(commands, reactions);
  return {
    workspaces,
    leadership,
    routes: [
      ...workspaceRoutes(reads, directory, commands.now),
      ...leaderRoutes(reads, leadership),
      ...settingsRoutes(reads, settings, workspaces),
    ],
    verbs: [...workspaceVerbs({ commands, leadership, links }), ...settingsVerbs(settings, links)],
    dialogs: [setUpDialog(commands, workspaces)],
    waiting: [
      workspaceWaiting(commands, links),
      settingsWaiting(commands, links),
      undeliveredWaiting(commands, links),
    ],
    cards: [...workspaceCards(records, links), ...settingsCards(records, links)],
  };
}
