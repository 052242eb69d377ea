import { checkLimit, type LimitCheck } from '../authority/check-limit.js';
import { leaderOf } from '../workspace/roles.js';
import type { Decision, DecisionContent, Holder } from './decision.js';
import { todayOf, type DecisionContext } from './decision-context.js';
import { holderIds, holderOf, sameHolder } from './holders.js';
import { hoursOfWorkingDay, afterWorkingHours } from './working-clock.js';
import { limits } from './limits.js';

export type Routing = Pick<
  Decision,
  | 'tier'
  | 'activityName'
  | 'routedBy'
  | 'home'
  | 'holder'
  | 'level'
  | 'responsible'
  | 'informed'
  | 'asked'
  | 'clockEndsAt'
> & { limit: LimitCheck };

/**
 * Where a decision goes (product sections 6 and 7): the A of its activity has it; without an activity, or one
 * without exactly one A who is there, its tier says who; an amount above what is delegated goes to the level that
 * the charter names. Every C is asked for input, the CIO too on what is strategic or proposed by the CEO.
 */
export function routeDecision(
  content: DecisionContent,
  proposedBy: string,
  alreadyAsked: Decision['asked'],
  context: DecisionContext,
): Routing {
  const { workspace, route, authority, path, now } = context;
  const tier = route?.tier ?? content.tier;
  const accountable = route?.because === 'matrix' ? route.accountable : null;
  const home: Holder =
    accountable === null ? (tier === 'strategic' ? 'ceo' : 'cio') : holderOf(workspace, accountable);
  // What the CEO has anyway is above every limit of the CIO's.
  const limit: LimitCheck =
    home === 'ceo' || home === 'both'
      ? { within: true }
      : checkLimit(content.commitment, authority, todayOf(context));
  const holder = limit.within ? home : limit.above;
  const level = levelOf(holder, context);
  const first = path[0];
  return {
    tier,
    activityName: route?.activityName ?? null,
    routedBy: limit.within ? (accountable === null ? 'tier' : 'matrix') : 'limit',
    home,
    holder,
    level,
    responsible: route?.responsible ?? [],
    informed: route?.informed ?? [],
    asked: askedFor(tier, holder, proposedBy, alreadyAsked, context),
    // The decider's own clock is that of level 1 (rulings, section 6).
    clockEndsAt: first ? clockEnd(now, first.withinHours, context) : null,
    limit,
  };
}

/** Where on the path somebody stands; before it if not on it, behind it for the CEO or both. */
export function levelOf(holder: Holder, { path }: Pick<DecisionContext, 'path'>): number {
  const place = path.findLastIndex((level) => sameHolder(level.holder, holder));
  if (place !== -1) return place;
  return holder === 'ceo' || holder === 'both' ? path.length : -1;
}

export function clockEnd(
  since: Date,
  hours: number,
  { workspace }: Pick<DecisionContext, 'workspace'>,
): string {
  return afterWorkingHours(since, hours, workspace.settings).toISOString();
}

function askedFor(
  tier: Decision['tier'],
  holder: Holder,
  proposedBy: string,
  already: Decision['asked'],
  context: DecisionContext,
): Decision['asked'] {
  const { workspace, route, now } = context;
  const cio = leaderOf(workspace, 'cio');
  const asksCio = tier === 'strategic' || proposedBy === leaderOf(workspace, 'ceo');
  const wanted = [...(asksCio && cio !== undefined ? [cio] : []), ...(route?.consulted ?? [])];
  // Whoever decides alone or proposes has said what they think.
  const deciding = holder === 'both' ? [] : holderIds(holder, workspace);
  const dueAt = clockEnd(now, workspace.thresholds.inputWorkingDays * hoursOfWorkingDay, context);
  const fresh = [...new Set(wanted)]
    .filter((id) => id !== proposedBy && !deciding.includes(id))
    .filter((id) => !already.some(({ objectId }) => objectId === id))
    .map((objectId) => ({ objectId, askedAt: now.toISOString(), dueAt }));
  return [...already, ...fresh].slice(0, limits.asked);
}
