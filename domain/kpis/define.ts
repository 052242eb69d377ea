import { signersToAskAbout, withAnnexEdited } from '../charter/annex-edit.js';
import type { CharterRecords } from '../charter/charter-records.js';
import { accept, acceptUnchanged, refuse, type Outcome, type Refusal } from '../kernel/outcome.js';
import { digestOf } from '../kernel/digest.js';
import { mayTake } from '../workspace/permissions.js';
import type { Actor } from '../workspace/roles.js';
import { localDate } from '../workspace/time-zone.js';
import { mistakeIn, normalised } from './definition-mistakes.js';
import { definitionFieldsSchema, definitionNow, kpiRef, type DefinitionFields, type Kpi } from './kpi.js';
import { activeKpis, kpiOf, type KpiRecords } from './kpi-records.js';
import { kpisSection } from './kpis-annex.js';
import { limits } from './limits.js';

/** What changes of the set look at. */
export interface KpiSetRecords extends KpiRecords {
  /** The charter that is draft or proposed. */
  underWay?: CharterRecords['underWay'];
  /** The editor knows that the signatures of a proposed charter become void. */
  voidSignatures?: boolean;
}

export interface KpiResult {
  kpi: Kpi;
}

/** Defines a KPI. Its id is made of its name and stays, whatever it is called later. */
export function defineKpi(
  records: KpiSetRecords,
  given: DefinitionFields,
  actor: Actor,
  now: Date,
): Outcome<KpiResult> {
  const { workspace, kpis } = records;
  const closed = closedTo(records, actor);
  if (closed) return closed;
  const fields = normalised(given);
  const mistake = mistakeIn(fields, kpis, workspace, undefined);
  if (mistake) return mistake;
  if (activeKpis(kpis).length >= limits.kpis) return refuse('kpis.too-many', { most: limits.kpis });
  if (kpis.length >= limits.kpisEver) return refuse('kpis.too-many-ever', { most: limits.kpisEver });
  const kpi: Kpi = {
    id: newId(fields.name, kpis),
    definitions: [{ ...fields, version: 1, ...stampOf(records, actor, now) }],
    retiredAt: null,
    recent: [],
  };
  return saved(records, kpi, 'kpis.defined', actor, now);
}

export interface DefinitionChange {
  kpi: string;
  fields: DefinitionFields;
  /** The version that the editor started from. */
  basedOn: number;
}

/**
 * Changes a definition: a new version, in force from today's local date on. What was read before stays judged by
 * the version of its period. Cadence and kind are fixed with the first reading.
 */
export function changeKpi(
  records: KpiSetRecords,
  change: DefinitionChange,
  actor: Actor,
  now: Date,
): Outcome<KpiResult> {
  const closed = closedTo(records, actor);
  if (closed) return closed;
  const kpi = kpiOf(records, change.kpi);
  if (!kpi) return refuse('kpis.unknown-kpi');
  if (kpi.retiredAt !== null) return refuse('kpis.retired');
  const before = definitionNow(kpi);
  const fields = normalised(change.fields);
  if (sameFields(before, fields)) return acceptUnchanged({ kpi });
  if (before.version !== change.basedOn)
    return refuse('kpis.definition-changed', { version: before.version });
  const mistake = mistakeIn(fields, records.kpis, records.workspace, kpi) ?? fixed(kpi, before, fields);
  if (mistake) return mistake;
  const stamp = stampOf(records, actor, now);
  // A workspace that moved west may be a day back: versions stay in their order.
  const from = stamp.from > before.from ? stamp.from : before.from;
  const definition = { ...fields, version: before.version + 1, ...stamp, from };
  return saved(
    records,
    { ...kpi, definitions: [...kpi.definitions, definition] },
    'kpis.changed',
    actor,
    now,
  );
}

/** Takes a KPI out of lists and scores. Its readings stay. */
export function retireKpi(records: KpiSetRecords, id: string, actor: Actor, now: Date): Outcome<KpiResult> {
  const closed = closedTo(records, actor);
  if (closed) return closed;
  const kpi = kpiOf(records, id);
  if (!kpi) return refuse('kpis.unknown-kpi');
  if (kpi.retiredAt !== null) return acceptUnchanged({ kpi });
  return saved(records, { ...kpi, retiredAt: now.toISOString() }, 'kpis.retired', actor, now);
}

function closedTo({ workspace }: KpiRecords, actor: Actor): Refusal | undefined {
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('kpis.define', actor.roles)) return refuse('kpis.not-allowed');
  return workspace.setUpAt === null ? refuse('kpis.not-set-up') : undefined;
}

function fixed(kpi: Kpi, before: DefinitionFields, fields: DefinitionFields): Refusal | undefined {
  if (kpi.definitions.length >= limits.definitions) {
    return refuse('kpis.too-many-changes', { most: limits.definitions });
  }
  if (kpi.recent.length === 0) return undefined;
  if (fields.cadence !== before.cadence) return refuse('kpis.cadence-fixed');
  return fields.kind === before.kind ? undefined : refuse('kpis.kind-fixed');
}

/**
 * While a charter is proposed, what alters the set as it lies in the annex asks first, then voids the signatures
 * and puts the charter back to draft (rulings, section 4).
 */
function saved(
  records: KpiSetRecords,
  kpi: Kpi,
  action: 'kpis.defined' | 'kpis.changed' | 'kpis.retired',
  actor: Actor,
  now: Date,
): Outcome<KpiResult> {
  const { workspace, kpis, underWay, voidSignatures = false } = records;
  const after = [...kpis.filter(({ id }) => id !== kpi.id), kpi];
  const altered = JSON.stringify(kpisSection(kpis)) !== JSON.stringify(kpisSection(after));
  const touched = { workspace, underWay: altered ? underWay : undefined };
  const signers = signersToAskAbout(touched, voidSignatures);
  if (signers) return refuse('kpis.signatures-would-be-void', { signers });
  const { writes, deliveries, voidedSignatures } = withAnnexEdited(touched, actor, now);
  const ref = kpiRef(kpi.id);
  const { name, version } = definitionNow(kpi);
  const details = { by: actor.objectId, kpi: name, version, voidedSignatures };
  return accept({
    writes: [{ ref, body: kpi }, ...writes],
    events: [{ action, subject: ref, details }],
    deliveries,
    result: { kpi },
  });
}

function stampOf({ workspace }: KpiRecords, actor: Actor, now: Date) {
  return {
    from: localDate(now, workspace.settings.timeZone),
    at: now.toISOString(),
    by: actor.objectId,
  };
}

/** By what was typed in, in any order of keys. */
function sameFields(one: DefinitionFields, other: DefinitionFields): boolean {
  return digestOf(definitionFieldsSchema.parse(one)) === digestOf(definitionFieldsSchema.parse(other));
}

/** `Model accuracy` is `model-accuracy`; the second of a name `model-accuracy-2`. */
function newId(name: string, kpis: readonly Kpi[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const slug = plain === '' ? 'kpi' : plain;
  const taken = new Set(kpis.map(({ id }) => id));
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}
