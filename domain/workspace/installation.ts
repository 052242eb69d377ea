import { accept, acceptUnchanged, type Outcome } from '../kernel/outcome.js';
import { tidyLine } from '../kernel/plain-text.js';
import { defaultCadence } from './cadence.js';
import { defaultThresholds } from './thresholds.js';
import { workspaceRef, type Workspace } from './workspace.js';

export interface Installation {
  workspaceId: string;
  tenantId: string;
  name: string;
  place: Workspace['place'];
  /** The zone to start from; set-up asks for it. */
  timeZone: string;
}

/**
 * The bot was added to a team or chat. The first time makes the workspace, adding it again after it was
 * removed brings everything back, and adding it twice changes nothing (product section 2).
 */
export function install(
  known: Workspace | undefined,
  installation: Installation,
  actorId: string,
  now: Date,
): Outcome<Workspace> {
  const at = now.toISOString();
  if (known && known.archivedAt === null) return acceptUnchanged(known);
  const workspace: Workspace = known
    ? { ...known, archivedAt: null, place: installation.place, name: clipName(installation.name) }
    : freshWorkspace(installation, at);
  return accept({
    writes: [{ ref: workspaceRef, body: workspace }],
    events: [
      {
        action: known ? 'workspace.restored' : 'workspace.installed',
        subject: workspaceRef,
        details: { by: actorId },
      },
    ],
    deliveries: [{ kind: 'post', card: 'workspace.welcome', subject: at, to: 'workspace' }],
    result: workspace,
  });
}

/** As long as a record may hold, and without half a character at the end. */
const clipName = (name: string) => tidyLine(tidyLine(name).slice(0, 300));

function freshWorkspace(installation: Installation, at: string): Workspace {
  return {
    id: installation.workspaceId,
    tenantId: installation.tenantId,
    name: clipName(installation.name),
    place: installation.place,
    installedAt: at,
    archivedAt: null,
    setUpAt: null,
    leaders: { ceo: null, cio: null },
    successors: { ceo: null, cio: null },
    bothAcceptedAt: null,
    facilitators: [],
    executives: [],
    contributors: [],
    settings: {
      timeZone: installation.timeZone,
      workingHours: { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] },
      holidays: [],
      currency: 'USD',
      language: 'en',
      cadence: defaultCadence,
      signatureReminderDays: [3, 7],
    },
    pilot: null,
    guests: [],
    payViewers: [],
    absences: [],
    delegations: [],
    thresholds: defaultThresholds,
    wantedThresholds: null,
    settingEdits: {},
  };
}

/** The bot was removed: nothing is deleted, and nothing is sent any more. */
export function archive(workspace: Workspace, actorId: string, now: Date): Outcome<Workspace> {
  if (workspace.archivedAt !== null) return acceptUnchanged(workspace);
  const archived = { ...workspace, archivedAt: now.toISOString() };
  return accept({
    writes: [{ ref: workspaceRef, body: archived }],
    events: [{ action: 'workspace.archived', subject: workspaceRef, details: { by: actorId } }],
    deliveries: [],
    result: archived,
  });
}

/** The team or chat was renamed. */
export function rename(workspace: Workspace, name: string): Outcome<Workspace> {
  const clipped = clipName(name);
  if (workspace.name === clipped || clipped === '') return acceptUnchanged(workspace);
  const renamed = { ...workspace, name: clipped };
  return accept({
    writes: [{ ref: workspaceRef, body: renamed }],
    events: [{ action: 'workspace.renamed', subject: workspaceRef, details: { name: renamed.name } }],
    deliveries: [],
    result: renamed,
  });
}
