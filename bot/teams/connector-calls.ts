import {
  ClaimsIdentity,
  type BotFrameworkAuthentication,
  type ConnectorClient,
} from 'botframework-connector';
import { z } from 'zod';
import { DeliveryPostponed, DeliveryRefused } from './messages.js';

type Operation<T> = (client: ConnectorClient, options: { abortSignal: AbortSignal }) => Promise<T>;

/** A 401 is about our credentials and a 412 about the moment, not about the message: those wait. */
const finalRefusals = new Set([400, 403, 404, 405, 409, 410, 413, 415, 422]);
const usualWait = 30;
const longestWait = 3600;

/**
 * Calls to the connector, each with a limit of its own and made once: whether and when something is tried
 * again is for due work to decide, which alone knows what a repeat would double.
 */
export class ConnectorCalls {
  private readonly clients = new Map<string, Promise<ConnectorClient>>();

  constructor(
    private readonly authentication: BotFrameworkAuthentication,
    private readonly botId: string,
    private readonly limitMilliseconds = 15_000,
  ) {}

  /** @throws `DeliveryRefused` or `DeliveryPostponed`, nothing else. */
  async call<T>(serviceUrl: string, operation: Operation<T>): Promise<T> {
    const abortSignal = AbortSignal.timeout(this.limitMilliseconds);
    try {
      // The race, since getting a token can't be aborted.
      return await Promise.race([
        this.client(serviceUrl).then((client) => operation(client, { abortSignal })),
        rejectedBy(abortSignal),
      ]);
    } catch (error) {
      throw faultOf(error);
    }
  }

  private client(serviceUrl: string): Promise<ConnectorClient> {
    const known = this.clients.get(serviceUrl);
    if (known) return known;
    const client = this.makeClient(serviceUrl);
    this.clients.set(serviceUrl, client);
    client.catch(() => this.clients.delete(serviceUrl));
    return client;
  }

  private async makeClient(serviceUrl: string): Promise<ConnectorClient> {
    const identity = new ClaimsIdentity(
      ['aud', 'appid'].map((type) => ({ type, value: this.botId })),
      true,
    );
    const client = await this.authentication.createConnectorFactory(identity).create(serviceUrl, undefined);
    // Its pipeline would repeat a POST after a 5xx or a lost answer, and a card would be there twice.
    client['client'].pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    return client;
  }
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The connector did not answer in time.')), {
      once: true,
    });
  });
}

const httpFault = z.object({ statusCode: z.number().int(), message: z.string().catch('') });
const headersOfFault = z.object({
  response: z.object({ headers: z.custom<{ get(name: string): string | undefined }>() }),
});

function faultOf(error: unknown): DeliveryRefused | DeliveryPostponed {
  const http = httpFault.safeParse(error).data;
  if (http && finalRefusals.has(http.statusCode)) {
    return new DeliveryRefused(http.statusCode, http.message, { cause: error });
  }
  const told = headersOfFault.safeParse(error).data?.response.headers.get('retry-after');
  const message = http ? `${http.statusCode} ${http.message}` : String(error);
  return new DeliveryPostponed(secondsToWait(told, Date.now()), message, { cause: error });
}

/** Seconds from a `Retry-After` header, which holds seconds or a date (RFC 9110, 10.2.3). */
export function secondsToWait(header: string | undefined, now: number): number {
  if (!header) return usualWait;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isNaN(seconds) ? usualWait : Math.min(Math.max(Math.ceil(seconds), 1), longestWait);
}
