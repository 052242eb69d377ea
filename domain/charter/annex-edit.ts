import type { Change } from '../kernel/outcome.js';
import type { Actor } from '../workspace/roles.js';
import { charterRef } from './charter.js';
import type { CharterRecords } from './charter-records.js';
import { sentWithVoiding } from './sign-off-deliveries.js';
import { voidProposal } from './take-back.js';

type Proposable = Pick<CharterRecords, 'workspace' | 'underWay'>;

/**
 * Whom a change of what lies in the annex has to name before it is made: while a charter is proposed it is an
 * edit of that (rulings, section 4). Names of the signers, maybe none; undefined if nobody has to be asked.
 */
export function signersToAskAbout(
  { underWay }: Pick<CharterRecords, 'underWay'>,
  voidSignatures: boolean,
): string[] | undefined {
  if (underWay?.state !== 'proposed' || voidSignatures) return undefined;
  return underWay.proposal?.signatures.map(({ name }) => name) ?? [];
}

export interface AnnexEdit extends Pick<Change<unknown>, 'writes' | 'deliveries'> {
  /** For the history entry of the change itself. */
  voidedSignatures: boolean;
}

/** What such a change brings with it: the proposed charter is a draft again, its signers are told. */
export function withAnnexEdited({ workspace, underWay }: Proposable, actor: Actor, now: Date): AnnexEdit {
  if (underWay?.state !== 'proposed') return { writes: [], deliveries: [], voidedSignatures: false };
  return {
    writes: [{ ref: charterRef(underWay.number), body: voidProposal(underWay, 'edited', '', actor, now) }],
    deliveries: sentWithVoiding({ workspace }, underWay),
    voidedSignatures: true,
  };
}
