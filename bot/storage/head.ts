import { z } from 'zod';
import { chainStart } from '../../domain/history/history-chain.js';

/**
 * The one row through which each governance change of a workspace goes, so that all of them stand in one
 * line: revision, pointers, counters, and the end of the history chain.
 */
export const headSchema = z.object({
  revision: z.number().int(),
  charterInForce: z.number().int().nullable(),
  charterUnderWay: z.number().int().nullable(),
  /** Pointers of other features, by name. */
  pointers: z.record(z.string(), z.number().int().nullable()).default({}),
  /** Highest number given so far, by kind of record. */
  counters: z.record(z.string(), z.number().int()).default({}),
  /** How many there are just now, such as open decisions, so that nobody reads them all to count them. */
  counts: z.record(z.string(), z.number().int()).default({}),
  historySequence: z.number().int(),
  historyHash: z.string(),
  /** By kind of record: the revision that wrote one of them last. */
  stamps: z.record(z.string(), z.number().int()).default({}),
});
export type Head = z.infer<typeof headSchema>;

/** The head of a workspace to be made. */
export const freshHead: Head = {
  revision: 0,
  charterInForce: null,
  charterUnderWay: null,
  pointers: {},
  counters: {},
  counts: {},
  historySequence: chainStart.sequence,
  historyHash: chainStart.hash,
  stamps: {},
};
