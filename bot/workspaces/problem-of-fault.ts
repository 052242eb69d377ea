import type { Problem } from '../http/problem.js';
import { teamClosed, unavailable } from '../http/standard-problems.js';
import { StorageUnavailable } from '../storage/storage-errors.js';
import { DeliveryPostponed, DeliveryRefused } from '../teams/messages.js';

/** What a fault outside of our own code is answered with; undefined for a fault of ours. */
export function problemOfFault(fault: unknown): Problem | undefined {
  if (fault instanceof StorageUnavailable || fault instanceof DeliveryPostponed) return unavailable();
  return fault instanceof DeliveryRefused && fault.status === 403 ? teamClosed() : undefined;
}
