import { ulid } from 'ulid';
import type { CharterPageAnswer } from '../../domain/charter/charter-api.js';
import { suggestions } from '../../domain/charter/starting-text.js';
import type { PlaygroundMessage, PlaygroundPerson } from '../../playground/playground-api.js';
import { cast, people, type AccordOnLoopback } from './accord-on-loopback.js';

/** What the story needs of a server, be it in this process or in another. */
export type Stage = Pick<
  AccordOnLoopback,
  'workspaceId' | 'install' | 'dialog' | 'act' | 'cards' | 'personalChat' | 'api' | 'settled'
>;

/** What the set-up dialog sends when nothing but the people is chosen. */
export const setUpInputs = {
  ceo: cast.ceo.objectId,
  cio: cast.cio.objectId,
  facilitators: cast.chiefOfStaff.objectId,
  executives: people[3]?.objectId ?? '',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
};

/** Adds the bot, sets up, and lets both leaders accept. */
export async function setUpWorkspace(on: Stage): Promise<void> {
  await on.install();
  const data = { v: 1, dialog: 'workspace.set-up', workspace: on.workspaceId, commandId: ulid() };
  await on.dialog(cast.chiefOfStaff, 'submit', { ...data, ...setUpInputs });
  await on.settled();
  for (const [person, role] of [
    [cast.ceo, 'ceo'],
    [cast.cio, 'cio'],
  ] as const) {
    const [asked] = await on.cards(person, 'workspace.accept', on.personalChat(person));
    if (!asked) throw new Error(`${person.name} was not asked to accept.`);
    await on.act(person, asked, 'workspace.accept', {
      v: 1,
      workspace: on.workspaceId,
      role,
      commandId: ulid(),
      on: 'leadership',
    });
  }
  await on.settled();
}

/** Drafts a complete charter in the tab. Returns its number. */
export async function draftCharter(on: Stage, person: PlaygroundPerson = cast.chiefOfStaff): Promise<number> {
  await expectOk(on.api(person, 'POST', '/charters'));
  const page = await readPage(on, person);
  const number = page.data.underWay?.number ?? 0;
  const edits = {
    summary: { text: `${suggestions.summary} (${number})` },
    purpose: { text: suggestions.purpose },
    team: {
      people: [{ name: 'Amira Haddad', discipline: 'data-science', share: 100 }],
      reasons: { 'data-science': '', engineering: 'From the platform team.', 'business-analysis': 'Hiring.' },
    },
  };
  for (const [article, content] of Object.entries(edits)) {
    const basedOn = page.data.underWay?.articleEdits[article as 'team']?.revision ?? 0;
    await expectOk(on.api(person, 'PUT', `/charters/${number}/articles/${article}`, { content, basedOn }));
  }
  return number;
}

/** Drafts a complete charter in the tab and proposes it. Returns its number and fingerprint. */
export async function proposeCharter(
  on: Stage,
  person: PlaygroundPerson = cast.chiefOfStaff,
): Promise<{ number: number; fingerprint: string }> {
  const number = await draftCharter(on, person);
  await expectOk(on.api(person, 'POST', `/charters/${number}/propose`));
  await on.settled();
  const proposed = await readPage(on, person);
  return { number, fingerprint: proposed.data.underWay?.fingerprint ?? '' };
}

export async function readPage(on: Stage, person: PlaygroundPerson): Promise<CharterPageAnswer> {
  const answer = await on.api<CharterPageAnswer>(person, 'GET', '/charters');
  if (answer.status !== 200) throw new Error(`The charter page answered ${answer.status}.`);
  return answer.body;
}

async function expectOk(asked: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await asked;
  if (status !== 200) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
}

/** What a tap on *Sign* sends, from the sign-off card that is posted in the channel. */
export async function signOffPost(on: Stage, number: number): Promise<PlaygroundMessage> {
  const posts = await on.cards(cast.ceo, `version ${number}`);
  const post = posts.find(({ card }) => JSON.stringify(card).includes('Fingerprint'));
  if (!post) throw new Error('No sign-off card is posted.');
  return post;
}
