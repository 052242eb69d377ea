import type { DashboardAnswer, ShownStep, Tile } from '../../../domain/dashboard/dashboard-api.js';
import { weekOf, type WeekReview } from '../../../domain/dashboard/review.js';
import dashboardTexts from '../../../domain/dashboard/dashboard-texts.en.json' with { type: 'json' };
import { withPeriodNames } from '../../../domain/kernel/period-name.js';
import { hasText, textOf } from '../../../domain/kernel/texts.js';
import {
  stepIds,
  worstOf,
  type StepFinding,
  type StepId,
} from '../../../domain/workspace/agreement-steps.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { leaderRoles } from '../../../domain/workspace/roles.js';
import type { MondayNews, TileContext } from '../../contributions/tile.js';
import { tileWords } from '../../contributions/tile-words.js';
import { nameOf } from '../../workspaces/people.js';

/** The six steps: of each the worst finding; a step that no feature has found anything about is due. */
export function shownSteps(findings: readonly StepFinding[], context: TileContext): ShownStep[] {
  return stepIds.map((id) => {
    const finding = worstOf(findings.filter(({ step }) => step === id)) ?? nothingOf(id);
    return {
      id,
      title: dashboardTexts[`step.${id}`],
      state: finding.state,
      word: dashboardTexts[`state.${finding.state}`],
      evidence: evidenceOf(finding, context),
      date: finding.date ?? context.today,
      address: finding.address,
    };
  });
}

const nothingOf = (step: StepId): StepFinding => ({
  step,
  state: 'due',
  says: 'nothing',
  values: {},
  date: null,
  address: 'charter',
});

function evidenceOf({ says, values, dates = {} }: StepFinding, context: TileContext): string {
  const key = `evidence.${says}`;
  if (!hasText(dashboardTexts, key)) throw new Error(`No text for the evidence ${says}.`);
  const { day } = tileWords(context);
  const days = Object.entries(dates).map(([name, date]) => [name, day(date)]);
  return textOf(
    dashboardTexts,
    key,
    { ...withPeriodNames(values, context.locale), ...Object.fromEntries(days) },
    context.locale,
  );
}

export type ShownReview = DashboardAnswer['data']['review'];

/** Who has reviewed the running week. */
export function shownReview(
  reviews: readonly WeekReview[],
  context: Pick<TileContext, 'workspace' | 'people' | 'now'>,
): ShownReview {
  const week = weekOf(context.workspace, context.now).id;
  const review = reviews.find((one) => one.week === week);
  const [ceo, cio] = leaderRoles.map((role) => {
    const given = review?.[role];
    return given ? { objectId: given.by, name: nameOf(context.people, given.by), at: given.at } : null;
  });
  return { week, ceo: ceo ?? null, cio: cio ?? null };
}

/** Whether this viewer's own review of the week is still to be given. */
export function permittedOnDashboard(
  { workspace, actor }: Pick<TileContext, 'workspace' | 'actor'>,
  review: ShownReview,
): DashboardAnswer['permitted'] {
  if (workspace.archivedAt !== null || !mayTake('dashboard.review', actor.roles)) return [];
  const done = leaderRoles.some((role) => review[role]?.objectId === actor.objectId);
  return done ? [] : ['dashboard.review'];
}

/** What a dashboard shows, for page, cards and paper alike. */
export interface DrawnDashboard {
  review: ShownReview;
  steps: ShownStep[];
  tiles: Tile[];
}

/** With what the Monday card says besides. */
export interface WithNews extends DrawnDashboard {
  news: Required<MondayNews>;
}
