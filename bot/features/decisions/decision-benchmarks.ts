import { DateTime } from 'luxon';
import { yoursOfDecisions } from '../../../domain/benchmarks/yours.js';
import type { BenchmarkSource } from '../../contributions/benchmark-source.js';
import type { DecisionListing } from './decision-listing.js';

/** Of the last 12 months' decisions. */
export const decisionBenchmarks =
  (listing: DecisionListing): BenchmarkSource =>
  async (place) => {
    const { workspace, now } = place;
    const from = DateTime.fromJSDate(now, { zone: workspace.settings.timeZone }).minus({ months: 12 });
    const decisions = await listing.find(place, {});
    return yoursOfDecisions(decisions, workspace, from.toJSDate().toISOString());
  };
