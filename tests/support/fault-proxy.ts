import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { emptyPageHeaders, withoutOurToken } from './empty-pages.js';
import { testConnectionString } from './storage-for-test.js';

/** A request as it passes. `n` counts from 1 over the proxy's life; `body` is its text. */
export interface PassingRequest {
  readonly n: number;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly body: string;
  /** What the client got; undefined while there is nothing, or when its answer was lost. */
  status?: number;
}

export type Fault =
  | { do: 'pass' }
  /** Forwarded and carried out, but the client's connection is cut before the answer. */
  | { do: 'lose-answer' }
  /** The connection is cut before anything is forwarded. */
  | { do: 'refuse' }
  /** Answered by the proxy; nothing is forwarded. */
  | { do: 'answer'; status: number; headers?: Record<string, string>; body?: string }
  /** Forwarded after a while. */
  | { do: 'delay'; ms: number }
  /** A table query gets no rows, but a token that leads to what it asked for. */
  | { do: 'empty-page' };

export interface Rule {
  /** Which requests it is for; all of them if left out. */
  when?: (request: PassingRequest) => boolean;
  fault: Fault;
  /** How many requests it applies to before it is used up; no end if left out. */
  times?: number;
}

export interface FaultProxy {
  /** `http://127.0.0.1:…` */
  readonly origin: string;
  /** Of the emulator, through this proxy. Only for a proxy that stands before the emulator. */
  readonly connectionString: string;
  readonly requests: readonly PassingRequest[];
  /** The first rule that fits a request is applied; without one it passes. */
  on(rule: Rule): void;
  /** Awaited before a request is forwarded, and after its answer came but before the client gets it. */
  beforeForward?: (n: number, request: PassingRequest) => void | Promise<void>;
  afterForward?: (n: number, request: PassingRequest) => void | Promise<void>;
  /** Forgets rules, hooks and the list of requests. Numbers go on. */
  clear(): void;
  close(): Promise<void>;
}

/** The origin of the emulator of this test run, to put a proxy before. */
export function emulatorOrigin(): string {
  return new URL(/TableEndpoint=([^;]+)/.exec(testConnectionString())?.[1] ?? '').origin;
}

/** Starts an HTTP proxy before `targetOrigin` that loses, delays or makes up answers as its rules say. */
export async function startFaultProxy(targetOrigin: string): Promise<FaultProxy> {
  const rules: { rule: Rule; left: number }[] = [];
  const requests: PassingRequest[] = [];
  let count = 0;

  const server = createServer((incoming, outgoing) => {
    // A target that has gone looks to the client as it would without us: like a cut connection.
    handle(incoming, outgoing).catch((error: unknown) => {
      outgoing.destroy(error instanceof Error ? error : undefined);
    });
  });

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const n = ++count;
    const body = await buffer(incoming);
    const path = withoutOurToken(incoming.url ?? '');
    const passing: PassingRequest = {
      n,
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      body: body.toString(),
    };
    requests.push(passing);
    const fault = faultFor(passing);
    switch (fault.do) {
      case 'refuse':
        outgoing.destroy();
        return;
      case 'answer':
        passing.status = fault.status;
        outgoing.writeHead(fault.status, fault.headers).end(fault.body);
        return;
      case 'empty-page':
        passing.status = 200;
        outgoing.writeHead(200, emptyPageHeaders(path)).end('{"value":[]}');
        return;
      case 'delay':
        await pause(fault.ms, undefined, { ref: false });
    }
    await proxy.beforeForward?.(n, passing);
    const answer = await forward(targetOrigin + path, incoming, body);
    await proxy.afterForward?.(n, passing);
    if (fault.do === 'lose-answer') {
      outgoing.destroy();
      return;
    }
    passing.status = answer.status;
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }

  function faultFor(passing: PassingRequest): Fault {
    const entry = rules.find(({ rule, left }) => left > 0 && (rule.when?.(passing) ?? true));
    if (!entry) return { do: 'pass' };
    entry.left -= 1;
    return entry.rule.fault;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  const proxy: FaultProxy = {
    origin,
    get connectionString() {
      return testConnectionString().replace(emulatorOrigin(), origin);
    },
    requests,
    on: (rule) => void rules.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }),
    clear() {
      rules.length = 0;
      requests.length = 0;
      delete proxy.beforeForward;
      delete proxy.afterForward;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return proxy;
}

interface ForwardedAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function forward(address: string, incoming: IncomingMessage, body: Buffer): Promise<ForwardedAnswer> {
  const { method, headers } = incoming;
  return new Promise((resolve, reject) => {
    // A connection for each request: one that the target has just closed for idleness would be a fault not ordered.
    const outgoing = httpRequest(address, { method, headers, agent: false }, (answer) => {
      buffer(answer).then((bytes) => {
        // The length is known by now; without this the answer would say "chunked" and have a length as well.
        const { 'transfer-encoding': _, connection: __, ...kept } = answer.headers;
        resolve({ status: answer.statusCode ?? 502, headers: kept, body: bytes });
      }, reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
