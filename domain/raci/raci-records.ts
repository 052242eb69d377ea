import type { CharterRecords } from '../charter/charter-records.js';
import type { RaciContext } from './raci.js';
import type { StoredMatrix } from './stored-matrix.js';

/** What decisions about the matrix look at. */
export interface RaciRecords extends Pick<CharterRecords, 'workspace' | 'underWay'> {
  /** The working matrix; undefined as long as nothing was saved. */
  current: StoredMatrix | undefined;
  context: RaciContext;
  /** Highest number of a version so far. */
  latestVersion: number;
  /** Makes ids of chunks unique. */
  tag: string;
}
