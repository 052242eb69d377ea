import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

export interface Answer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Answer only when this resolves. */
  after?: Promise<unknown>;
}

type Handler = (request: Received) => Answer;

export interface StubServer {
  /** `GET /api/…` without the query; the last definition counts. */
  on(route: string, handler: Answer | Handler): void;
  received: Received[];
  /** Those of one route. */
  requests(route: string): Received[];
}

/** A server for one test file, over real HTTP on a free port; emptied before each test. */
export function stubServer(): StubServer {
  const handlers = new Map<string, Handler>();
  const received: Received[] = [];
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const { method = 'GET', url = '/', headers } = request;
    const got: Received = { method, path: url, headers, body: text === '' ? undefined : JSON.parse(text) };
    received.push(got);
    const handler = handlers.get(`${method} ${url.split('?')[0]}`);
    const given = handler?.(got) ?? problem(404, 'request.not-found', 'Not found', 'There is nothing here.');
    await given.after;
    const { status = 200, body } = given;
    response.writeHead(status, { 'Content-Type': 'application/json', ...given.headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    globalThis.accordTestServer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    handlers.clear();
    received.length = 0;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });

  return {
    on: (route, handler) => void handlers.set(route, typeof handler === 'function' ? handler : () => handler),
    received,
    requests: (route) => received.filter(({ method, path }) => `${method} ${path.split('?')[0]}` === route),
  };
}

/** A refusal as the server words it. */
export function problem(
  status: number,
  code: string,
  title: string,
  detail: string,
  more: { headers?: Record<string, string>; extra?: Record<string, unknown> } = {},
): Answer {
  const body = { ...more.extra, code, title, detail, status, instance: 'urn:uuid:77aa' };
  return { status, body, headers: { 'Content-Type': 'application/problem+json', ...more.headers } };
}
