import { activityShare } from '../../../domain/decisions/activity-share.js';
import {
  activityShareAnswerSchema,
  decisionFacetsAnswerSchema,
  decisionListAnswerSchema,
  decisionListQuerySchema,
} from '../../../domain/decisions/decision-list-api.js';
import { refuse } from '../../../domain/kernel/outcome.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import { answerRead, type ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import { nothingElse, type Snapshot } from '../../workspaces/snapshot.js';
import { listedView, type DecisionListing } from './decision-listing.js';
import { decisionProblem } from './decision-refusals.js';

const tag = 'decisions';
const base = '/api/workspaces/:workspace/decisions';
const mayList = ({ actor }: Snapshot<unknown>) => mayTake('decision.read', actor.roles);

/** The list of all decisions. Before the routes of one decision, since its words aren't numbers. */
export function decisionListRoutes(parts: ReadParts, listing: DecisionListing): ApiRoute[] {
  return [
    defineRoute({
      method: 'get',
      path: `${base}/all`,
      operationId: 'listDecisions',
      summary: 'All decisions, newest first, or what fits words and filters',
      tag,
      params: workspaceParamsSchema,
      query: decisionListQuerySchema,
      answer: decisionListAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, nothingElse, async (snapshot) => {
          if (!mayList(snapshot)) return decisionProblem(refuse('decision.not-allowed'));
          const { decisions, total, next } = await listing.page(snapshot, request.query);
          const views = decisions.map((one) => listedView(one, snapshot));
          return { ...frameOf(snapshot), data: { decisions: views, total, next } };
        }),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/facets`,
      operationId: 'getDecisionFacets',
      summary: 'What the list of decisions can be filtered by',
      tag,
      params: workspaceParamsSchema,
      answer: decisionFacetsAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, nothingElse, async (snapshot) => {
          if (!mayList(snapshot)) return decisionProblem(refuse('decision.not-allowed'));
          const { owners, initiatives } = await listing.facets(snapshot);
          // Whoever has no name any more can't be chosen by it.
          const known = owners.flatMap((objectId) => {
            const name = snapshot.people[objectId]?.name;
            return name ? [{ objectId, name }] : [];
          });
          const byName = known.toSorted((one, other) => one.name.localeCompare(other.name));
          return { ...frameOf(snapshot), data: { owners: byName, initiatives } };
        }),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/activity-share`,
      operationId: 'getActivityShare',
      summary: 'How many decisions of the last 90 days name an activity of the matrix',
      tag,
      params: workspaceParamsSchema,
      answer: activityShareAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, nothingElse, async (snapshot) => {
          if (!mayList(snapshot)) return decisionProblem(refuse('decision.not-allowed'));
          const { timeZone } = snapshot.workspace.settings;
          const latest = await listing.find(snapshot, {});
          return { ...frameOf(snapshot), data: activityShare(latest, listing.now(), timeZone) };
        }),
    }),
  ];
}
