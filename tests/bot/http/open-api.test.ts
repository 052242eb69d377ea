import { z } from 'zod';
import { defineRoute } from '../../../bot/http/api-route.js';
import { openApiOf } from '../../../bot/http/open-api.js';
import { httpServerForTest } from '../../support/http-server-for-test.js';

const routes = [
  defineRoute({
    method: 'get',
    path: '/api/workspaces/:workspace/decisions',
    operationId: 'listDecisions',
    summary: 'Decisions, newest first',
    tag: 'decisions',
    params: z.object({ workspace: z.string() }),
    query: z.object({ page: z.string().optional() }),
    answer: z.object({ decisions: z.array(z.object({ title: z.string() })) }),
    handle: () => Promise.resolve({ status: 200, body: { decisions: [] } }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/workspaces/:workspace/decisions',
    operationId: 'proposeDecision',
    summary: 'Propose a decision',
    tag: 'decisions',
    command: true,
    params: z.object({ workspace: z.string() }),
    body: z.object({ title: z.string().max(200) }),
    answer: z.object({ number: z.number() }),
    handle: () => Promise.resolve({ status: 201, body: { number: 1 } }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/about',
    operationId: 'readAbout',
    summary: 'About',
    tag: 'about',
    public: true,
    answer: z.object({ name: z.string() }),
    handle: () => Promise.resolve({ status: 200, body: { name: 'Accord' } }),
  }),
];

interface Operation {
  operationId: string;
  parameters?: ({ $ref: string } | { name: string; in: string; required?: boolean })[];
  requestBody?: unknown;
  responses: Record<string, { description: string; content?: Record<string, { schema: { $ref?: string } }> }>;
  security?: unknown[];
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

function documentOf(): Document {
  const document = openApiOf(routes, { publicOrigin: 'https://accord.example.com', version: '1.2.3' });
  const sent: Document = JSON.parse(JSON.stringify(document));
  return sent;
}

describe('the OpenAPI document', () => {
  test('lists each route under its method and path', () => {
    const document = documentOf();
    expect(document.openapi).toBe('3.1.0');
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
    );
    expect(listed.toSorted()).toEqual(
      routes
        .map((r) => `${r.operationId} ${r.method} ${r.path.replace(':workspace', '{workspace}')}`)
        .toSorted(),
    );
  });

  test('declares every parameter of each path as required', () => {
    for (const [path, methods] of Object.entries(documentOf().paths)) {
      for (const operation of Object.values(methods)) {
        const inPath = (operation.parameters ?? []).filter((p) => 'in' in p && p.in === 'path');
        expect(inPath.map((p) => 'name' in p && p.required && p.name)).toEqual(
          [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]),
        );
      }
    }
  });

  test('resolves every reference in itself', () => {
    const document = documentOf();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(references).toContain('components/schemas/Problem');
    for (const reference of references) {
      const found = reference.split('/').reduce<unknown>((at, name) => Object(at)[name], document);
      expect([reference, typeof found]).toEqual([reference, 'object']);
    }
  });

  test('demands a command id for commands only, and a sign-in for all but public routes', () => {
    const { paths, components } = documentOf();
    const commands = JSON.stringify(paths['/api/workspaces/{workspace}/decisions']?.['post']?.parameters);
    expect(commands).toContain('#/components/parameters/CommandId');
    expect(components['parameters']?.['CommandId']).toMatchObject({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
    });
    expect(JSON.stringify(paths['/api/about'])).not.toContain('CommandId');
    expect(paths['/api/about']?.['get']?.security).toEqual([]);
    expect(paths['/api/workspaces/{workspace}/decisions']?.['get']).not.toHaveProperty('security');
    expect(components['securitySchemes']).toHaveProperty('teamsSingleSignOn.scheme', 'bearer');
  });

  test('says what each refusal is, as problem details', () => {
    const post = documentOf().paths['/api/workspaces/{workspace}/decisions']?.['post'];
    expect(Object.keys(post?.responses ?? {})).toEqual([
      '200',
      '201',
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '415',
      '422',
      '429',
      '503',
    ]);
    expect(post?.responses['422']?.content?.['application/problem+json']?.schema.$ref).toBe(
      '#/components/schemas/Problem',
    );
  });

  test('can be had without a sign-in, and its problems match their schema', async () => {
    const server = await httpServerForTest({ routes, version: '1.2.3' });
    try {
      const answer = await fetch(`${server.origin}/api/openapi.json`);
      expect(answer.status).toBe(200);
      const document: Document = await answer.json();
      expect(document.info).toMatchObject({ title: 'Accord', version: '1.2.3' });
      const schema = document.components['schemas']?.['Problem'];
      const refused: object = await (await fetch(`${server.origin}/api/workspaces/a/decisions`)).json();
      expect(schema).toMatchObject({ required: ['type', 'title', 'status', 'code', 'detail', 'instance'] });
      expect(Object.keys(refused)).toEqual(
        expect.arrayContaining(['type', 'title', 'status', 'code', 'detail', 'instance']),
      );
    } finally {
      await server.close();
    }
  });
});
