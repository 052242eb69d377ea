import type { MessageAction } from './playground-api.js';

/** What the manifest's message extension offers on each message; a test keeps the two together. */
export const messageActions: readonly MessageAction[] = [{ id: 'decision.log', title: 'Log as decision' }];
