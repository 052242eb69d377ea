import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Viewer } from './sign-in.js';

/** What is known of a request while it is answered; for the log line and the reference in a problem. */
export interface RequestNotes {
  /** Ours, a UUID: an id from outside could be made to collide, or to forge log lines. */
  readonly id: string;
  viewer?: Viewer;
  /** Why the sign-in was refused, which the answer doesn't say. */
  signInRefusal?: string;
  problemCode?: string;
}

// Beside the response rather than in `res.locals`, whose members have no types.
const notes = new WeakMap<ServerResponse, RequestNotes>();

export function notesOf(response: ServerResponse): RequestNotes {
  let found = notes.get(response);
  if (!found) {
    found = { id: randomUUID() };
    notes.set(response, found);
  }
  return found;
}
