import type { Router } from 'express';
import { trustChannel } from './channel-trust.js';
import { ConnectorCalls } from './connector-calls.js';
import { connectorRoster } from './connector-roster.js';
import { messagesEndpoint } from './messages-endpoint.js';
import type { Messages } from './messages.js';
import { proactiveMessages } from './proactive-messages.js';
import type { Roster } from './roster.js';
import type { TeamsLog, TeamsSettings } from './teams-settings.js';
import { TurnAdapter } from './turn-adapter.js';
import type { TurnHandlers } from './turn.js';

export interface Teams {
  /** Serves POST /api/messages. */
  router: Router;
  messages: Messages;
  roster: Roster;
}

/**
 * Everything that Teams is to us. `handlers` is a function, since handlers need the messages made here.
 * @throws if the settings can't be trusted, see `trustChannel`.
 */
export function createTeams(settings: TeamsSettings, handlers: () => TurnHandlers, log: TeamsLog): Teams {
  const trust = trustChannel(settings);
  const calls = new ConnectorCalls(trust, settings.botId);
  const messages = proactiveMessages(calls, settings.botId);
  const parts = () => ({ handlers: handlers(), messages, log });
  return {
    router: messagesEndpoint(new TurnAdapter(trust), parts, settings),
    messages,
    roster: connectorRoster(calls),
  };
}
