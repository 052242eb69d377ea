import type { AmendmentChange, AmendmentText } from '../../../domain/charter/amendment.js';
import { amendmentName, type Amendment } from '../../../domain/charter/amendment.js';
import type {
  AmendmentAnswer,
  AmendmentSummary,
  AmendmentsAnswer,
  PendingAmendment,
} from '../../../domain/charter/amendment-api.js';
import { permittedOnAmendment, permittedOnAmendments } from '../../../domain/charter/amendment-permitted.js';
import { openAmendments } from '../../../domain/charter/amendment-records.js';
import { frozenAmendment } from '../../../domain/charter/propose-amendment.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import type { AmendmentSource } from '../../contributions/amendment-source.js';
import type { RecordTable } from '../../storage/record-table.js';
import { frameOf } from '../../workspaces/frame.js';
import { nameOf, type People } from '../../workspaces/people.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import { amendmentRecords, loadAmendmentTexts, namesInto, type LoadedAmendments } from './amendment-store.js';

type AmendmentSnapshot = Snapshot<LoadedAmendments>;

/** What was never in force is for people with a role. */
export function mayReadAmendment({ state }: Amendment, { actor }: AmendmentSnapshot): boolean {
  return mayTake(state === 'in-force' ? 'charter.read' : 'charter.read-under-way', actor.roles);
}

export function amendmentSummary(amendment: Amendment, people: People): AmendmentSummary {
  const { history: _, ...shown } = amendment;
  const { number, charter, kind, state, signers, changes, fingerprint, proposedAt } = shown;
  const { proposedBy, signatures, inForceAt, ended } = shown;
  return {
    number,
    name: amendmentName(amendment) ?? null,
    charter,
    kind,
    state,
    signers,
    changes,
    fingerprint,
    proposedAt,
    proposedBy: { objectId: proposedBy, name: nameOf(people, proposedBy) },
    signatures,
    inForceAt,
    ended: ended && { ...ended, byName: nameOf(people, ended.by) },
  };
}

/** What isn't in force yet, and all amendments that this viewer may read. */
export async function amendmentsPage(
  records: RecordTable,
  sources: readonly AmendmentSource[],
  snapshot: AmendmentSnapshot,
  now: Date,
): Promise<AmendmentsAnswer> {
  const { workspace, actor, people } = snapshot;
  const stored = amendmentRecords(snapshot);
  const chartered = stored.inForce !== undefined;
  const mayReadPending = chartered && mayTake('charter.read-under-way', actor.roles);
  return {
    ...frameOf(snapshot),
    data: {
      charter: stored.inForce?.number ?? null,
      pending: mayReadPending ? await pendingOf(records, sources, snapshot, now) : [],
      amendments: stored.amendments
        .filter((amendment) => mayReadAmendment(amendment, snapshot))
        .map((amendment) => amendmentSummary(amendment, people))
        .toReversed(),
    },
    permitted: permittedOnAmendments(workspace, chartered, actor),
  };
}

async function pendingOf(
  records: RecordTable,
  sources: readonly AmendmentSource[],
  snapshot: AmendmentSnapshot,
  now: Date,
): Promise<PendingAmendment[]> {
  const stored = amendmentRecords(snapshot);
  const open = openAmendments(stored);
  const texts = await loadAmendmentTexts(records, snapshot.workspaceId, open);
  const changesOf = (kind: Amendment['kind']) =>
    texts
      .filter(({ number }) => open.some((one) => one.number === number && one.kind === kind))
      .flatMap(({ changes }) => changes);
  const drafted = await Promise.all(
    sources.map(async (source) => {
      const draft = async (part: 'all' | 'cio') => {
        const request = {
          wish: undefined,
          part,
          proposed: changesOf(source.kind),
          actor: snapshot.actor,
          now,
        };
        return { part, draft: await source.draft(records, snapshot, request) };
      };
      const all = await draft('all');
      if (!all.draft) return [];
      const mixed =
        'refused' in all.draft || new Set(all.draft.changes.map(({ signers }) => signers)).size > 1;
      const shown = mixed ? [all, await draft('cio')] : [all];
      return Promise.all(
        shown.map(({ part, draft: found }) => pendingView(records, snapshot, source, part, found)),
      );
    }),
  );
  return drafted.flat().filter((pending) => pending !== undefined);
}

async function pendingView(
  records: RecordTable,
  snapshot: AmendmentSnapshot,
  { kind, texts }: AmendmentSource,
  part: 'all' | 'cio',
  found: Awaited<ReturnType<AmendmentSource['draft']>>,
): Promise<PendingAmendment | undefined> {
  if (!found) return undefined;
  if ('refused' in found) {
    const problem = refusalTextIn(texts, found);
    return { kind, part, signers: [], fingerprint: '', changes: [], problem };
  }
  const { signers = [], fingerprint = '' } = frozenAmendment(amendmentRecords(snapshot), kind, found) ?? {};
  const changes = await named(records, snapshot, found.changes);
  return { kind, part, signers, fingerprint, changes, problem: null };
}

/** One amendment with what it changes. */
export async function amendmentPage(
  records: RecordTable,
  snapshot: AmendmentSnapshot,
  amendment: Amendment,
  text: AmendmentText,
): Promise<AmendmentAnswer> {
  const { workspace, people, actor } = snapshot;
  return {
    ...frameOf(snapshot),
    data: {
      ...amendmentSummary(amendment, people),
      text: await named(records, snapshot, text.changes),
    },
    permitted: permittedOnAmendment(workspace, amendment, actor),
  };
}

/** Changes as people read them: with names, where what is signed has object ids. */
export async function named(
  records: RecordTable,
  { workspaceId, people }: Pick<AmendmentSnapshot, 'workspaceId' | 'people'>,
  changes: readonly AmendmentChange[],
): Promise<AmendmentChange[]> {
  const words = changes.flatMap(({ label, before, after }) => [label, before, after]);
  const withNames = await namesInto(records, workspaceId, people, words);
  return changes.map((change) => ({
    ...change,
    label: withNames(change.label),
    before: change.before && withNames(change.before),
    after: change.after && withNames(change.after),
  }));
}
