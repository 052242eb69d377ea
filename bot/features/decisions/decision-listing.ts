import { decisionRef, decisionSchema } from '../../../domain/decisions/decision.js';
import { fits, inOrder, placeAfter } from '../../../domain/decisions/decision-list.js';
import type { DecisionListQuery, ListedDecisionView } from '../../../domain/decisions/decision-list-api.js';
import { decisionName, isOpen } from '../../../domain/decisions/decision.js';
import { listed, ownersOf, type ListedDecision } from '../../../domain/decisions/listed-decision.js';
import { waitsFor } from '../../../domain/decisions/open-decision.js';
import type { Projections } from '../../projection/projections.js';
import { rangeOf, recordRow } from '../../storage/keys.js';
import type { RecordTable } from '../../storage/record-table.js';
import { nameOf, type People } from '../../workspaces/people.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import { decisionDocuments } from './decision-documents.js';

const pageSize = 50;
const counter = decisionRef(1).kind;

export interface DecisionPage {
  decisions: ListedDecision[];
  total: number;
  next: string | null;
}

type Place = Pick<Snapshot<unknown>, 'workspaceId' | 'head' | 'workspace'>;

/** All decisions: newest first, or what fits words and filters. For somebody who may read decisions. */
export class DecisionListing {
  constructor(
    private readonly records: RecordTable,
    private readonly projections: Projections,
    readonly now: () => Date,
  ) {}

  async page(place: Place, query: DecisionListQuery): Promise<DecisionPage> {
    const { q = '', state, tier, owner, initiative, age, sort, after } = query;
    const filtered = [q, state, tier, owner, initiative, age].some(
      (given) => given !== undefined && given !== '',
    );
    if (!filtered && (sort === undefined || sort === 'newest' || sort === 'relevance')) {
      return this.#newest(place, after);
    }
    const found = await this.find(place, query);
    const start = placeAfter(found, after);
    const decisions = found.slice(start, start + pageSize);
    const shown = start + decisions.length;
    const last = decisions.at(-1);
    const next = last && shown < found.length ? `${last.number}.${shown}` : null;
    return { decisions, total: found.length, next };
  }

  /** Everything that fits, in order. */
  async find(place: Place, query: DecisionListQuery): Promise<ListedDecision[]> {
    const { q = '', sort } = query;
    const { workspace } = place;
    const projection = await this.#projection(place);
    const now = this.now();
    const keep = (one: ListedDecision) => fits(one, query, { workspace, now });
    if (q === '') {
      const order = sort === undefined || sort === 'relevance' ? 'newest' : sort;
      return projection.all(decisionDocuments).filter(keep).toSorted(inOrder[order]);
    }
    const found = projection.search(decisionDocuments, q, { now, keep });
    return sort === undefined || sort === 'relevance' ? found : found.toSorted(inOrder[sort]);
  }

  /** Whose decisions there are, and of which initiatives. */
  async facets(place: Place): Promise<{ owners: string[]; initiatives: string[] }> {
    const all = (await this.#projection(place)).all(decisionDocuments);
    const owners = new Set(all.flatMap((one) => ownersOf(one, place.workspace)));
    const initiatives = new Set(all.flatMap(({ initiative }) => initiative ?? []));
    return {
      owners: [...owners],
      initiatives: [...initiatives].toSorted((one, other) => one.localeCompare(other)),
    };
  }

  /**
   * One short range of rows whose keys are known beforehand, however many there are. Read after the head, so
   * that nothing in it is older than the revision that the answer is of.
   */
  async #newest({ workspaceId, head }: Place, after: string | undefined): Promise<DecisionPage> {
    const all = rangeOf(counter);
    const number = Number(after?.split('.')[0]);
    const from = after === undefined ? all.from : `${recordRow(decisionRef(number))}!`;
    const rows = await this.records.range(workspaceId, from, all.to, { limit: pageSize + 1 });
    const decisions = rows.slice(0, pageSize).map(({ body }) => listed(decisionSchema.parse(body)));
    const last = decisions.at(-1);
    return {
      decisions,
      total: head.body.counters[counter] ?? 0,
      next: last && rows.length > pageSize ? String(last.number) : null,
    };
  }

  #projection({ workspaceId, head: { body } }: Place) {
    return this.projections.upTo(workspaceId, { sequence: body.historySequence, hash: body.historyHash });
  }
}

/** As a list shows it: with names as they are called today. */
export function listedView(
  one: ListedDecision,
  { workspace, people }: { workspace: Snapshot<unknown>['workspace']; people: People },
): ListedDecisionView {
  const person = (objectId: string) => ({ objectId, name: nameOf(people, objectId) });
  const { number, title, state, tier, proposedAt, dueOn, heldSince, result, decidedAt, initiative } = one;
  return {
    number,
    name: decisionName(number),
    title,
    state,
    tier,
    proposedAt,
    dueOn,
    heldSince,
    waitsFor: isOpen(one) ? waitsFor(one, workspace).map(person) : [],
    result,
    decidedAt,
    decidedBy: decidedAt === null ? [] : one.deciders.map(person),
    initiative,
  };
}
