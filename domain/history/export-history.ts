import { accept, refuse, type Outcome } from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import type { Actor } from '../workspace/roles.js';

export const historyRef = { kind: 'history', id: '' } as const;

/** That somebody takes the history out of the workspace is itself part of it. */
export function exportHistory(actor: Actor): Outcome<undefined> {
  if (!mayTake('history.export', actor.roles)) return refuse('history.not-allowed');
  return accept({
    writes: [],
    events: [{ action: 'history.exported', subject: historyRef, details: { by: actor.objectId } }],
    deliveries: [],
    result: undefined,
  });
}
