import type { Charter } from '../charter/charter.js';
import { signersToAskAbout, withAnnexEdited } from '../charter/annex-edit.js';
import type { CharterRecords } from '../charter/charter-records.js';
import { frozenAmendment } from '../charter/propose-amendment.js';
import { accept, refuse, type Outcome } from '../kernel/outcome.js';
import { bothLeadersAccepted, type Actor } from '../workspace/roles.js';
import { kpiRef, type DefinitionFields } from './kpi.js';
import type { KpiRecords } from './kpi-records.js';
import {
  closedTo,
  eventOf,
  wishedKpi,
  withKpi,
  type KpiResult,
  type KpiWish,
  type WishedKpi,
} from './kpi-wish.js';
import { kpisChanges } from './kpis-amendment.js';
import { kpisSection } from './kpis-annex.js';

/** What changes of the set look at. */
export interface KpiSetRecords extends KpiRecords {
  /** The charter in force. */
  inForce?: Charter | undefined;
  /** The charter that is draft or proposed. */
  underWay?: CharterRecords['underWay'];
  /** The editor knows that the signatures of a proposed charter become void. */
  voidSignatures?: boolean;
}

/**
 * Defines a KPI; its first version is in force from today's local date on. Refuses what makes no sense, what the role
 * doesn't allow, and, with `kpis.needs-amendment`, to change a set that the charter in force was signed with.
 */
export function defineKpi(
  records: KpiSetRecords,
  fields: DefinitionFields,
  actor: Actor,
  now: Date,
): Outcome<KpiResult> {
  return changeSet(records, { action: 'define', fields }, actor, now);
}

/** The fields as they are to be, and the version that the editor started from. */
export type DefinitionChange = Omit<Extract<KpiWish, { action: 'change' }>, 'action'>;

/**
 * Changes a definition: a new version, in force from today's local date on. What was read before stays judged by the
 * version of its period. Refuses like `defineKpi`, and if somebody else has changed the definition meanwhile.
 */
export function changeKpi(
  records: KpiSetRecords,
  change: DefinitionChange,
  actor: Actor,
  now: Date,
): Outcome<KpiResult> {
  return changeSet(records, { action: 'change', ...change }, actor, now);
}

/** Takes a KPI out of lists and scores; its readings stay. Refuses like `defineKpi`. */
export function retireKpi(records: KpiSetRecords, kpi: string, actor: Actor, now: Date): Outcome<KpiResult> {
  return changeSet(records, { action: 'retire', kpi }, actor, now);
}

function changeSet(records: KpiSetRecords, wish: KpiWish, actor: Actor, now: Date): Outcome<KpiResult> {
  const closed = closedTo(records, actor);
  if (closed) return closed;
  const wished = wishedKpi(records, wish, { by: actor.objectId, now });
  if ('refused' in wished) return wished;
  return saved(records, wished, actor, now);
}

/**
 * What lies in the charter in force changes by an amendment that both leaders sign (rulings, section 4): the refusal
 * says which, and with what fingerprint. While only a first charter is proposed, what alters the set as it lies in the
 * annex asks first, then voids the signatures and puts the charter back to draft.
 */
function saved(records: KpiSetRecords, wished: WishedKpi, actor: Actor, now: Date): Outcome<KpiResult> {
  const { workspace, kpis, underWay, voidSignatures = false } = records;
  const after = withKpi(kpis, wished.kpi);
  const altered = JSON.stringify(kpisSection(kpis)) !== JSON.stringify(kpisSection(after));
  if (altered && isSigned(records)) return amendmentNeeded(records, after);
  const touched = { workspace, underWay: altered ? underWay : undefined };
  const signers = signersToAskAbout(touched, voidSignatures);
  if (signers) return refuse('kpis.signatures-would-be-void', { signers });
  const { writes, deliveries, voidedSignatures } = withAnnexEdited(touched, actor, now);
  return accept({
    writes: [{ ref: kpiRef(wished.kpi.id), body: wished.kpi }, ...writes],
    events: [eventOf(wished, actor.objectId, voidedSignatures)],
    deliveries,
    result: { kpi: wished.kpi },
  });
}

/** Whether the charter in force was signed with a KPI set; one without any is no reason to ask for signatures. */
function isSigned({ inForce }: KpiSetRecords): boolean {
  return inForce?.proposal?.annex.some(({ id }) => id === 'kpis') ?? false;
}

function amendmentNeeded({ workspace, kpis, inForce, underWay }: KpiSetRecords, after: KpiRecords['kpis']) {
  if (underWay?.state === 'proposed') return refuse('kpis.charter-proposed', { charter: underWay.number });
  const changes = kpisChanges(kpis, after);
  const frozen = frozenAmendment({ workspace, inForce }, 'kpis', { changes });
  if (!frozen || !bothLeadersAccepted(workspace)) return refuse('kpis.leader-missing');
  const { charter, fingerprint } = frozen;
  return refuse('kpis.needs-amendment', { charter, fingerprint, changes });
}
