import { refuse } from '../../../domain/kernel/outcome.js';
import {
  keyCommandAnswerSchema,
  makeKeyBodySchema,
  pushKeyAnswerSchema,
  revokeKeyBodySchema,
  type KeyCommandAnswer,
  type PushKeyView,
} from '../../../domain/kpis/push-api.js';
import { mayManageKey, type PushKey } from '../../../domain/kpis/push-key.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiAnswer, type ApiRoute } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import { answerRead, callOf, type ReadParts } from '../../workspaces/api-answers.js';
import { frameOf } from '../../workspaces/frame.js';
import { nameOf, type People } from '../../workspaces/people.js';
import { kpiProblem } from './kpis-refusals.js';
import { loadPushKey, type KeyAnswered, type PushKeyActions } from './push-key-actions.js';

const tag = 'kpis';
const base = '/api/workspaces/:workspace/kpi-key';

/** Making, replacing and revoking the key with which other systems push readings. */
export function pushKeyRoutes(parts: ReadParts, actions: PushKeyActions, publicOrigin: string): ApiRoute[] {
  const command = {
    command: true,
    method: 'post',
    tag,
    params: workspaceParamsSchema,
    answer: keyCommandAnswerSchema,
  } as const;
  return [
    defineRoute({
      method: 'get',
      path: base,
      operationId: 'getPushKey',
      summary: 'Whether there is a key for readings over HTTP, and since when; never the key',
      tag,
      params: workspaceParamsSchema,
      answer: pushKeyAnswerSchema,
      handle: (request) =>
        answerRead(parts, request, loadPushKey, (snapshot) => {
          const { workspace, workspaceId, actor, people, extra: key } = snapshot;
          if (!mayTake('kpis.manage-key', actor.roles)) return kpiProblem(refuse('kpis.not-allowed'));
          return {
            ...frameOf(snapshot),
            data: {
              key: key ? viewOf(key, people) : null,
              address: `${publicOrigin}/api/workspaces/${workspaceId}/kpis/{kpi}/readings`,
            },
            permitted: mayManageKey(workspace, actor) ? (['kpis.manage-key'] as const).slice() : [],
          };
        }),
    }),
    defineRoute({
      ...command,
      path: base,
      operationId: 'makePushKey',
      summary: 'Makes a key, in place of the one there is; it is shown in this answer and never again',
      body: makeKeyBodySchema,
      handle: async (request) => {
        const { answer, secret } = await actions.make(callOf(request), request.body.replaces);
        return present(answer, secret);
      },
    }),
    defineRoute({
      ...command,
      path: `${base}/revoke`,
      operationId: 'revokePushKey',
      summary: 'Ends the key: nothing can be pushed until there is another one',
      body: revokeKeyBodySchema,
      handle: async (request) => present(await actions.revoke(callOf(request), request.body.number)),
    }),
  ];
}

/** Without the digest, which is of no use to a page. */
function viewOf({ number, ending, madeAt, madeBy, revokedAt }: PushKey, people: People): PushKeyView {
  const by = { objectId: madeBy, name: nameOf(people, madeBy) };
  return { number, ending, madeAt, madeBy: by, revokedAt };
}

function present(answer: KeyAnswered, secret?: string): ApiAnswer<KeyCommandAnswer> {
  if (answer.kind === 'stranger') return { problem: notFound() };
  if (answer.kind === 'refused') return { problem: kpiProblem(answer.refusal) };
  const { snapshot, result, head } = answer;
  const key = result?.key ?? snapshot.extra;
  const data = { key: key ? viewOf(key, snapshot.people) : null, secret: secret ?? null };
  return { status: 200, body: { revision: head.revision, data } };
}
