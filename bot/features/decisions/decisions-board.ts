import { decisionName } from '../../../domain/decisions/decision.js';
import { localDate } from '../../../domain/workspace/time-zone.js';
import type { BoardDecisions } from '../../contributions/board-source.js';
import type { DecisionListing } from './decision-listing.js';

/** What was decided in a quarter, by the workspace's dates; the newest first. */
export function boardDecisions(listing: DecisionListing): BoardDecisions {
  return {
    async decidedIn(place, { first, last }) {
      const { timeZone } = place.workspace.settings;
      const all = await listing.find(place, {});
      return all
        .flatMap(({ number, title, result, decidedAt }) => {
          if (result === null || decidedAt === null) return [];
          const on = localDate(new Date(decidedAt), timeZone);
          return on < first || on > last
            ? []
            : [{ name: decisionName(number), title, result, on, decidedAt }];
        })
        .toSorted((one, other) => (one.decidedAt < other.decidedAt ? 1 : -1))
        .map(({ decidedAt: _decidedAt, ...shown }) => shown);
    },
  };
}
