import { DateTime } from 'luxon';
import { agreementOn } from '../../../domain/baseline/alignment-gap.js';
import type {
  BaselinePageAnswer,
  MeasuredView,
  UnderWayView,
} from '../../../domain/baseline/baseline-api.js';
import { permittedOnBaseline } from '../../../domain/baseline/baseline-permitted.js';
import {
  hasAnswered,
  inTerm,
  latestMeasured,
  latestRound,
  termOf,
} from '../../../domain/baseline/baseline-records.js';
import { type BaselineRound, type PartialAnswers } from '../../../domain/baseline/baseline.js';
import { answerDays } from '../../../domain/baseline/limits.js';
import { firstDraft } from '../../../domain/baseline/first-draft.js';
import { leaderOf, leaderRoleOf, peopleWithRoles, type LeaderRole } from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import type { RecordTable } from '../../storage/record-table.js';
import { frameOf } from '../../workspaces/frame.js';
import { nameOf } from '../../workspaces/people.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import { baselineRecords, loadOwnAnswers, type StoredBaseline } from './baseline-store.js';

/** The baseline page as this viewer may see it. */
export async function baselinePage(
  table: RecordTable,
  snapshot: Snapshot<StoredBaseline>,
): Promise<BaselinePageAnswer> {
  const records = baselineRecords(snapshot);
  const latest = latestRound(records);
  const measured = latestMeasured(records);
  return {
    ...frameOf(snapshot),
    data: {
      underWay: latest && latest.state !== 'final' ? await underWayView(table, snapshot, latest) : null,
      measured: measured ? measuredView(snapshot, measured) : null,
      people: peopleToName(snapshot, measured),
    },
    permitted: permittedOnBaseline(records, snapshot.actor),
  };
}

/** What this viewer has answered in a round that is sent; undefined for everybody who isn't asked. */
export async function ownAnswers(
  table: RecordTable,
  { workspaceId, workspace, actor }: Snapshot<StoredBaseline>,
  round: BaselineRound,
): Promise<PartialAnswers | undefined> {
  const role = leaderRoleOf(workspace, actor.objectId);
  if (role === undefined || round.state !== 'sent') return undefined;
  const own = await loadOwnAnswers(table, workspaceId, round.number, actor.objectId);
  return inTerm(own?.given, termOf(workspace, role))?.answers ?? {};
}

/** Who can be named as an other: everybody who holds a role and isn't a leader. */
export function othersOf(workspace: Workspace): string[] {
  return peopleWithRoles(workspace).filter((id) => leaderRoleOf(workspace, id) === undefined);
}

async function underWayView(
  table: RecordTable,
  snapshot: Snapshot<StoredBaseline>,
  round: BaselineRound,
): Promise<UnderWayView> {
  const { workspace, people, extra } = snapshot;
  const leader = (role: LeaderRole) => {
    const objectId = leaderOf(workspace, role);
    if (objectId === undefined) return null;
    const answered = hasAnswered(workspace, role, round, extra.answered);
    return { objectId, name: nameOf(people, objectId), answered };
  };
  return {
    number: round.number,
    state: round.state === 'open' ? 'open' : 'sent',
    listRevision: round.listRevision,
    items: round.items,
    answerBy: answerBy(round, workspace),
    leaders: { ceo: leader('ceo'), cio: leader('cio') },
    own: (await ownAnswers(table, snapshot, round)) ?? null,
  };
}

function answerBy({ sentAt }: BaselineRound, { settings }: Workspace): string | null {
  if (sentAt === null) return null;
  return DateTime.fromISO(sentAt, { zone: settings.timeZone }).plus({ days: answerDays }).toISODate();
}

function measuredView({ people }: Snapshot<StoredBaseline>, round: BaselineRound): MeasuredView | null {
  const { number, finalAt, items, measurement } = round;
  if (!measurement || finalAt === null) return null;
  const { ceo, cio, gap, trend } = measurement;
  const { agreed } = firstDraft(items, ceo.answers, cio.answers);
  const person = (objectId: string) => ({ objectId, name: nameOf(people, objectId) });
  return {
    number,
    finalAt,
    gap: gap.percent,
    apart: gap.apart.length,
    leaders: { ceo: person(ceo.objectId), cio: person(cio.objectId) },
    rows: items.flatMap((item) => {
      const [one, other] = [ceo.answers[item.id], cio.answers[item.id]];
      if (!one || !other) return [];
      const settled = agreed.find((row) => row.item.id === item.id);
      return [
        {
          item,
          today: { ceo: one.today, cio: other.today },
          should: { ceo: one.should, cio: other.should },
          agreement: agreementOn(one.today, other.today),
          settled: settled ? { owner: settled.owner, tier: settled.tier } : null,
        },
      ];
    }),
    trend,
  };
}

/** Also those whom the answers name, although they may have lost their role. */
function peopleToName({ workspace, people }: Snapshot<StoredBaseline>, measured: BaselineRound | undefined) {
  const given = [measured?.measurement?.ceo, measured?.measurement?.cio];
  const named = given
    .flatMap((by) => Object.values(by?.answers ?? {}))
    .flatMap(({ today, should }) => [today, should])
    .flatMap((owner) => (typeof owner === 'object' && 'person' in owner ? [owner.person] : []));
  return [...new Set([...othersOf(workspace), ...named])].map((objectId) => ({
    objectId,
    name: nameOf(people, objectId),
  }));
}
