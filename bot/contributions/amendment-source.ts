import type { AmendmentDraft, AmendmentText } from '../../domain/charter/amendment.js';
import type { AnnexId } from '../../domain/charter/articles.js';
import type { Change, Refusal } from '../../domain/kernel/outcome.js';
import type { Actor } from '../../domain/workspace/roles.js';
import type { RowReader } from '../storage/tracked-reads.js';
import type { AnnexContext } from './annex-source.js';

/** What a feature's part in a commit changes. */
export type AppliedAmendment = Omit<Change<unknown>, 'result'>;

/** A change that an open amendment has. */
export type ProposedChange = Pick<AmendmentDraft['changes'][number], 'key' | 'before' | 'after'>;

export interface DraftRequest {
  wish: unknown;
  part: 'all' | 'cio';
  proposed: readonly ProposedChange[];
  actor: Actor;
  now: Date;
}

/**
 * What a feature gives so that what it has put into the charter's annex can be amended while that charter is in
 * force. The charter's own part keeps the amendment, asks for the signatures, numbers and posts it; the feature
 * says what is changed in words, and changes it once it is signed.
 */
export interface AmendmentSource {
  kind: AnnexId;
  /**
   * What is to be amended. `wish` comes from the page, unparsed: a change command, say. Without one: what has been
   * saved and is not in force yet; undefined if that is nothing, or if the feature keeps nothing of the kind.
   * `part` narrows it to what the CIO signs alone. `proposed` waits for signatures already: without a wish, what
   * is wished there in the same words is left out. A refusal's words are `refused.<code>` of `texts`.
   */
  draft(
    records: RowReader,
    context: AnnexContext,
    request: DraftRequest,
  ): Promise<AmendmentDraft | Refusal | undefined>;
  /**
   * Carries out an amendment that has its signatures: what it returns goes into the commit that puts it in force.
   * Refuses, with `charter.amendment-overtaken`, what no longer changes what its words say. New rows that are too
   * many for that commit are written before it (`writtenAhead`).
   */
  apply(
    records: RowReader,
    context: AnnexContext,
    amendment: Pick<AmendmentText, 'changes' | 'payload'>,
    request: { by: string; now: Date },
  ): Promise<AppliedAmendment | Refusal>;
  /** The feature's catalogue, for its refusals. */
  texts: Readonly<Record<string, string>>;
}
