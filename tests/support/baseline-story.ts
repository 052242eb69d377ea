import type {
  AnswersBody,
  AnswersSavedAnswer,
  BaselinePageAnswer,
  RoundCommandAnswer,
} from '../../domain/baseline/baseline-api.js';
import type { BaselineItem, Owner } from '../../domain/baseline/baseline.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { cast, people, type AccordOnLoopback } from './accord-on-loopback.js';

/** Holds the role of an executive after `setUpWorkspace`. */
export const executive = people[3] ?? cast.outsider;
/** Is in the team, without a role. */
export const rosterPerson = people[4] ?? cast.outsider;

export async function readBaseline(
  on: AccordOnLoopback,
  person: PlaygroundPerson,
  instance = 0,
): Promise<BaselinePageAnswer> {
  const answer = await on.api<BaselinePageAnswer>(person, 'GET', '/baseline', undefined, { instance });
  if (answer.status !== 200) throw new Error(`The baseline page answered ${answer.status}.`);
  return answer.body;
}

/** Opens the first round with its presets and sends it. Returns its items. */
export async function sendPresets(on: AccordOnLoopback): Promise<BaselineItem[]> {
  const opened = await on.api<RoundCommandAnswer>(cast.chiefOfStaff, 'POST', '/baseline/rounds');
  const { number, listRevision, items } = opened.body.data;
  const sent = await on.api(cast.chiefOfStaff, 'POST', `/baseline/rounds/${number}/send`, { listRevision });
  if (sent.status !== 200) throw new Error(`Sending answered ${sent.status}.`);
  await on.settled();
  return items;
}

/** One owner for each item of the list, in its order; the last one for all that follow. */
export function answering(items: readonly BaselineItem[], today: readonly Owner[], should = today) {
  const nth = (owners: readonly Owner[], index: number) => owners[index] ?? owners.at(-1) ?? 'nobody';
  return items.map(({ id }, index) => ({ item: id, today: nth(today, index), should: nth(should, index) }));
}

export function saveAnswers(
  on: AccordOnLoopback,
  person: PlaygroundPerson,
  answers: AnswersBody['answers'],
  more: { instance?: number; commandId?: string; round?: number } = {},
) {
  const path = `/baseline/rounds/${more.round ?? 1}/answers`;
  return on.api<AnswersSavedAnswer>(person, 'PUT', path, { answers }, more);
}

/** The card that asks this leader, as it stands in the 1:1 chat. */
export async function askedCard(on: AccordOnLoopback, leader: PlaygroundPerson) {
  const [asked] = await on.cards(leader, 'Who owns what in AI', on.personalChat(leader));
  if (!asked) throw new Error(`${leader.name} was not asked.`);
  return asked;
}
