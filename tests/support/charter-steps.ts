import { ulid } from 'ulid';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import type { AccordOnLoopback } from './accord-on-loopback.js';
import { readPage } from './charter-story.js';

/** The members of a problem answer that tests look at. */
export interface ProblemAnswer {
  code: string;
  detail: string;
  current?: { number: number; state: string; fingerprint: string | null };
  signers?: string[];
}

/** What a sign-off card's *Sign* and *Decline* carry. */
export function signOffData(
  on: AccordOnLoopback,
  charter: { number: number; fingerprint: string; ordinal?: number },
) {
  const { number, fingerprint, ordinal = 1 } = charter;
  return { v: 1, workspace: on.workspaceId, charter: number, ordinal, fingerprint, commandId: ulid() };
}

/** What an action of a card, or of a card in an answer, carries; undefined if nothing of the kind is offered. */
export function offeredData(shown: unknown, verb: string): Record<string, unknown> | undefined {
  if (typeof shown !== 'object' || shown === null) return undefined;
  if ('verb' in shown && shown.verb === verb && 'data' in shown) return shown.data as Record<string, unknown>;
  for (const part of Object.values(shown)) {
    const found = offeredData(part, verb);
    if (found) return found;
  }
  return undefined;
}

/** Commands of the tab, by name and version. */
export function commandCharter<Body = ProblemAnswer>(
  on: AccordOnLoopback,
  person: PlaygroundPerson,
  number: number,
  command: 'propose' | 'sign' | 'decline' | 'withdraw' | 'tickets',
  body?: object,
) {
  return on.api<Body>(person, 'POST', `/charters/${number}/${command}`, body);
}

/** Saves the purpose of the version under way. */
export async function editPurpose(
  on: AccordOnLoopback,
  person: PlaygroundPerson,
  text: string,
  voidSignatures = false,
) {
  const { underWay } = (await readPage(on, person)).data;
  const basedOn = underWay?.articleEdits.purpose?.revision ?? 0;
  const body = { content: { text }, basedOn, voidSignatures };
  return on.api<ProblemAnswer & { data?: object }>(
    person,
    'PUT',
    `/charters/${underWay?.number ?? 0}/articles/purpose`,
    body,
  );
}

/** Both leaders sign in the tab. */
export async function signBoth(
  on: AccordOnLoopback,
  leaders: readonly PlaygroundPerson[],
  { number, fingerprint }: { number: number; fingerprint: string },
): Promise<void> {
  for (const leader of leaders) {
    const { status } = await commandCharter(on, leader, number, 'sign', { fingerprint });
    if (status !== 200) throw new Error(`Signing answered ${status}.`);
  }
  await on.settled();
}
