/** The playground's server, one function per request. Every failure is a `ServerFault` with a sentence to show. */
import type { z } from 'zod';
import { people } from '../../people.js';
import type {
  InvokeAnswer,
  PlaygroundAction,
  PlaygroundDialog,
  PlaygroundMessage,
  PlaygroundState,
} from '../../playground-api.js';
import { say } from '../texts.js';
import { faultSchema, invokeAnswerSchema, messagesSchema, stateSchema, tokenSchema } from './shapes.js';

export class ServerFault extends Error {
  /** `status` is the HTTP status, 0 when there was no answer at all. */
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'ServerFault';
  }
}

/** The playground's server answers for itself: a gateway's status means that the app behind it is away. */
export function isAppAway(fault: unknown): boolean {
  return fault instanceof ServerFault && [502, 503, 504].includes(fault.status);
}

/** The sentence to show for whatever was thrown. */
export function reasonOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : say('reason.offline');
}

async function request(path: string, body?: unknown): Promise<Response> {
  const options: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  let answer: Response;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new ServerFault(0, say('reason.offline'));
  }
  if (!answer.ok) throw new ServerFault(answer.status, await reasonGiven(answer));
  return answer;
}

async function reasonGiven(answer: Response): Promise<string> {
  const body = faultSchema.safeParse(await answer.json().catch(() => undefined)).data;
  return body?.error ?? say('reason.status', { status: answer.status });
}

async function requestJson<Shape extends z.ZodType>(
  shape: Shape,
  path: string,
  body?: unknown,
): Promise<z.output<Shape>> {
  const answer = await request(path, body);
  const parsed = shape.safeParse(await answer.json().catch(() => undefined));
  if (!parsed.success) throw new ServerFault(answer.status, say('reason.shape'));
  return parsed.data;
}

const as = (objectId: string | undefined): string =>
  objectId === undefined ? '' : `?as=${encodeURIComponent(objectId)}`;
const conversation = (id: string): string => `/api/conversations/${encodeURIComponent(id)}`;

/** Nobody in particular is the first of the playground's people; so is somebody it doesn't know (an old link). */
export async function fetchState(objectId = people[0]?.objectId): Promise<PlaygroundState> {
  try {
    return await requestJson(stateSchema, `/api/state${as(objectId)}`);
  } catch (fault) {
    const isUnknown = fault instanceof ServerFault && fault.status >= 400 && fault.status < 500;
    if (!isUnknown || objectId === people[0]?.objectId) throw fault;
    return fetchState();
  }
}

export function fetchMessages(objectId: string, conversationId: string): Promise<PlaygroundMessage[]> {
  return requestJson(messagesSchema, `${conversation(conversationId)}/messages${as(objectId)}`);
}

export async function sendMessage(
  conversationId: string,
  message: { as: string; text: string; mentionsBot: boolean },
): Promise<void> {
  await request(`${conversation(conversationId)}/messages`, message);
}

export async function setInstalled(
  conversationId: string,
  change: { as: string; installed: boolean },
): Promise<void> {
  await request(`${conversation(conversationId)}/installed`, change);
}

export async function setMember(
  conversationId: string,
  change: { as: string; objectId: string; member: boolean },
): Promise<void> {
  await request(`${conversation(conversationId)}/members`, change);
}

export async function fetchToken(objectId: string): Promise<string> {
  return (await requestJson(tokenSchema, '/api/tokens', { as: objectId })).token;
}

/** Never throws: a server that can't be reached looks to a card like an app that can't be reached. */
export function sendAction(action: PlaygroundAction): Promise<InvokeAnswer> {
  return requestJson(invokeAnswerSchema, '/api/actions', action).catch(unreachable);
}

/** Never throws, as `sendAction`. */
export function sendDialog(dialog: PlaygroundDialog): Promise<InvokeAnswer> {
  return requestJson(invokeAnswerSchema, '/api/dialogs', dialog).catch(unreachable);
}

function unreachable(): InvokeAnswer {
  return { status: 0, body: undefined };
}

export function eventsPath(objectId: string): string {
  return `/api/events${as(objectId)}`;
}
