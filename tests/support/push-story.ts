import type { KeyCommandAnswer, PushAnswer, PushKeyAnswer } from '../../domain/kpis/push-api.js';
import { cast, type AccordOnLoopback } from './accord-on-loopback.js';

export async function readPushKey(on: AccordOnLoopback): Promise<PushKeyAnswer> {
  const answer = await on.api<PushKeyAnswer>(cast.ceo, 'GET', '/kpi-key');
  if (answer.status !== 200) throw new Error(`Reading the key answered ${JSON.stringify(answer.body)}.`);
  return answer.body;
}

/** Makes a key, in place of the one there is, and returns it. */
export async function makePushKey(on: AccordOnLoopback): Promise<string> {
  const replaces = (await readPushKey(on)).data.key?.number ?? null;
  const { body } = await on.api<KeyCommandAnswer>(cast.ceo, 'POST', '/kpi-key', { replaces });
  const { secret } = body.data;
  if (secret === null) throw new Error(`Making a key answered ${JSON.stringify(body)}.`);
  return secret;
}

export interface Pushed {
  status: number;
  body: PushAnswer & { code?: string };
  headers: Headers;
}

/** As another system does it. */
export async function push(
  on: AccordOnLoopback,
  kpi: string,
  reading: object,
  more: { authorization?: string; instance?: number; workspace?: string },
): Promise<Pushed> {
  const origin = on.servers[more.instance ?? 0]?.origin ?? '';
  const response = await fetch(
    `${origin}/api/workspaces/${more.workspace ?? on.workspaceId}/kpis/${kpi}/readings`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(more.authorization !== undefined && { authorization: more.authorization }),
      },
      body: JSON.stringify(reading),
    },
  );
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Pushed['body'],
  };
}
