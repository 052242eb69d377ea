import { app } from '@microsoft/teams-js';
import { connectToHost } from '../../../tab/teams/connect.js';
import type { HostContext } from '../../../tab/teams/read-context.js';

/** A call of teams-js as it goes over to the host. */
interface HostCall {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

interface FramelessWindow {
  nativeInterface?: { framelessPostMessage(message: string): void };
  onNativeMessage?: (event: { data: unknown }) => void;
}

const runtimeConfig = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: {
    app: { notifySuccessResponse: {} },
    pages: { appButton: {}, backStack: {}, config: {}, currentApp: {}, fullTrust: {}, tabs: {} },
  },
};

export interface PlayedHost {
  context: HostContext;
  calls: HostCall[];
  call(func: string): HostCall | undefined;
  send(func: string, args: unknown[]): void;
  /** What the host answers to a call from now on; arguments of the reply. */
  answer(func: string, reply: (args: unknown[]) => unknown[]): void;
}

const framed = window as unknown as FramelessWindow;

/** What the host would say of the place and the person; `flat` is teams-js' own form on the wire. */
const channel = {
  userObjectId: 'aaaaaaaa-0000-4000-8000-000000000001',
  tid: '11111111-1111-4111-8111-111111111111',
  loginHint: 'ada@example.com',
  teamId: '19:leaders@thread.tacv2',
  channelId: '19:leaders@thread.tacv2',
  entityId: 'accord',
  theme: 'default',
  locale: 'en-us',
  hostClientType: 'web',
  frameContext: 'content',
};

/**
 * Plays Teams for the real teams-js, over the channel that Teams' phone clients use, which has no frame:
 * jsdom has none to offer.
 */
export async function playHost(flat: Record<string, unknown> = {}): Promise<PlayedHost> {
  const context = { ...channel, ...flat };
  const calls: HostCall[] = [];
  const answers = new Map<string, (args: unknown[]) => unknown[]>([
    ['initialize', () => [context.frameContext, 'web', JSON.stringify(runtimeConfig), '2.0.1']],
    ['getContext', () => [context]],
    ['authentication.getAuthToken', () => [true, 'a-token']],
    ['appInitialization.success', () => [true]],
    ['settings.setValidityState', () => [true]],
    ['settings.setSettings', () => [true]],
  ]);
  framed.nativeInterface = {
    framelessPostMessage(message) {
      const call = JSON.parse(message) as HostCall;
      calls.push(call);
      const reply = answers.get(call.func);
      if (!reply) return;
      const { id, uuidAsString } = call;
      const args = reply(call.args ?? []);
      queueMicrotask(() =>
        framed.onNativeMessage?.({ data: { id, uuidAsString, args, monotonicTimestamp: 0 } }),
      );
    },
  };
  forgetHost();
  const connected = await connectToHost([]);
  if (!connected) throw new Error('teams-js did not find the played host.');
  return {
    context: connected,
    calls,
    call: (func) => calls.findLast((one) => one.func === func),
    send: (func, args) => framed.onNativeMessage?.({ data: { func, args, timestamp: 0 } }),
    answer: (func, reply) => void answers.set(func, reply),
  };
}

/** As in a browser's own window, where nobody plays the host. */
export function noHost(): void {
  delete framed.nativeInterface;
  forgetHost();
}

/** teams-js says hello once in a page's life; each test is a life of its own. */
function forgetHost(): void {
  // oxlint-disable-next-line no-underscore-dangle
  app._uninitialize();
}
