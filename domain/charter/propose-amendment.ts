import { accept, acceptUnchanged, refuse, type Change, type Outcome } from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import { bothLeadersAccepted, leaderOf, leaderRoleOf, type Actor } from '../workspace/roles.js';
import {
  amendmentCounter,
  amendmentRef,
  amendmentTextRef,
  type Amendment,
  type AmendmentDraft,
  type AmendmentText,
} from './amendment.js';
import { signersOfChanges } from './amendment-changes.js';
import { amendmentCards } from './amendment-deliveries.js';
import { openAmendments, type AmendmentRecords } from './amendment-records.js';
import { withSignature, type AmendmentResult } from './amendment-sign-off.js';
import { canonicalAmendment } from './amendment-text.js';
import type { AnnexId } from './articles.js';
import { fingerprintOf } from './fingerprint.js';

export interface ProposeAmendment {
  kind: AnnexId;
  /** Of the text that was on the screen: what the proposer signs, if they sign. */
  fingerprint: string;
  from: 'card' | 'tab';
}

/** So many may wait for signatures at once: what ends them all has to fit into one transaction. */
export const mostOpenAmendments = 8;
/** Characters of the canonical text: with its changes it has to fit into one row. */
export const longestAmendment = 180_000;

export interface ProposedAmendment extends AmendmentResult {
  /** Undefined where it was proposed already. */
  text: AmendmentText | undefined;
}

/** What would be signed if these changes were proposed now; undefined without a charter and both its leaders. */
export function frozenAmendment(
  { workspace, inForce }: Pick<AmendmentRecords, 'workspace' | 'inForce'>,
  kind: AnnexId,
  { changes }: Pick<AmendmentDraft, 'changes'>,
) {
  const ceo = leaderOf(workspace, 'ceo');
  const cio = leaderOf(workspace, 'cio');
  if (!inForce || ceo === undefined || cio === undefined) return undefined;
  const signers = signersOfChanges(changes);
  const charter = inForce.number;
  const canonical = canonicalAmendment({
    workspaceId: workspace.id,
    charter,
    kind,
    signers,
    ceo,
    cio,
    changes,
  });
  return { charter, ceo, cio, signers, canonical, fingerprint: fingerprintOf(canonical) };
}

/**
 * Proposes changes of what the charter in force has in its annex. Whoever proposes signs with the same tap, if
 * it needs their signature (rulings, section 4); it may enter into force at once. Proposing what is proposed
 * already answers with that.
 */
export function proposeAmendment(
  records: AmendmentRecords,
  command: ProposeAmendment,
  draft: AmendmentDraft | undefined,
  actor: Actor,
  now: Date,
): Outcome<ProposedAmendment> {
  const { workspace, inForce } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('charter.propose', actor.roles)) return refuse('charter.not-allowed');
  if (!inForce) return refuse('charter.amendment-no-charter');
  if (!bothLeadersAccepted(workspace)) return refuse('charter.amendment-leader-missing');
  const open = openAmendments(records);
  const same = open.find(
    ({ kind, fingerprint }) => kind === command.kind && fingerprint === command.fingerprint,
  );
  if (same) return acceptUnchanged({ amendment: same, text: undefined });
  const frozen =
    draft && draft.changes.length > 0 ? frozenAmendment(records, command.kind, draft) : undefined;
  if (!draft || !frozen) return refuse('charter.amendment-nothing');
  if (frozen.fingerprint !== command.fingerprint) return refuse('charter.amendment-changed');
  if (open.length >= mostOpenAmendments) {
    return refuse('charter.too-many-amendments', { most: mostOpenAmendments });
  }
  const { charter, ceo, cio, signers, canonical, fingerprint } = frozen;
  if (canonical.length > longestAmendment) {
    return refuse('charter.amendment-too-long', { most: longestAmendment });
  }

  const number = (records.amendments.at(-1)?.number ?? 0) + 1;
  const changes = [...draft.changes];
  const text: AmendmentText = { number, ceo, cio, changes, payload: { ...draft.payload }, canonical };
  const amendment: Amendment = {
    number,
    charter,
    kind: command.kind,
    state: 'proposed',
    ordinal: null,
    signers,
    changes: changes.length,
    fingerprint,
    proposedAt: now.toISOString(),
    proposedBy: actor.objectId,
    signatures: [],
    inForceAt: null,
    ended: null,
    history: records.history,
  };
  const proposed: Change<AmendmentResult> = {
    writes: [{ ref: amendmentRef(number), body: amendment }],
    events: [
      {
        action: 'charter.amendment-proposed',
        subject: amendmentRef(number),
        details: { by: actor.objectId, charter, kind: command.kind, changes: changes.length, fingerprint },
      },
    ],
    deliveries: amendmentCards('post', workspace, amendment),
    result: { amendment },
  };
  const change = withOwnSignature(records, proposed, command.from, actor, now);
  return accept({
    ...change,
    writes: [...change.writes, { ref: amendmentTextRef(number), body: text }],
    counters: { ...change.counters, [amendmentCounter]: number },
    result: { ...change.result, text },
  });
}

function withOwnSignature(
  records: AmendmentRecords,
  proposed: Change<AmendmentResult>,
  from: 'card' | 'tab',
  actor: Actor,
  now: Date,
): Change<AmendmentResult> {
  const { amendment } = proposed.result;
  const role = leaderRoleOf(records.workspace, actor.objectId);
  if (role === undefined || !amendment.signers.includes(role)) return proposed;
  const { sequence } = records.history;
  const history = { ...records.history, sequence: sequence + proposed.events.length };
  const signed = withSignature({ ...records, history }, amendment, { role, from }, actor, now);
  // Nobody has a card of it yet: it is posted as it is after the signature, or only as one that is in force.
  const unseen = signed.deliveries.filter(({ kind }) => kind !== 'update');
  const waits = signed.result.amendment.state === 'proposed';
  return {
    ...signed,
    events: [...proposed.events, ...signed.events],
    deliveries: [...(waits ? proposed.deliveries : []), ...unseen],
  };
}
