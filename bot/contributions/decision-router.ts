import type { CommitmentKind } from '../../domain/authority/commitment.js';
import type { DecisionRoute } from '../../domain/decisions/route.js';
import type { RowReader } from '../storage/tracked-reads.js';
import type { AnnexContext } from './annex-source.js';

/** A line of a list of activities to choose from. */
export interface ActivityChoice {
  id: string;
  name: string;
  tier: DecisionRoute['tier'];
  initiative: string | null;
  authority: CommitmentKind[];
}

/** What decisions ask of the matrix. */
export interface DecisionRouter {
  /** Who decides, is asked and is told; undefined if there is no such activity. */
  route(records: RowReader, workspace: AnnexContext, activityId: string): Promise<DecisionRoute | undefined>;
  choices(records: RowReader, workspace: AnnexContext): Promise<ActivityChoice[]>;
}
