import { z } from 'zod';
import { acceptUnchanged, refuse, type Acceptance, type Refusal } from '../kernel/outcome.js';
import { digestOf } from '../kernel/digest.js';
import { mayTake } from '../workspace/permissions.js';
import type { Actor } from '../workspace/roles.js';
import { localDate } from '../workspace/time-zone.js';
import { mistakeIn, normalised } from './definition-mistakes.js';
import {
  definitionFieldsSchema,
  definitionNow,
  kpiIdSchema,
  kpiRef,
  type DefinitionFields,
  type Kpi,
} from './kpi.js';
import { activeKpis, kpiOf, type KpiRecords } from './kpi-records.js';
import { limits } from './limits.js';

/** What somebody wants of the KPI set: carried out at once, or kept in an amendment until both leaders have signed. */
export const kpiWishSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('define'), fields: definitionFieldsSchema }),
  z.object({
    action: z.literal('change'),
    kpi: kpiIdSchema,
    fields: definitionFieldsSchema,
    /** The version that the editor started from. */
    basedOn: z.number().int().positive(),
  }),
  z.object({ action: z.literal('retire'), kpi: kpiIdSchema }),
]);
export type KpiWish = z.infer<typeof kpiWishSchema>;

export interface KpiResult {
  kpi: Kpi;
}

/** The KPI as the wish makes it, and what the history calls that. */
export interface WishedKpi extends KpiResult {
  action: 'kpis.defined' | 'kpis.changed' | 'kpis.retired';
}

/** Who makes it so, and when: an object id, an instant. */
export interface WishStamp {
  by: string;
  now: Date;
}

/** What a wish makes of the KPI set, whoever may have it. Unchanged if it is fulfilled already. */
export function wishedKpi(
  records: KpiRecords,
  wish: KpiWish,
  stamp: WishStamp,
): WishedKpi | Refusal | Acceptance<KpiResult> {
  if (wish.action === 'define') return defined(records, wish.fields, stamp);
  return wish.action === 'change' ? changed(records, wish, stamp) : retired(records, wish.kpi, stamp);
}

/** Why this person can't change the set, whatever the wish. */
export function closedTo({ workspace }: KpiRecords, actor: Actor): Refusal | undefined {
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('kpis.define', actor.roles)) return refuse('kpis.not-allowed');
  return workspace.setUpAt === null ? refuse('kpis.not-set-up') : undefined;
}

/** What the history says of a changed set. */
export function eventOf({ kpi, action }: WishedKpi, by: string, voidedSignatures: boolean) {
  const { name, version } = definitionNow(kpi);
  return { action, subject: kpiRef(kpi.id), details: { by, kpi: name, version, voidedSignatures } };
}

/** The set with this KPI as it is now. */
export const withKpi = (kpis: readonly Kpi[], kpi: Kpi): Kpi[] => [
  ...kpis.filter(({ id }) => id !== kpi.id),
  kpi,
];

/** Its id is made of its name and stays, whatever it is called later. */
function defined(records: KpiRecords, given: DefinitionFields, stamp: WishStamp): WishedKpi | Refusal {
  const { workspace, kpis } = records;
  const fields = normalised(given);
  const mistake = mistakeIn(fields, kpis, workspace, undefined);
  if (mistake) return mistake;
  if (activeKpis(kpis).length >= limits.kpis) return refuse('kpis.too-many', { most: limits.kpis });
  if (kpis.length >= limits.kpisEver) return refuse('kpis.too-many-ever', { most: limits.kpisEver });
  const definition = { ...fields, version: 1, ...stamped(records, stamp) };
  const kpi = { id: newId(fields.name, kpis), definitions: [definition], retiredAt: null, recent: [] };
  return { kpi, action: 'kpis.defined' };
}

/**
 * A new version, in force from today's local date on. What was read before stays judged by the version of its
 * period. Cadence and kind are fixed with the first reading.
 */
function changed(
  records: KpiRecords,
  wish: Extract<KpiWish, { action: 'change' }>,
  stamp: WishStamp,
): WishedKpi | Refusal | Acceptance<KpiResult> {
  const kpi = kpiOf(records, wish.kpi);
  if (!kpi) return refuse('kpis.unknown-kpi');
  if (kpi.retiredAt !== null) return refuse('kpis.retired');
  const before = definitionNow(kpi);
  const fields = normalised(wish.fields);
  if (sameFields(before, fields)) return acceptUnchanged({ kpi });
  if (before.version !== wish.basedOn) return refuse('kpis.definition-changed', { version: before.version });
  const mistake = mistakeIn(fields, records.kpis, records.workspace, kpi) ?? fixed(kpi, before, fields);
  if (mistake) return mistake;
  const made = stamped(records, stamp);
  // A workspace that moved west may be a day back: versions stay in their order.
  const from = made.from > before.from ? made.from : before.from;
  const definition = { ...fields, version: before.version + 1, ...made, from };
  return { kpi: { ...kpi, definitions: [...kpi.definitions, definition] }, action: 'kpis.changed' };
}

function retired(
  records: KpiRecords,
  id: string,
  { now }: WishStamp,
): WishedKpi | Refusal | Acceptance<KpiResult> {
  const kpi = kpiOf(records, id);
  if (!kpi) return refuse('kpis.unknown-kpi');
  if (kpi.retiredAt !== null) return acceptUnchanged({ kpi });
  return { kpi: { ...kpi, retiredAt: now.toISOString() }, action: 'kpis.retired' };
}

function fixed(kpi: Kpi, before: DefinitionFields, fields: DefinitionFields): Refusal | undefined {
  if (kpi.definitions.length >= limits.definitions) {
    return refuse('kpis.too-many-changes', { most: limits.definitions });
  }
  if (kpi.recent.length === 0) return undefined;
  if (fields.cadence !== before.cadence) return refuse('kpis.cadence-fixed');
  return fields.kind === before.kind ? undefined : refuse('kpis.kind-fixed');
}

const stamped = ({ workspace }: KpiRecords, { by, now }: WishStamp) => ({
  from: localDate(now, workspace.settings.timeZone),
  at: now.toISOString(),
  by,
});

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
