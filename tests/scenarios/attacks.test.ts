import { ulid } from 'ulid';
import { workspaceIdOf } from '../../domain/workspace/workspace-id.js';
import { tenantId } from '../../playground/people.js';
import type { PlaygroundPerson } from '../../playground/playground-api.js';
import { accordOnLoopback, cast, places, type AccordOnLoopback } from '../support/accord-on-loopback.js';
import { allRows } from '../support/all-rows.js';
import { proposeCharter, setUpWorkspace } from '../support/charter-story.js';
import { forgedTokens } from '../support/forged-tokens.js';
import { deliver, rightMessage, type Delivered } from '../support/raw-activities.js';

type Json = Record<string, unknown>;

let on: AccordOnLoopback;
let side: { playground: AccordOnLoopback['playground']; botOrigin: string };
let fingerprint: string;
/** What the CEO's tap on *Sign* sent, to be sent again. */
let tapped: Json;
const forged = forgedTokens(() => on);
const chatWorkspace = workspaceIdOf(tenantId, places.groupChat.id);
const table: { attack: string; way: string; answer: string }[] = [];

beforeAll(async () => {
  // botbuilder says on the console which key a refused token didn't fit.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  on = await accordOnLoopback();
  side = { playground: on.playground, botOrigin: on.origin };
  await setUpWorkspace(on);
  await fetch(
    `${on.playground.origin}/api/conversations/${encodeURIComponent(places.groupChat.id)}/installed`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: cast.ceo.objectId, installed: true }),
    },
  );
  ({ fingerprint } = await proposeCharter(on));
  tapped = signing(cast.ceo);
  await deliver(side, tapped);
  await on.settled();
}, 30_000);
afterAll(async () => {
  jest.restoreAllMocks();
  const rows = [{ attack: 'ATTACK', way: 'BY', answer: 'ANSWER, AND NO ROW CHANGED' }, ...table];
  const widest = (column: 'attack' | 'way') => Math.max(...rows.map((row) => row[column].length));
  const lines = rows.map(
    ({ attack, way, answer }) =>
      `${attack.padEnd(widest('attack'))}  ${way.padEnd(widest('way'))}  ${answer}`,
  );
  process.stdout.write(`\n${lines.join('\n')}\n`);
  await on.close();
});

/** Signs the charter in the tab with this token: what a token that is let in would change. */
async function signWith(token: string | Promise<string>): Promise<string> {
  const given = { token: await token };
  const answer = await on.api<Json>(cast.cio, 'POST', '/charters/1/sign', { fingerprint }, given);
  return `${answer.status} ${String(answer.body['code'])}`;
}

async function inTab(
  person: PlaygroundPerson,
  path: string,
  body: Json | string,
  workspaceId = on.workspaceId,
) {
  const response = await fetch(`${on.origin}/api/workspaces/${workspaceId}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await on.token(person)}`,
      'content-type': 'application/json',
      'idempotency-key': ulid(),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { code } = (await response.json()) as { code?: string };
  return `${response.status} ${String(code)}`;
}

/** A tap on *Sign* as Teams sends it, its data spoiled in one part. */
function signing(person: PlaygroundPerson, changes: Json = {}): Json {
  const data = { v: 1, workspace: on.workspaceId, charter: 1, ordinal: 1, fingerprint, commandId: ulid() };
  return rightMessage(side, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    from: { id: person.teamsId, name: person.name, aadObjectId: person.objectId },
    value: { action: { type: 'Action.Execute', verb: 'charter.sign', data: { ...data, ...changes } } },
  });
}

const notASigner = 'Only the CEO and the CIO sign';
const superseded = 'The text has changed since this card was posted';
const saidOnCards = [notASigner, superseded];

function shown({ status, body, text }: Delivered): string {
  const answer = (typeof body === 'object' && body !== null ? body : {}) as {
    code?: string;
    statusCode?: number;
    value?: { code?: string };
  };
  if (answer.code !== undefined) return `${status} ${answer.code}`;
  if (answer.value?.code !== undefined) return `${answer.statusCode} ${answer.value.code}`;
  return `card: ${saidOnCards.find((words) => text.includes(words)) ?? 'no refusal'}`;
}

const tap = async (person: PlaygroundPerson, changes: Json) =>
  shown(await deliver(side, signing(person, changes)));
const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
type Attack = [attack: string, way: string, answer: string, run: () => Promise<string>];

const attacks: Attack[] = [
  ...forged.tab.map(([attack, token]): Attack => [
    attack,
    'API',
    '401 sign-in.required',
    () => signWith(token()),
  ]),
  [
    'workspace id of another team',
    'API',
    '404 request.not-found',
    () => inTab(cast.chiefOfStaff, '/charters', {}, chatWorkspace),
  ],
  [
    'role claimed in the body',
    'API',
    '403 charter.not-a-signer',
    () =>
      inTab(cast.chiefOfStaff, '/charters/1/sign', { fingerprint, role: 'ceo', objectId: cast.cio.objectId }),
  ],
  [
    'body of 10 MB',
    'API',
    '413 request.too-large',
    () => inTab(cast.cio, '/charters/1/sign', { fingerprint, more: 'x'.repeat(10_000_000) }),
  ],
  [
    'deeply nested JSON',
    'API',
    '400 request.json-too-deep',
    () => inTab(cast.cio, '/charters/1/sign', `{"fingerprint":"${fingerprint}","more":${nested(5_000)}}`),
  ],
  [
    '__proto__ keys',
    'API',
    '400 request.json-key-forbidden',
    () => inTab(cast.cio, '/charters/1/sign', `{"fingerprint":"${fingerprint}","__proto__":{"role":"ceo"}}`),
  ],
  [
    'card data with another workspace',
    'card',
    '400 workspace.not-found',
    () => tap(cast.chiefOfStaff, { workspace: chatWorkspace }),
  ],
  [
    'card data with another version',
    'card',
    '400 charter.unknown-version',
    () => tap(cast.cio, { charter: 99 }),
  ],
  [
    'card data with another fingerprint',
    'card',
    `card: ${superseded}`,
    () => tap(cast.cio, { fingerprint: 'a'.repeat(64) }),
  ],
  [
    'card data with another person and role',
    'card',
    `card: ${notASigner}`,
    () => tap(cast.chiefOfStaff, { objectId: cast.cio.objectId, role: 'cio', roles: ['cio'] }),
  ],
  [
    '__proto__ keys',
    'card',
    `card: ${notASigner}`,
    async () => {
      const sent = JSON.stringify(signing(cast.chiefOfStaff, { marker: 1 }));
      return shown(
        await deliver(side, sent.replace('"marker":1', '"__proto__":{"role":"cio","roles":["cio"]}')),
      );
    },
  ],
  [
    'deeply nested JSON',
    'card',
    `card: ${notASigner}`,
    async () => {
      const sent = JSON.stringify(signing(cast.chiefOfStaff, { marker: 1 }));
      return shown(await deliver(side, sent.replace('"marker":1', `"marker":${nested(5_000)}`)));
    },
  ],
  [
    'forged from, no channel token',
    'channel',
    '401 teams.token-refused',
    async () => shown(await deliver(side, signing(cast.cio), null)),
  ],
  ...forged.channel.map(([attack, token]): Attack => [
    attack,
    'channel',
    '401 teams.token-refused',
    async () => shown(await deliver(side, signing(cast.cio), `Bearer ${await token()}`)),
  ]),
  [
    'body of 10 MB',
    'channel',
    '413 teams.body-refused',
    () => tap(cast.cio, { more: 'x'.repeat(10_000_000) }),
  ],
];

async function leavingNoChange<Answer>(attack: () => Promise<Answer>): Promise<Answer> {
  const before = await allRows(on.prefix);
  const answer = await attack();
  await on.settled();
  expect(await allRows(on.prefix)).toEqual(before);
  return answer;
}

describe('an attack is refused and leaves no change:', () => {
  it.each(attacks)('%s (%s): %s', async (attack, way, expected, run) => {
    const answer = await leavingNoChange(run);
    table.push({ attack, way, answer });
    expect(answer).toBe(expected);
  });

  it('a replayed invoke shows the current state and signs no second time', async () => {
    const again = await leavingNoChange(() => deliver(side, tapped));
    table.push({ attack: 'replayed invoke', way: 'card', answer: 'card: the current state' });
    expect(again).toMatchObject({ status: 200, body: { statusCode: 200 } });
    expect(again.text).toContain('✓');
  });
});

it('the very same calls work for those who may, so that the refusals above mean something', async () => {
  const before = await allRows(on.prefix);
  expect(await signWith(forged.good())).toBe('200 undefined');
  await on.settled();
  expect(await allRows(on.prefix)).not.toEqual(before);
});
