import { signersToAskAbout, withAnnexEdited } from '../charter/annex-edit.js';
import type { CharterRecords } from '../charter/charter-records.js';
import { accept, acceptUnchanged, refuse, type Outcome, type Refusal } from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import type { Actor } from '../workspace/roles.js';
import {
  limitsCounter,
  limitsRef,
  limitsSchema,
  workingLimits,
  type Limits,
  type LimitsVersion,
} from './authority.js';

export interface SaveLimits {
  limits: Limits;
  /** Version that was on the screen; 0 for none. */
  basedOn: number;
  /** The editor knows that signatures become void. */
  voidSignatures: boolean;
}

/** What decisions about the limits look at. */
export interface AuthorityRecords extends Pick<CharterRecords, 'workspace' | 'underWay'> {
  /** The working limits; undefined as long as nothing was saved. */
  newest: LimitsVersion | undefined;
  /** Highest number of a version so far. */
  latestVersion: number;
}

/**
 * Saves the limits that the next charter or amendment is to delegate: a new version, the one in force stays as it
 * is. While a charter is proposed it asks first, then voids the signatures (rulings, section 4).
 */
export function saveLimits(
  records: AuthorityRecords,
  { limits, basedOn, voidSignatures }: SaveLimits,
  actor: Actor,
  now: Date,
): Outcome<{ limits: LimitsVersion }> {
  const { workspace, newest, latestVersion } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('authority.edit', actor.roles)) return refuse('authority.not-allowed');
  if (newest && sameLimits(newest, limits)) {
    return acceptUnchanged({ limits: newest });
  }
  if ((newest?.version ?? 0) !== basedOn) return refuse('authority.changed');
  const mistake = mistakeInLimits(limits);
  if (mistake) return mistake;
  const signers = signersToAskAbout(records, voidSignatures);
  if (signers) return refuse('authority.signatures-would-be-void', { signers });
  const version = latestVersion + 1;
  const saved: LimitsVersion = {
    ...limits,
    version,
    savedBy: actor.objectId,
    savedAt: now.toISOString(),
  };
  const { writes, deliveries, voidedSignatures } = withAnnexEdited(records, actor, now);
  return accept({
    writes: [{ ref: limitsRef(version), body: saved }, ...writes],
    events: [
      {
        action: 'authority.saved',
        subject: limitsRef(version),
        details: { by: actor.objectId, version, voidedSignatures },
      },
    ],
    deliveries,
    namedPointers: { [workingLimits]: version },
    counters: { [limitsCounter]: version },
    result: { limits: saved },
  });
}

/** Whether both delegate the same, whatever their versions. */
function sameLimits(one: Limits, other: Limits): boolean {
  return JSON.stringify(limitsSchema.parse(one)) === JSON.stringify(limitsSchema.parse(other));
}

/** What is wrong with limits as a whole; undefined if they can be saved. */
export function mistakeInLimits({ budget, hiring, vendor, grades }: Limits): Refusal | undefined {
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
