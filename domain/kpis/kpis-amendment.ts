import type { AmendmentChange, AmendmentDraft } from '../charter/amendment.js';
import { overtaken } from '../charter/amendment-changes.js';
import type { CharterRecords } from '../charter/charter-records.js';
import { accept, refuse, type Outcome, type Refusal } from '../kernel/outcome.js';
import { textOf } from '../kernel/texts.js';
import type { Actor } from '../workspace/roles.js';
import { definitionNow, kpiRef, type Kpi } from './kpi.js';
import { kpiOf, type KpiRecords } from './kpi-records.js';
import {
  closedTo,
  eventOf,
  kpiWishSchema,
  wishedKpi,
  withKpi,
  type KpiResult,
  type KpiWish,
  type WishStamp,
} from './kpi-wish.js';
import { textOfDefinition } from './kpis-annex.js';
import texts from './kpis-texts.en.json' with { type: 'json' };

/** In what two sets differ, as it is signed: all of it needs both leaders (rulings, section 4). */
export function kpisChanges(before: readonly Kpi[], after: readonly Kpi[]): AmendmentChange[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))].toSorted();
  return ids.flatMap((id) => {
    const [was, is] = [signedDefinition(before, id), signedDefinition(after, id)];
    const renamed = was && is && was.name !== is.name;
    const words = (one: typeof was) =>
      one && (renamed ? textOf(texts, 'amendment.renamed', { name: one.name, text: one.text }) : one.text);
    const [old, fresh] = [words(was) ?? null, words(is) ?? null];
    const label = (was ?? is)?.name;
    if (old === fresh || label === undefined) return [];
    return [{ key: `kpi:${id}`, label, before: old, after: fresh, signers: 'both' as const }];
  });
}

function signedDefinition(kpis: readonly Kpi[], id: string) {
  const kpi = kpis.find((one) => one.id === id);
  if (!kpi || kpi.retiredAt !== null) return undefined;
  const definition = definitionNow(kpi);
  return { name: definition.name, text: textOfDefinition(definition) };
}

/** What a wish of this person asks to be signed; undefined if it alters nothing that is signed. */
export function draftKpisAmendment(
  records: KpiRecords & Pick<CharterRecords, 'underWay'>,
  wish: unknown,
  actor: Actor,
  now: Date,
): AmendmentDraft | Refusal | undefined {
  const { success, data } = kpiWishSchema.safeParse(wish);
  if (!success) return refuse('kpis.wish-unreadable');
  const closed = closedTo(records, actor) ?? whileProposed(records);
  if (closed) return closed;
  const wished = wishedKpi(records, data, { by: actor.objectId, now });
  if ('refused' in wished) return wished.refused ? wished : undefined;
  const changes = kpisChanges(records.kpis, withKpi(records.kpis, wished.kpi));
  return changes.length === 0 ? undefined : { changes, payload: { wish: data } };
}

/**
 * Carries a signed wish out; refused if it isn't any more what its words say. `by` is whose signature was the last. A
 * successor of the charter that waits for signatures has the set in it, so that is settled first.
 */
export function amendKpis(
  records: KpiRecords & Pick<CharterRecords, 'underWay'>,
  signed: readonly AmendmentChange[],
  payload: Readonly<Record<string, unknown>>,
  stamp: WishStamp,
): Outcome<KpiResult> {
  const wish = onNewest(records, kpiWishSchema.parse(payload['wish']));
  const closed = whileProposed(records);
  if (closed) return closed;
  const wished = wishedKpi(records, wish, stamp);
  if ('refused' in wished) {
    return wished.refused ? wished : refuse('charter.amendment-overtaken', { label: signed[0]?.label ?? '' });
  }
  const moved = overtaken(signed, kpisChanges(records.kpis, withKpi(records.kpis, wished.kpi)));
  if (moved) return moved;
  return accept({
    writes: [{ ref: kpiRef(wished.kpi.id), body: wished.kpi }],
    events: [eventOf(wished, stamp.by, false)],
    deliveries: [],
    result: { kpi: wished.kpi },
  });
}

/** What of a definition isn't signed may have changed since: the words say whether the rest has. */
function onNewest(records: KpiRecords, wish: KpiWish): KpiWish {
  if (wish.action !== 'change') return wish;
  const kpi = kpiOf(records, wish.kpi);
  if (!kpi) return wish;
  const { version, enteredBy } = definitionNow(kpi);
  const basis = kpi.definitions.find((one) => one.version === wish.basedOn);
  // Whoever was named since then stays named.
  const moved = basis !== undefined && basis.enteredBy !== enteredBy;
  return { ...wish, basedOn: version, fields: moved ? { ...wish.fields, enteredBy } : wish.fields };
}

const whileProposed = ({ underWay }: Pick<CharterRecords, 'underWay'>): Refusal | undefined =>
  underWay?.state === 'proposed' ? refuse('kpis.charter-proposed', { charter: underWay.number }) : undefined;
