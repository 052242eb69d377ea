import { ulid } from 'ulid';
import type { PlaygroundPerson } from '../../../playground/playground-api.js';
import { places } from '../accord-on-loopback.js';
import { activitiesOf, craftedTap, sendCrafted } from '../crafted-activities.js';
import { refusalsOf, type CardCall, type PermissionRow, type Stage } from './permission-row.js';

/** `not the moment`: no matter of permission; another state of the workspace would let this person. */
export type Tried = 'done' | 'refused' | 'not the moment' | 'nothing there';

const strangersWords = 'This workspace isn’t there, or you are not in its team.';

/** One person's try in the tab. Throws at an answer that is neither yes nor no. */
export async function tryApi(on: Stage, person: PlaygroundPerson, row: PermissionRow): Promise<Tried> {
  const call = await row.api?.(on, person);
  if (!call) throw new Error(`“${row.wish}” has no call.`);
  const { method, path, body } = call;
  const answer = await on.api<{ code?: string }>(person, method, path, body);
  const code = answer.body?.code;
  if (answer.status < 300) return 'done';
  if (refusalsOf(row).some((one) => answer.status === one.status && code === one.code)) return 'refused';
  if (answer.status === 404 && code === 'request.not-found') return 'nothing there';
  if (answer.status === 409) return 'not the moment';
  throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** One person's tap on a card, or use of a dialog, whether or not they were ever shown it. */
export async function tryCard(on: Stage, person: PlaygroundPerson, row: PermissionRow): Promise<Tried> {
  const call = await row.card?.(on);
  if (!call) throw new Error(`“${row.wish}” has no card.`);
  const { status, body } = await tapOrSubmit(on, person, call);
  const said = JSON.stringify(body);
  if (status !== 200) throw new Error(`${call.verb}: ${status} ${said}`);
  if (said.includes(strangersWords)) return 'nothing there';
  const { notNow } = row;
  if (notNow !== undefined && said.includes(notNow)) return 'not the moment';
  return refusalsOf(row).some((one) => said.includes(`"${one.code}"`) || said.includes(one.words ?? one.code))
    ? 'refused'
    : 'done';
}

export function tapOrSubmit(
  on: Stage,
  person: PlaygroundPerson,
  { verb, data }: CardCall,
  workspace = on.workspaceId,
): Promise<{ status: number; body: unknown }> {
  const sent = { v: 1, workspace, commandId: ulid(), ...data };
  const [, dialog] = /^dialog:(.*)$/.exec(verb) ?? [];
  if (dialog === undefined) return sendCrafted(on, craftedTap(on, person, verb, sent));
  const value = { data: { ...sent, dialog } };
  return sendCrafted(on, activitiesOf(on).invoke('task/submit', value, person, places.channel, undefined));
}
