import { createServer } from 'node:http';
import { pino, type Logger } from 'pino';
import express, { type RequestHandler } from 'express';
import { ulid } from 'ulid';
import { compose, type Accord } from '../../bot/compose.js';
import { listen } from '../../bot/http/listen.js';
import { readSettings } from '../../bot/settings.js';
import { workspaceIdOf } from '../../domain/workspace/workspace-id.js';
import { firstConversations, people, team, tenantId } from '../../playground/people.js';
import type { InvokeAnswer, PlaygroundMessage, PlaygroundPerson } from '../../playground/playground-api.js';
import { startPlayground, type Playground } from '../../playground/playground-server.js';
import { cardsIn, checkCard } from './check-card.js';
import { randomPrefix, testConnectionString } from './storage-for-test.js';
import { botId, botPassword, cast, places, tabAppId } from './teams-on-loopback.js';

export interface AccordOptions {
  /** How many servers share the storage; the playground's turns go to the first. */
  instances?: number;
  /** A fault proxy before the emulator. */
  tables?: string;
  prefix?: string;
  now?: () => Date;
  /** Further settings by their names in the environment. */
  settings?: Record<string, string>;
  logLevel?: string;
  /** Where the log goes; nowhere but to the screen, by its level, if left out. */
  log?: Logger;
  /** Put before each server's own handlers, to watch what it does. */
  around?: RequestHandler;
}

export interface ApiAnswer<Body> {
  status: number;
  body: Body;
  headers: Headers;
}

/** Accord as a whole on free ports: real storage, real bot over HTTP, the playground as the channel. */
export async function accordOnLoopback(options: AccordOptions = {}) {
  const port = await reservedPort();
  const botOrigin = `http://127.0.0.1:${port}`;
  const playground = await startPlayground({ port: 0, botOrigin, botId, botPassword, tabAppId });
  const prefix = options.prefix ?? randomPrefix();
  const servers: { accord: Accord; origin: string; close: () => Promise<void> }[] = [];
  for (let index = 0; index < (options.instances ?? 1); index += 1) {
    const settings = readSettings(
      environmentFor(playground, index === 0 ? port : await reservedPort(), { ...options, prefix }),
    );
    const accord = await compose(settings, {
      tabFolder: 'dist/tab',
      checkAnswers: true,
      requestsPerMinute: 100_000,
      log: options.log ?? pino({ level: options.logLevel ?? 'silent' }),
      ...(options.now && { now: options.now }),
    });
    const app = options.around ? express().use(options.around).use(accord.app) : accord.app;
    const server = await listen(app, settings);
    servers.push({ accord, origin: server.origin, close: server.close });
  }
  const [first] = servers;
  if (!first) throw new Error('At least one instance is needed.');
  return {
    playground,
    servers,
    accord: first.accord,
    origin: first.origin,
    prefix,
    workspaceId: workspaceIdOf(tenantId, team.id),
    ...channelOf(playground),
    ...tabOf(playground, servers),
    /** Until everything that was due has been delivered. */
    async settled() {
      for (const { accord } of servers) await accord.dueWork.settled();
    },
    async close() {
      for (const { accord, close } of servers) {
        await accord.dueWork.stop();
        await close();
      }
      await playground.close();
      // Whatever a test was about, each card that it made must be one that Teams draws.
      cardsIn(playground.records).forEach(checkCard);
    },
  };
}

export type AccordOnLoopback = Awaited<ReturnType<typeof accordOnLoopback>>;

/** The server's environment, for servers in this process and in others. */
export function environmentFor(
  playground: Pick<Playground, 'origin' | 'channelAuthority'>,
  port: number,
  options: AccordOptions,
): Record<string, string> {
  return {
    PORT: String(port),
    PUBLIC_ORIGIN: `http://localhost:${port}`,
    ACCORD_TABLES: options.tables ?? testConnectionString(),
    ACCORD_TABLE_PREFIX: options.prefix ?? randomPrefix(),
    BOT_ID: botId,
    BOT_TENANT_ID: tenantId,
    BOT_PASSWORD: botPassword,
    AAD_APP_CLIENT_ID: tabAppId,
    TEAMS_APP_ID: '5d6e7f80-1a2b-4c3d-8e4f-5a6b7c8d9e0f',
    ACCORD_TOKEN_AUTHORITY: playground.origin,
    ACCORD_CHANNEL_AUTHORITY: playground.channelAuthority,
    LOG_LEVEL: 'silent',
    ...options.settings,
  };
}

/** A port that was free a moment ago. */
export async function reservedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (typeof address !== 'object' || !address) throw new Error('No port is free.');
  return address.port;
}

/** What people do in chats. */
export function channelOf(playground: Playground) {
  const ask = async (method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${playground.origin}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const chat = (id: string) => `/api/conversations/${encodeURIComponent(id)}`;
  const messages = async (person: PlaygroundPerson, conversationId = places.channel.id) =>
    (await ask('GET', `${chat(conversationId)}/messages?as=${person.objectId}`)) as PlaygroundMessage[];
  return {
    install: () =>
      ask('POST', `${chat(places.channel.id)}/installed`, {
        as: cast.chiefOfStaff.objectId,
        installed: true,
      }),
    remove: () =>
      ask('POST', `${chat(places.channel.id)}/installed`, {
        as: cast.chiefOfStaff.objectId,
        installed: false,
      }),
    /** Takes somebody into the team, or out of it; by the chief of staff. */
    setMember: (person: PlaygroundPerson, member: boolean) =>
      ask('POST', `${chat(places.channel.id)}/members`, {
        as: cast.chiefOfStaff.objectId,
        objectId: person.objectId,
        member,
      }),
    messages,
    /** The messages with a card whose text contains this, newest last. */
    async cards(person: PlaygroundPerson, text: string, conversationId = places.channel.id) {
      const all = await messages(person, conversationId);
      return all.filter(({ card }) => card && JSON.stringify(card).includes(text));
    },
    personalChat(person: PlaygroundPerson): string {
      const found = firstConversations().find(
        ({ kind, memberIds }) => kind === 'personal' && memberIds[0] === person.objectId,
      );
      if (!found) throw new Error(`${person.name} has no chat with the bot.`);
      return found.id;
    },
    write: (person: PlaygroundPerson, text: string, conversationId = places.channel.id) =>
      ask('POST', `${chat(conversationId)}/messages`, { as: person.objectId, text, mentionsBot: true }),
    /** Writes to the others, not to the bot; the message. */
    async say(person: PlaygroundPerson, text: string, conversationId = places.channel.id) {
      await ask('POST', `${chat(conversationId)}/messages`, {
        as: person.objectId,
        text,
        mentionsBot: false,
      });
      const said = (await messages(person, conversationId)).findLast((one) => one.text === text);
      if (!said) throw new Error('What was said is not there.');
      return said;
    },
    /** Chooses an action of the message extension on a message, or sends its dialog. */
    async messageAction(
      person: PlaygroundPerson,
      { id, conversationId }: PlaygroundMessage,
      command: string,
      step: 'fetch' | 'submit',
      data?: unknown,
    ) {
      const chosen = { as: person.objectId, conversationId, messageId: id, command, step, data };
      return checked((await ask('POST', '/api/dialogs', chosen)) as InvokeAnswer);
    },
    async act(
      person: PlaygroundPerson,
      message: PlaygroundMessage,
      verb: string,
      data: unknown,
      trigger: 'manual' | 'automatic' = 'manual',
    ) {
      const action = {
        as: person.objectId,
        conversationId: message.conversationId,
        messageId: message.id,
        verb,
        data,
        trigger,
      };
      return checked((await ask('POST', '/api/actions', action)) as InvokeAnswer);
    },
    async dialog(person: PlaygroundPerson, step: 'fetch' | 'submit', data: unknown) {
      const conversationId = places.channel.id;
      const answer = (await ask('POST', '/api/dialogs', {
        as: person.objectId,
        conversationId,
        step,
        data,
      })) as InvokeAnswer;
      return checked(answer);
    },
  };
}

function checked(answer: InvokeAnswer): InvokeAnswer {
  cardsIn(answer.body).forEach(checkCard);
  return answer;
}

/** What people do in the tab: the API with the playground's tokens. */
export function tabOf(playground: Playground, servers: readonly { origin: string }[]) {
  return {
    async token(person: PlaygroundPerson): Promise<string> {
      const response = await fetch(`${playground.origin}/api/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ as: person.objectId }),
      });
      return ((await response.json()) as { token: string }).token;
    },
    async api<Body>(
      person: PlaygroundPerson,
      method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      path: string,
      body?: object,
      more: { commandId?: string; instance?: number; etag?: string; token?: string } = {},
    ): Promise<ApiAnswer<Body>> {
      const token = more.token ?? (await this.token(person));
      const origin = servers[more.instance ?? 0]?.origin ?? '';
      const response = await fetch(`${origin}/api/workspaces/${workspaceIdOf(tenantId, team.id)}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(method !== 'GET' && {
            'content-type': 'application/json',
            'idempotency-key': more.commandId ?? ulid(),
          }),
          ...(more.etag && { 'if-none-match': more.etag }),
        },
        ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: (text === '' ? undefined : JSON.parse(text)) as Body,
      };
    },
  };
}

export { cast, people, places };
