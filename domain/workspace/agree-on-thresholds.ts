import { accept, acceptUnchanged, refuse, type Delivery, type Outcome } from '../kernel/outcome.js';
import { mayTake } from './permissions.js';
import { leaderOf, leaderRoleOf, otherLeader, type Actor } from './roles.js';
import type { Thresholds } from './thresholds.js';
import { workspaceRef, type Workspace } from './workspace.js';

/** One leader wants other thresholds or clocks; they hold once the other agrees (product section 1). */
export function wantThresholds(
  workspace: Workspace,
  thresholds: Thresholds,
  actor: Actor,
  now: Date,
): Outcome<Workspace> {
  const role = leaderRoleOf(workspace, actor.objectId);
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('workspace.change-leaders-settings', actor.roles) || role === undefined) {
    return refuse('workspace.not-allowed');
  }
  const other = leaderOf(workspace, otherLeader(role));
  if (other === undefined) return refuse('workspace.nobody-to-agree');
  const wanted = workspace.wantedThresholds;
  const same = (one: Thresholds) => JSON.stringify(one) === JSON.stringify(thresholds);
  if (same(workspace.thresholds)) return wanted ? withdrawn(workspace, actor) : acceptUnchanged(workspace);
  if (wanted && same(wanted.thresholds)) {
    return wanted.by === actor.objectId ? acceptUnchanged(workspace) : agreed(workspace, actor);
  }
  const at = now.toISOString();
  const changed = { ...workspace, wantedThresholds: { thresholds, by: actor.objectId, at } };
  return accept({
    writes: [{ ref: workspaceRef, body: changed }],
    events: [event('workspace.thresholds-wanted', actor)],
    deliveries: [
      ...cardUpdates(workspace),
      { kind: 'post', card: 'workspace.thresholds', subject: at, to: 'person', objectId: other },
    ],
    result: changed,
  });
}

/** The other leader agrees or not. `wantedAt` says which wish was looked at: a newer one is asked anew. */
export function answerThresholds(
  workspace: Workspace,
  { wantedAt, agrees }: { wantedAt: string; agrees: boolean },
  actor: Actor,
): Outcome<Workspace> {
  const wanted = workspace.wantedThresholds;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('workspace.change-leaders-settings', actor.roles)) return refuse('workspace.not-allowed');
  if (wanted?.at !== wantedAt) return refuse('workspace.thresholds-overtaken');
  if (agrees && wanted.by === actor.objectId) return refuse('workspace.other-leader-agrees');
  return agrees ? agreed(workspace, actor) : withdrawn(workspace, actor);
}

function agreed(workspace: Workspace, actor: Actor): Outcome<Workspace> {
  const { wantedThresholds: wanted } = workspace;
  if (!wanted) return acceptUnchanged(workspace);
  const changed = { ...workspace, thresholds: wanted.thresholds, wantedThresholds: null };
  return accept({
    writes: [{ ref: workspaceRef, body: changed }],
    events: [event('workspace.thresholds-agreed', actor)],
    deliveries: cardUpdates(workspace),
    result: changed,
  });
}

/** Taken back by who wanted it, or declined by the other: what held goes on holding. */
function withdrawn(workspace: Workspace, actor: Actor): Outcome<Workspace> {
  const changed = { ...workspace, wantedThresholds: null };
  return accept({
    writes: [{ ref: workspaceRef, body: changed }],
    events: [event('workspace.thresholds-dropped', actor)],
    deliveries: cardUpdates(workspace),
    result: changed,
  });
}

function event(action: string, { objectId }: Actor) {
  return { action, subject: workspaceRef, details: { by: objectId } };
}

/** The card on which the other leader was asked. */
function cardUpdates(workspace: Workspace): Delivery[] {
  const wanted = workspace.wantedThresholds;
  const role = wanted ? leaderRoleOf(workspace, wanted.by) : undefined;
  const other = role && leaderOf(workspace, otherLeader(role));
  return wanted && other !== undefined
    ? [{ kind: 'update', card: 'workspace.thresholds', subject: wanted.at, to: 'person', objectId: other }]
    : [];
}

/** What this viewer may do about thresholds. */
export function permittedOnThresholds(
  { archivedAt, wantedThresholds }: Workspace,
  { objectId, roles }: Pick<Actor, 'objectId' | 'roles'>,
): ('want' | 'agree' | 'drop')[] {
  if (archivedAt !== null || !mayTake('workspace.change-leaders-settings', roles)) return [];
  const asked = wantedThresholds !== null && wantedThresholds.by !== objectId;
  return ['want', ...(asked ? (['agree'] as const) : []), ...(wantedThresholds ? (['drop'] as const) : [])];
}
