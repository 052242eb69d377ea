import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { ApiRoute } from './api-route.js';

/** A field to mend, as a 400 or 422 lists them. */
const fieldSchema = z.object({ path: z.string(), message: z.string() }).meta({ id: 'FieldError' });

const problemSchema = z
  .looseObject({
    type: z.string().meta({ description: 'urn:accord:problem:<code>' }),
    title: z.string(),
    status: z.int(),
    code: z
      .string()
      .meta({ description: 'Stable; decide by it.', example: 'charter.fingerprint-superseded' }),
    detail: z.string().meta({ description: 'What to do, for the person who asked.' }),
    instance: z.string().meta({ description: 'The reference of this answer in the log.' }),
    fields: z.array(fieldSchema).optional(),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' });

const commandIdSchema = z
  .string()
  .regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
  .meta({
    param: { id: 'CommandId', name: 'Idempotency-Key', in: 'header' },
    description:
      'A ULID made when the form was drawn. The same one again finds what was done, and does nothing.',
  });

const ifNoneMatchSchema = z
  .string()
  .optional()
  .meta({ param: { id: 'IfNoneMatch', name: 'If-None-Match', in: 'header' } });

const refusals = {
  400: 'The address, the headers or the JSON are not valid.',
  401: 'No valid token.',
  403: 'A member without the right to do this.',
  404: 'Nothing there, or nothing that this person may know of.',
  409: 'Somebody else has changed it since; the current state comes with the answer.',
  413: 'The body is too large.',
  415: 'The body is no plain JSON.',
  422: 'The body is not valid; `fields` says where and what to do.',
  429: 'Too many requests; see Retry-After.',
  503: 'Something we depend on is out of reach; see Retry-After.',
} as const;

export type OpenApiDocument = ReturnType<typeof createDocument>;

/**
 * The OpenAPI 3.1 document of these routes, from the very schemas that parse their input.
 * Throws if a schema can't be described.
 */
export function openApiOf(
  routes: readonly ApiRoute[],
  about: { publicOrigin: string; version: string },
): OpenApiDocument {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Accord',
      version: about.version,
      description:
        'What the tab says to the server. Every command is safe to repeat with its Idempotency-Key.',
    },
    servers: [{ url: about.publicOrigin }],
    tags: [...new Set(routes.map((route) => route.tag))].toSorted().map((name) => ({ name })),
    security: [{ teamsSingleSignOn: [] }],
    components: {
      securitySchemes: {
        teamsSingleSignOn: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The token that Teams gives to the tab (scope access_as_user).',
        },
        workspaceKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'The key that a leader of the workspace has made for other systems.',
        },
      },
    },
    paths,
  });
}

function operationOf(route: ApiRoute): ZodOpenApiOperationObject {
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    ...(route.public && { security: route.keyed ? [{ workspaceKey: [] }] : [] }),
    requestParams: {
      ...(route.params && { path: route.params }),
      ...(route.query && { query: route.query }),
    },
    parameters: [
      ...(route.command ? [commandIdSchema] : []),
      ...(route.method === 'get' ? [ifNoneMatchSchema] : []),
    ],
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: route.body } } },
    }),
    responses: { ...successOf(route), ...refusalsOf(route) },
  };
}

function successOf(route: ApiRoute): ZodOpenApiOperationObject['responses'] {
  const unchanged = route.method === 'get' && { 304: { description: 'Not changed since.' } };
  if (route.file) {
    const file = { type: 'string', contentMediaType: route.file } as const;
    return { 200: { description: 'The file.', content: { [route.file]: { schema: file } } } };
  }
  if (!route.answer) return { 204: { description: 'Done.' } };
  const answer = { content: { 'application/json': { schema: route.answer } } };
  return {
    200: { description: 'What was asked for, or the state after the command.', ...answer },
    ...(route.command && { 201: { description: 'Made by this command.', ...answer } }),
    ...unchanged,
  };
}

function refusalsOf(route: ApiRoute): ZodOpenApiOperationObject['responses'] {
  const needed: Record<number, boolean> = {
    401: !route.public || route.keyed !== undefined,
    403: !route.public,
    409: route.command === true || route.keyed !== undefined,
    413: route.body !== undefined,
    415: route.body !== undefined,
    422: route.body !== undefined,
    429: !route.public || route.keyed !== undefined,
  };
  return Object.fromEntries(
    Object.entries(refusals)
      .filter(([status]) => needed[Number(status)] ?? true)
      .map(([status, description]) => [
        status,
        { description, content: { 'application/problem+json': { schema: problemSchema } } },
      ]),
  );
}
