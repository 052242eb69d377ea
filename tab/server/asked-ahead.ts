import { send } from './send.js';

let asked: { path: string; response: Promise<Response | undefined> } | undefined;

/**
 * Sends a GET before the code that needs its answer is there; settles once it is on its way. Never rejects: what goes
 * wrong is asked for again by whoever needs the answer.
 */
export async function askAhead(path: string, token: Promise<string>): Promise<void> {
  const response = token.then((given) => send({ method: 'GET', path }, given)).catch(() => undefined);
  asked = { path, response };
  await token.catch(() => undefined);
}

/** The answer to what was asked ahead, for the first that asks the same; undefined if it wasn't, or there is none. */
export async function takeAskedAhead(path: string): Promise<Response | undefined> {
  if (asked?.path !== path) return undefined;
  const { response } = asked;
  asked = undefined;
  return response;
}
