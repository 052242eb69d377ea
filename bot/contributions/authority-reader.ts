import type { AuthorityInForce } from '../../domain/authority/check-limit.js';
import type { Head } from '../storage/head.js';
import type { RowReader } from '../storage/tracked-reads.js';

/** What delegated authority tells decisions: the limits of the charter in force and what has been used. */
export interface AuthorityReader {
  /** One wave of two point reads and a short range. Nothing is delegated once the charter's interim is over. */
  inForce(records: RowReader, workspaceId: string, head: Head, now: Date): Promise<AuthorityInForce>;
}
