import {
  markReviewed,
  reviewRef,
  weekReviewSchema,
  type MarkReviewed,
  type WeekReview,
} from '../../../domain/dashboard/review.js';
import type { TileSource } from '../../contributions/tile.js';
import { recordRow } from '../../storage/keys.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, type Visitor } from '../../workspaces/snapshot.js';
import { loadFirst, sharedSources } from './dashboard-store.js';
import { contextOf, drawDashboard } from './draw-dashboard.js';

export interface DashboardCall {
  workspaceId: string;
  visitor: Visitor;
  commandId: string;
}

export type ReviewAnswered = CommandAnswer<WeekReview | undefined, { review: WeekReview }>;

/** The use cases of the dashboard. */
export class DashboardActions {
  constructor(
    private readonly parts: CommandParts,
    readonly sources: readonly TileSource[],
  ) {}

  /** Each leader, for the running week. */
  review(call: DashboardCall, command: MarkReviewed): Promise<ReviewAnswered> {
    return runCommand(this.parts, {
      ...call,
      useCase: 'dashboard.review',
      loadExtra: async (reads, workspaceId) => {
        const row = await reads.read(workspaceId, recordRow(reviewRef(command.week)));
        return row && weekReviewSchema.parse(row.body);
      },
      decide: ({ workspace, extra, actor }, now) =>
        markReviewed({ workspace, reviews: extra ? [extra] : [] }, command, actor, now),
    });
  }

  /** For cards, which others see too: the workspace and its dashboard as this person sees it, in its own language; undefined for a stranger. */
  async look({ workspaceId, visitor }: Omit<DashboardCall, 'commandId'>) {
    const { records, membership, now } = this.parts;
    const shared = sharedSources(this.sources);
    const snapshot = await loadSnapshot(records, membership, workspaceId, visitor, (reads, id) =>
      loadFirst(shared, reads, id),
    );
    if (!snapshot) return undefined;
    const context = contextOf(snapshot, now(), snapshot.workspace.settings.language);
    return { snapshot, context, drawn: await drawDashboard(shared, records, snapshot, context) };
  }
}
