import { z } from 'zod';
import { defineRoute, etagMatches, type ApiRoute } from '../../../bot/http/api-route.js';
import { problem } from '../../../bot/http/problem.js';
import { notFound } from '../../../bot/http/standard-problems.js';

/** Routes of every kind, for the tests of what stands before them. */

export const commandId = '01JD0000000000000000000000';
/** What reached a handler. */
export const handled: unknown[] = [];
const params = z.object({
  workspace: z.string().regex(/^[a-z2-7]{4,52}$/),
  number: z.coerce.number().int().min(1),
});

export const routes: [ApiRoute, ...ApiRoute[]] = [
  defineRoute({
    method: 'get',
    path: '/api/workspaces/:workspace/charters/:number',
    operationId: 'readCharter',
    summary: 'A charter',
    tag: 'charter',
    params,
    query: z.object({ view: z.enum(['full', 'short']).default('full') }),
    answer: z.object({ revision: z.number(), title: z.string() }),
    handle: ({ params: { workspace, number }, query, ifNoneMatch, locale }) => {
      handled.push({ workspace, number, view: query.view, locale });
      if (workspace === 'outside') return Promise.resolve({ problem: notFound() });
      if (workspace === 'fault') throw new Error('secret of the storage');
      if (workspace === 'leak') {
        const row = { revision: 1, title: 'T', blindAnswer: 3 };
        return Promise.resolve({ status: 200, body: row });
      }
      const etag = `"${number}"`;
      if (etagMatches(ifNoneMatch, etag)) return Promise.resolve({ status: 304, etag });
      return Promise.resolve({ status: 200, etag, body: { revision: number, title: 'AI charter' } });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/workspaces/:workspace/charters/:number/sign',
    operationId: 'signCharter',
    summary: 'Sign a charter',
    tag: 'charter',
    command: true,
    params,
    body: z.strictObject({
      fingerprint: z.string().min(1).max(64),
      weight: z.number().nonnegative().optional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'Three capital letters, for example USD.')
        .optional(),
      people: z
        .array(z.object({ name: z.string() }))
        .max(2)
        .optional(),
      nested: z.unknown().optional(),
    }),
    answer: z.object({ commandId: z.string(), name: z.string() }),
    handle: ({ body, commandId: id, viewer }) => {
      handled.push(body);
      if (body.fingerprint === 'old') {
        return Promise.resolve({
          problem: problem(
            409,
            'charter.fingerprint-superseded',
            { title: 'The charter has changed', detail: 'Read the new version.' },
            { extra: { current: 4, status: 200 } },
          ),
        });
      }
      return Promise.resolve({ status: 201, body: { commandId: id, name: viewer.name } });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/workspaces/:workspace/export',
    operationId: 'exportWorkspace',
    summary: 'Export',
    tag: 'history',
    params: params.pick({ workspace: true }),
    file: 'text/csv',
    handle: () =>
      Promise.resolve({
        status: 200,
        file: { name: 'Zoë "李".csv', contentType: 'text/csv', content: 'a;b\n' },
      }),
  }),
  defineRoute({
    method: 'delete',
    path: '/api/workspaces/:workspace/draft',
    operationId: 'dropDraft',
    summary: 'Drop the draft',
    tag: 'charter',
    command: true,
    params: params.pick({ workspace: true }),
    handle: () => Promise.resolve({ status: 204 }),
  }),
];
