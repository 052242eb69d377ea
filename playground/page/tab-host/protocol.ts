/** The messages between teams-js 2.58 and its host, as observed on the wire. */
import { z } from 'zod';

export const tabCallSchema = z.object({
  id: z.number(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).default([]),
});

export type TabCall = z.output<typeof tabCallSchema>;

export interface TabReply {
  id: number;
  uuidAsString?: string;
  args: unknown[];
  monotonicTimestamp: number;
}

export function replyTo(call: TabCall, args: unknown[], now: number): TabReply {
  const { id, uuidAsString } = call;
  return { id, ...(uuidAsString === undefined ? {} : { uuidAsString }), args, monotonicTimestamp: now };
}

export function eventFor(func: string, args: unknown[], now: number): Record<string, unknown> {
  return { func, args, timestamp: now };
}

/** What this host can do; teams-js refuses calls to anything that isn't listed. */
export const runtimeConfig = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: {
    app: { notifySuccessResponse: {} },
    dialog: { card: { bot: {} }, url: { bot: {}, parentCommunication: {} }, update: {} },
    pages: { appButton: {}, backStack: {}, config: {}, currentApp: {}, fullTrust: {}, tabs: {} },
  },
};

export const HOST_SDK_VERSION = '2.0.1';
