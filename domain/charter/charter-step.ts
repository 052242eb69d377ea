import type { StepFinding } from '../workspace/agreement-steps.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Charter } from './charter.js';

const day = 86_400_000;
/** Days after the bot was added by which a charter is in force, if that is later than the threshold. */
const daysAfterInstallation = 45;

/**
 * Step 1 of the guide. Working: a charter of today's leaders is in force. Failing: none is in force so many days
 * after both leaders accepted (45 after the bot was added), or the interim of a changed leader is over.
 */
export function charterStep(
  workspace: Pick<Workspace, 'bothAcceptedAt' | 'installedAt' | 'thresholds'>,
  inForce: Charter | undefined,
  now: Date,
): StepFinding {
  const step = 'charter' as const;
  if (inForce) {
    const { number, inForceAt, interim } = inForce;
    const common = { step, values: { number }, date: inForceAt, address: `charter/${number}` };
    if (!interim) {
      return { ...common, state: 'working', says: 'charter.in-force', dates: { since: inForceAt ?? '' } };
    }
    const over = now.toISOString() >= interim.until;
    return {
      ...common,
      state: over ? 'failing' : 'due',
      says: over ? 'charter.interim-over' : 'charter.interim',
      dates: { until: interim.until },
      address: 'charter',
    };
  }
  const until = charterDueAt(workspace);
  const late = now.getTime() > until;
  return {
    step,
    state: late ? 'failing' : 'due',
    says: late ? 'charter.late' : 'charter.none',
    values: {},
    dates: { until: new Date(until).toISOString() },
    date: null,
    address: 'charter',
  };
}

/** When a charter is to be in force at the latest (rulings, section 12: charter lapse). */
function charterDueAt({
  bothAcceptedAt,
  installedAt,
  thresholds,
}: Pick<Workspace, 'bothAcceptedAt' | 'installedAt' | 'thresholds'>): number {
  return bothAcceptedAt === null
    ? Date.parse(installedAt) + daysAfterInstallation * day
    : Date.parse(bothAcceptedAt) + thresholds.daysToCharter * day;
}
