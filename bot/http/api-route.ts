import type { z } from 'zod';
import type { Problem } from './problem.js';
import type { Viewer } from './sign-in.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What a route's handler is given: parsed, of the types of the route's schemas. */
export interface ApiRequest<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  viewer: Viewer;
  /** A ULID, upper case; always there in a route with `command: true`. */
  commandId?: string;
  /** BCP 47, the one that the client likes best. */
  locale: string;
  /** As sent; see `etagMatches`. */
  ifNoneMatch?: string;
}

export interface FileAnswer {
  /** Offered as the name to save under; may hold any character. */
  name: string;
  contentType: string;
  content: Buffer | string;
}

/** `etag` is the quoted text of the header, `"…"`. */
export type ApiAnswer<Answer> =
  | { status: 200 | 201; body: Answer; etag?: string }
  | { status: 200; file: FileAnswer }
  | { status: 204 }
  | { status: 304; etag: string }
  | { problem: Problem };

/** What the router hands to any route: there is no viewer where nobody had to sign in. */
export type RoutedRequest = Omit<ApiRequest<unknown, unknown, unknown>, 'viewer'> & { viewer?: Viewer };

/** A route as the router and the OpenAPI document know it, whatever the types of its schemas. */
export interface ApiRoute {
  readonly method: Method;
  /** As Express writes it: `/api/workspaces/:workspace/charters/:number/sign`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Shape of the body of a 200 or 201. */
  readonly answer?: z.ZodType;
  /** Media type, if a file is answered; for the document. */
  readonly file?: string;
  /** Changes something: the header `Idempotency-Key` is demanded. */
  readonly command?: boolean;
  /** Answers without a sign-in. */
  readonly public?: boolean;
  /**
   * Of a public route that asks for a key instead: whether this one is right for these parts of the path. Asked
   * before anything else, so that nothing of a stranger's is parsed.
   */
  readonly keyed?: (key: string | undefined, params: Readonly<Record<string, unknown>>) => Promise<boolean>;
  handle(request: RoutedRequest): Promise<ApiAnswer<unknown>>;
}

type Given<S> = S extends z.ZodType ? z.output<S> : undefined;

type RequestOf<Params, Query, Body, Command, Public> = Omit<
  ApiRequest<Given<Params>, Given<Query>, Given<Body>>,
  Public extends true ? 'viewer' : never
> &
  (Command extends true ? { commandId: string } : unknown);

interface RouteDefinition<
  Params extends z.ZodObject | undefined,
  Query extends z.ZodObject | undefined,
  Body extends z.ZodType | undefined,
  Answer extends z.ZodType | undefined,
  Command extends boolean,
  Public extends boolean,
> extends Omit<ApiRoute, 'params' | 'query' | 'body' | 'answer' | 'command' | 'public' | 'handle'> {
  params?: Params;
  query?: Query;
  body?: Body;
  answer?: Answer;
  command?: Command;
  public?: Public;
  handle(request: RequestOf<Params, Query, Body, Command, Public>): Promise<ApiAnswer<Given<Answer>>>;
}

/**
 * Declares a route of the API. The types of its handler come from its schemas: no `viewer` in a public route,
 * a certain `commandId` in a command, `undefined` for what has no schema.
 */
export function defineRoute<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  Answer extends z.ZodType | undefined = undefined,
  Command extends boolean = false,
  Public extends boolean = false,
>(route: RouteDefinition<Params, Query, Body, Answer, Command, Public>): ApiRoute {
  // Sound, since the router parses with these very schemas, and signs in, before it calls `handle`.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return route as unknown as ApiRoute;
}

/** Whether the client's `If-None-Match` names this ETag (RFC 9110 13.1.2: weak comparison, lists, `*`). */
export function etagMatches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag));
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
