import type { PersonKind, PlaygroundConversation, PlaygroundPerson } from './playground-api.js';

/** A company that doesn't exist, so that its people can say anything. */
export const tenantId = '7d1f0c5e-3b2a-4c6d-9e8f-5a4b3c2d1e0f';
export const team = { id: '19:northwind-leadership@thread.tacv2', name: 'Northwind Robotics' };
const channelId = '19:northwind-ai-leadership@thread.tacv2';
const groupChatId = '19:northwind-ceo-cio@thread.v2';

type Row = [key: string, name: string, title: string, email: string, kind: PersonKind];

const rows: Row[] = [
  ['01', 'Maya Okonkwo', 'Chief Executive Officer', 'maya.okonkwo@northwind-robotics.example', 'member'],
  ['02', 'Seán O’Brien', 'Chief Information Officer', 'sean.obrien@northwind-robotics.example', 'member'],
  ['03', 'Zoë Lindqvist', 'Chief of Staff', 'zoe.lindqvist@northwind-robotics.example', 'member'],
  ['04', '李 Wei', 'Chief Financial Officer', 'li.wei@northwind-robotics.example', 'member'],
  [
    '05',
    'Priya Raghunathan',
    'Chief Operating Officer',
    'priya.raghunathan@northwind-robotics.example',
    'member',
  ],
  ['06', 'José Ángel Muñoz', 'Chief People Officer', 'jose.munoz@northwind-robotics.example', 'member'],
  ['07', 'Amira Haddad', 'Lead Data Scientist', 'amira.haddad@northwind-robotics.example', 'member'],
  [
    '08',
    "Tom D'Souza",
    'Head of Machine Learning Operations',
    'tom.dsouza@northwind-robotics.example',
    'member',
  ],
  ['09', 'Ingrid Vogel', 'Adviser, Vogel Partners', 'ingrid@vogel-partners.example', 'guest'],
  ['10', 'Pat Reilly', 'Facilities Coordinator', 'pat.reilly@northwind-robotics.example', 'outsider'],
];

const everybody: PlaygroundPerson[] = rows.map(([key, name, title, email, kind]) => ({
  objectId: `a0000000-0000-4000-8000-0000000000${key}`,
  teamsId: `29:1northwind-${key}`,
  name,
  title,
  email,
  kind,
}));

export const people: readonly PlaygroundPerson[] = everybody;

/** Makes the company larger, for tests of large teams: before a playground is started. */
export function hire(more: readonly PlaygroundPerson[]): void {
  everybody.push(...more);
}

export function personById(objectId: string): PlaygroundPerson | undefined {
  return people.find((person) => person.objectId === objectId);
}

/** The name to sign in with, which tells a guest of the tenant. */
export function principalNameOf({ email, kind }: PlaygroundPerson): string {
  return kind === 'guest' ? `${email.replace('@', '_')}#EXT#@northwind-robotics.example` : email;
}

/** By either of the ids that Teams knows a person under. */
export function personByAnyId(id: string): PlaygroundPerson | undefined {
  return people.find((person) => person.objectId === id || person.teamsId === id);
}

/** What a new playground begins with: the bot is installed nowhere. */
export function firstConversations(): PlaygroundConversation[] {
  const inTeam = people.filter(({ kind }) => kind !== 'outsider').map(({ objectId }) => objectId);
  return [
    { id: channelId, kind: 'channel', name: 'AI leadership', team, memberIds: inTeam, installed: false },
    {
      id: groupChatId,
      kind: 'group-chat',
      name: 'CEO & CIO',
      memberIds: people.slice(0, 2).map(({ objectId }) => objectId),
      installed: false,
    },
    ...people.map(({ objectId, teamsId }): PlaygroundConversation => ({
      id: `a:${teamsId.slice(3)}`,
      kind: 'personal',
      name: 'Accord',
      memberIds: [objectId],
      installed: false,
    })),
  ];
}
