import type { AnnexSection } from '../../domain/charter/annex.js';
import type { AnnexId } from '../../domain/charter/articles.js';
import type { Gap } from '../../domain/charter/article-gaps.js';
import type { RowReader } from '../storage/tracked-reads.js';
import type { StoredWorkspace } from '../workspaces/snapshot.js';

/** The workspace as it stands, for what a section is made of. */
export type AnnexContext = Pick<StoredWorkspace<unknown>, 'head' | 'workspace' | 'people'>;

/** What a feature puts into the charter's annex: it is frozen on proposing and signed with the articles. */
export interface AnnexSource {
  id: AnnexId;
  /** What stops the charter from being proposed, for the check list: one wait, few operations. */
  gaps(records: RowReader, context: AnnexContext): Promise<Gap[]>;
  /** The section as it is now; undefined as long as there is nothing to sign. */
  section(records: RowReader, context: AnnexContext): Promise<AnnexSection | undefined>;
}
