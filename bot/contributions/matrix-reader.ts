import type { Activity, Column, RaciContext } from '../../domain/raci/raci.js';
import type { RowReader } from '../storage/tracked-reads.js';
import type { AnnexContext } from './annex-source.js';

/** An activity with what `routeOf` (domain/raci/route.ts) needs to say who decides and who is asked. */
export interface MappedActivity {
  activity: Activity;
  columns: Column[];
  context: RaciContext;
}

/**
 * What the matrix tells other features. It is the one of the charter in force, as amended, and the working one
 * until a charter with a matrix is in force.
 */
export interface MatrixReader {
  /** One activity by its id: two waits, however large the matrix is. Undefined if there is none. */
  activity(
    records: RowReader,
    workspace: AnnexContext,
    activityId: string,
  ): Promise<MappedActivity | undefined>;
  /** All activities, to choose from: two waits, one read for each 50 of them. */
  activities(records: RowReader, workspace: AnnexContext): Promise<MatrixChoice[]>;
}

/** A line of a list to choose from. */
export type MatrixChoice = Pick<Activity, 'id' | 'name' | 'tier' | 'phase' | 'initiative' | 'authority'>;
