import {
  decisionChoicesAnswerSchema,
  decisionRouteAnswerSchema,
  decisionRouteQuerySchema,
} from '../../../domain/decisions/decisions-api.js';
import { commitmentSchema, type Commitment } from '../../../domain/authority/commitment.js';
import { permittedOnList } from '../../../domain/decisions/decision-permitted.js';
import type { Holder } from '../../../domain/decisions/decision.js';
import { holderIds } from '../../../domain/decisions/holders.js';
import { routeDecision } from '../../../domain/decisions/route-decision.js';
import { refuse } from '../../../domain/kernel/outcome.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import { answerRead, type ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import { nameOf } from '../../workspaces/people.js';
import { nothingElse } from '../../workspaces/snapshot.js';
import type { DecisionActions } from './decision-actions.js';
import { decisionProblem } from './decision-refusals.js';

const tag = 'decisions';
const base = '/api/workspaces/:workspace/decisions';

/** What the form of a decision offers, and what it says of who then decides. */
export function decisionFormRoutes(parts: ReadParts, actions: DecisionActions): ApiRoute[] {
  return [
    defineRoute({
      method: 'get',
      path: `${base}/choices`,
      operationId: 'getDecisionChoices',
      summary: 'What the form of a decision offers',
      tag,
      params: workspaceParamsSchema,
      answer: decisionChoicesAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, nothingElse, async (snapshot) => {
          if (!mayTake('decision.read', snapshot.actor.roles)) {
            return decisionProblem(refuse('decision.not-allowed'));
          }
          const { workspace } = snapshot;
          const [activities, context] = await Promise.all([
            actions.sources.router.choices(parts.records, snapshot),
            actions.context(snapshot, null),
          ]);
          const initiatives = [
            workspace.pilot?.name ?? [],
            ...activities.map(({ initiative }) => initiative ?? []),
          ];
          return {
            ...frameOf(snapshot),
            data: {
              activities,
              initiatives: [...new Set(initiatives.flat())],
              currency: workspace.settings.currency,
              grades: context.authority.limits?.grades ?? [],
            },
            permitted: permittedOnList(snapshot),
          };
        }),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/route`,
      operationId: 'previewDecisionRoute',
      summary: 'Who would decide, be asked and be told, were this proposed now by the viewer',
      tag,
      params: workspaceParamsSchema,
      query: decisionRouteQuerySchema,
      answer: decisionRouteAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, nothingElse, async (snapshot) => {
          const { workspace, people, actor } = snapshot;
          if (!mayTake('decision.read', actor.roles)) return decisionProblem(refuse('decision.not-allowed'));
          const { activity = null, tier, ...bound } = request.query;
          const context = await actions.context(snapshot, activity);
          if (activity !== null && !context.route) {
            return decisionProblem(refuse('decision.activity-unknown', { field: 'activity' }));
          }
          const routing = routeDecision(
            { ...blankContent, activity, tier, commitment: commitmentOf(bound) },
            actor.objectId,
            [],
            context,
          );
          const person = (objectId: string) => ({ objectId, name: nameOf(people, objectId) });
          const view = (holder: Holder) => ({ holder, people: holderIds(holder, workspace).map(person) });
          return {
            ...frameOf(snapshot),
            data: {
              tier: routing.tier,
              routedBy: routing.routedBy,
              decides: view(routing.holder),
              home: view(routing.home),
              over: routing.limit.within ? null : routing.limit.why,
              asked: routing.asked.map(({ objectId }) => person(objectId)),
              inputDueAt: routing.asked[0]?.dueAt ?? null,
              informed: routing.informed.map(person),
            },
          };
        }),
    }),
  ];
}

const blankContent = {
  title: '',
  context: '',
  options: [],
  initiative: null,
  dueOn: null,
  revisit: { on: null, condition: '' },
  links: [],
};

/** As far as it has been typed: an amount that isn't whole yet is none. */
function commitmentOf(bound: object): Commitment | null {
  const parsed = commitmentSchema.safeParse(bound);
  return parsed.success ? parsed.data : null;
}
