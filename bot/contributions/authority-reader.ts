import type { AuthorityInForce } from '../../domain/authority/check-limit.js';
import type { Head } from '../storage/head.js';
import type { RowReader } from '../storage/tracked-reads.js';

/** What delegated authority tells decisions: the limits of the charter in force and what has been used. */
export interface AuthorityReader {
  /** One wave of a point read and a short range. */
  inForce(records: RowReader, workspaceId: string, head: Head): Promise<AuthorityInForce>;
}
