import { periodAfter } from '../../../domain/kpis/periods.js';
import {
  reviewRef,
  reviewStep,
  weekOf,
  weekReviewSchema,
  type WeekReview,
} from '../../../domain/dashboard/review.js';
import { localDate } from '../../../domain/workspace/time-zone.js';
import type { BoardOutcome } from '../../contributions/board-source.js';
import type { TileContext, TileRows, TileSource } from '../../contributions/tile.js';
import { recordRow } from '../../storage/keys.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import { loadRest, type ReadTiles } from './dashboard-store.js';
import { shownReview, shownSteps, type WithNews } from './dashboard-views.js';

/** The weeks that the weekly review looks back on. */
function reviewRange({ workspace, now }: Pick<TileContext, 'workspace' | 'now'>) {
  const week = weekOf(workspace, now);
  return {
    from: recordRow(reviewRef(periodAfter(week, -2).id)),
    to: `${recordRow(reviewRef(week.id))}!`,
  };
}

const reviewsIn = (rows: TileRows, context: TileContext): WeekReview[] =>
  rows.all(reviewRange(context)).map((body) => weekReviewSchema.parse(body));

/** The dashboard's own part: the weekly review. */
export const reviewSource: TileSource = {
  id: 'review',
  second: (context) => [reviewRange(context)],
  show: (rows, context) => ({
    steps: [reviewStep({ workspace: context.workspace, reviews: reviewsIn(rows, context) }, context.now)],
  }),
};

export function contextOf(snapshot: Snapshot<unknown>, now: Date, locale: string): TileContext {
  const { workspace, head, people, actor } = snapshot;
  const today = localDate(now, workspace.settings.timeZone);
  return { workspace, head: head.body, people, actor, now, today, locale };
}

/** All steps and tiles that this viewer may see, in the order of the sources: two waits beyond the snapshot's. */
export async function drawDashboard(
  sources: readonly TileSource[],
  records: RecordTable,
  snapshot: Pick<Snapshot<ReadTiles>, 'extra'>,
  context: TileContext,
): Promise<WithNews & { outcomes: BoardOutcome[] }> {
  const rows = snapshot.extra;
  const all = [reviewSource, ...sources];
  await loadRest(all, records, context, rows);
  const answers = all.map((source) => source.show(rows, context));
  return {
    review: shownReview(reviewsIn(rows, context), context),
    steps: shownSteps(
      answers.flatMap(({ steps = [] }) => steps),
      context,
    ),
    tiles: answers.flatMap(({ tile }) => tile ?? []),
    outcomes: answers.flatMap(({ outcomes = [] }) => outcomes),
    news: {
      changed: answers.flatMap(({ monday }) => monday?.changed ?? []),
      due: answers.flatMap(({ monday }) => monday?.due ?? []),
      waiting: answers.flatMap(({ monday }) => monday?.waiting ?? []),
      waitingMore: answers.reduce((sum, { monday }) => sum + (monday?.waitingMore ?? 0), 0),
    },
  };
}
