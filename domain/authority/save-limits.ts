import { accept, acceptUnchanged, refuse, type Outcome, type Refusal } from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import type { Actor } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import { limitsCounter, limitsRef, limitsSchema, type Limits, type LimitsVersion } from './authority.js';

export interface SaveLimits {
  limits: Limits;
  /** Version that was on the screen; 0 for none. */
  basedOn: number;
}

/** Saves the limits that the next charter is to delegate: a new version, the one in force stays as it is. */
export function saveLimits(
  workspace: Workspace,
  newest: LimitsVersion | undefined,
  { limits, basedOn }: SaveLimits,
  actor: Actor,
  now: Date,
): Outcome<{ limits: LimitsVersion }> {
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('authority.edit', actor.roles)) return refuse('authority.not-allowed');
  if (newest && JSON.stringify(limitsSchema.parse(newest)) === JSON.stringify(limits)) {
    return acceptUnchanged({ limits: newest });
  }
  if ((newest?.version ?? 0) !== basedOn) return refuse('authority.changed');
  const mistake = firstMistake(limits);
  if (mistake) return mistake;
  const version = (newest?.version ?? 0) + 1;
  const saved: LimitsVersion = {
    ...limits,
    version,
    savedBy: actor.objectId,
    savedAt: now.toISOString(),
  };
  return accept({
    writes: [{ ref: limitsRef(version), body: saved }],
    events: [
      { action: 'authority.saved', subject: limitsRef(version), details: { by: actor.objectId, version } },
    ],
    deliveries: [],
    counters: { [limitsCounter]: version },
    result: { limits: saved },
  });
}

function firstMistake({ budget, hiring, vendor, grades }: Limits): Refusal | undefined {
  for (const [field, term] of Object.entries({ budget, hiring, vendor })) {
    if (term && term.to < term.from) return refuse('authority.dates-turned', { field });
  }
  if (new Set(grades.map((grade) => grade.toLowerCase())).size !== grades.length) {
    return refuse('authority.grade-twice', { field: 'grades' });
  }
  if (hiring && grades.length > 0 && !grades.includes(hiring.upToGrade)) {
    return refuse('authority.grade-unknown', { field: 'hiring' });
  }
  return undefined;
}
