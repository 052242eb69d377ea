import {
  dashboardAnswerSchema,
  reviewBodySchema,
  reviewedAnswerSchema,
} from '../../../domain/dashboard/dashboard-api.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { refuse } from '../../../domain/kernel/outcome.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import { answerRead, callOf, type ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import type { DashboardActions } from './dashboard-actions.js';
import { dashboardProblem } from './dashboard-refusals.js';
import { loadFirst } from './dashboard-store.js';
import { permittedOnDashboard, shownReview } from './dashboard-views.js';
import { contextOf, drawDashboard } from './draw-dashboard.js';

const tag = 'dashboard';
const base = '/api/workspaces/:workspace/dashboard';

/** The dashboard's part of the API. */
export function dashboardRoutes(parts: ReadParts, actions: DashboardActions, now: () => Date): ApiRoute[] {
  const { records } = parts;
  const { sources } = actions;
  return [
    defineRoute({
      method: 'get',
      path: base,
      operationId: 'getDashboard',
      summary: 'The six steps of the agreement, and each subject’s figures with their dates and records',
      tag,
      params: workspaceParamsSchema,
      answer: dashboardAnswerSchema,
      handle: (request) =>
        answerRead(
          parts,
          request,
          (reads, id) => loadFirst(sources, reads, id),
          async (snapshot) => {
            if (!mayTake('dashboard.read', snapshot.actor.roles))
              return dashboardProblem(refuse('dashboard.not-allowed'));
            const context = contextOf(snapshot, now(), request.locale);
            const { review, steps, tiles } = await drawDashboard(sources, records, snapshot, context);
            return {
              ...frameOf(snapshot),
              data: {
                today: context.today,
                chartered: context.head.charterInForce !== null,
                review,
                steps,
                tiles,
              },
              permitted: permittedOnDashboard(context, review),
            };
          },
        ),
    }),
    defineRoute({
      command: true,
      method: 'post',
      path: `${base}/reviews`,
      operationId: 'reviewDashboard',
      summary: 'Marks the dashboard as reviewed for the running week',
      tag,
      params: workspaceParamsSchema,
      body: reviewBodySchema,
      answer: reviewedAnswerSchema,
      async handle(request) {
        const answer = await actions.review(callOf(request), { week: request.body.week, from: 'tab' });
        if (answer.kind === 'stranger') return { problem: notFound() };
        if (answer.kind === 'refused') return { problem: dashboardProblem(answer.refusal) };
        const { snapshot, head, result } = answer;
        const review = result?.review ?? snapshot.extra;
        const data = shownReview(review ? [review] : [], { ...snapshot, now: now() });
        return { status: 200, body: { revision: head.revision, data } };
      },
    }),
  ];
}
