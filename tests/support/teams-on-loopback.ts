import { createServer, type Server } from 'node:http';
import express from 'express';
import { z } from 'zod';
import { createTeams, type Teams } from '../../bot/teams/adapter.js';
import type { TeamsLog, TeamsSettings } from '../../bot/teams/teams-settings.js';
import type {
  CardAnswer,
  DialogAnswer,
  OutgoingMessage,
  Turn,
  TurnHandlers,
  TurnPerson,
} from '../../bot/teams/turn.js';
import { firstConversations, people, tenantId } from '../../playground/people.js';
import type { PlaygroundMessage } from '../../playground/playground-api.js';
import {
  startPlayground,
  type Playground,
  type PlaygroundSettings,
} from '../../playground/playground-server.js';

export const botId = 'b0000000-0000-4000-8000-000000000001';
export const botPassword = 'a password for tests only';
export const tabAppId = 'c0000000-0000-4000-8000-000000000001';

const [ceo, cio, chiefOfStaff] = people;
const guest = people.find(({ kind }) => kind === 'guest');
const outsider = people.find(({ kind }) => kind === 'outsider');
const [channel, groupChat] = firstConversations();
if (!ceo || !cio || !chiefOfStaff || !guest || !outsider || !channel || !groupChat) {
  throw new Error('The playground lacks somebody whom the tests need.');
}
export const cast = { ceo, cio, chiefOfStaff, guest, outsider };
export const places = { channel, groupChat };

/** One call of a handler: its name, the turn, and what else it was given. */
export type Call = [name: keyof TurnHandlers, turn: Turn, ...rest: unknown[]];

/** Handlers that note their calls and answer what the test puts here. */
export class NotedHandlers implements TurnHandlers {
  calls: Call[] = [];
  commandAnswers: OutgoingMessage[] = [];
  cardAnswer: () => CardAnswer | Promise<CardAnswer> = () => ({ kind: 'message', text: 'Done.' });
  dialogAnswer: DialogAnswer = { kind: 'close' };

  async installed(turn: Turn): Promise<void> {
    this.calls.push(['installed', turn]);
  }
  async removed(turn: Turn): Promise<void> {
    this.calls.push(['removed', turn]);
  }
  async renamed(turn: Turn, name: string): Promise<void> {
    this.calls.push(['renamed', turn, name]);
  }
  async membersAdded(turn: Turn, added: TurnPerson[]): Promise<void> {
    this.calls.push(['membersAdded', turn, added]);
  }
  async membersRemoved(turn: Turn, removed: TurnPerson[]): Promise<void> {
    this.calls.push(['membersRemoved', turn, removed]);
  }
  async command(turn: Turn, text: string): Promise<OutgoingMessage[]> {
    this.calls.push(['command', turn, text]);
    return this.commandAnswers;
  }
  async cardAction(turn: Turn, verb: string, data: unknown, automatic: boolean): Promise<CardAnswer> {
    this.calls.push(['cardAction', turn, verb, data, automatic]);
    return this.cardAnswer();
  }
  async openDialog(turn: Turn, data: unknown): Promise<DialogAnswer> {
    this.calls.push(['openDialog', turn, data]);
    return this.dialogAnswer;
  }
  async submitDialog(turn: Turn, data: unknown): Promise<DialogAnswer> {
    this.calls.push(['submitDialog', turn, data]);
    return this.dialogAnswer;
  }
}

export class NotedLog implements TeamsLog {
  lines: { level: string; fields: object; message: string }[] = [];
  info = (fields: object, message: string) => void this.lines.push({ level: 'info', fields, message });
  warn = (fields: object, message: string) => void this.lines.push({ level: 'warn', fields, message });
  error = (fields: object, message: string) => void this.lines.push({ level: 'error', fields, message });
}

export interface TeamsOnLoopback {
  playground: Playground;
  teams: Teams;
  botOrigin: string;
  handlers: NotedHandlers;
  log: NotedLog;
  /** What the playground's page would ask. */
  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<{ status: number; body: unknown }>;
  install(conversationId?: string): Promise<void>;
  messages(conversationId?: string): Promise<PlaygroundMessage[]>;
  close(): Promise<void>;
}

const pathOf = (id: string) => `/api/conversations/${encodeURIComponent(id)}`;

/** A bot and a playground that speak to each other over HTTP, on ports that the system chose. */
export async function teamsOnLoopback(options: Partial<PlaygroundSettings> = {}): Promise<TeamsOnLoopback> {
  const botServer = createServer();
  const botOrigin = await originOf(botServer);
  const playground = await startPlayground({ port: 0, botOrigin, botId, botPassword, tabAppId, ...options });
  const handlers = new NotedHandlers();
  const log = new NotedLog();
  const teams = createTeams(teamsSettings(playground), () => handlers, log);
  botServer.on('request', express().use(teams.router));

  const ask: TeamsOnLoopback['ask'] = async (method, path, body) => {
    const response = await fetch(`${playground.origin}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  return {
    playground,
    teams,
    botOrigin,
    handlers,
    log,
    ask,
    async install(id = places.channel.id) {
      await ask('POST', `${pathOf(id)}/installed`, { as: cast.ceo.objectId, installed: true });
    },
    async messages(id = places.channel.id) {
      const answer = await ask('GET', `${pathOf(id)}/messages?as=${cast.ceo.objectId}`);
      return z.array(z.custom<PlaygroundMessage>()).parse(answer.body);
    },
    async close() {
      await playground.close();
      botServer.closeAllConnections();
      await new Promise((resolve) => botServer.close(resolve));
    },
  };
}

/** The settings of a bot that takes this playground for Teams. */
export function teamsSettings({ channelAuthority }: Playground): TeamsSettings {
  return {
    botId,
    botPassword,
    botType: 'SingleTenant',
    botTenantId: tenantId,
    channelAuthority,
    allowsTenant: (id) => id === tenantId,
  };
}

/** Starts a server on a port that the system chooses, and says where. */
export async function originOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}
