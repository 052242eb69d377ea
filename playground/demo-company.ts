import { setTimeout as pause } from 'node:timers/promises';
import { ulid } from 'ulid';
import type { Accord } from '../bot/compose.js';
import { articleIds, type ArticleId } from '../domain/charter/articles.js';
import { workspaceIdOf } from '../domain/workspace/workspace-id.js';
import { firstDraft, revisedArticles } from './demo-charter.js';
import { people, team, tenantId } from './people.js';

const [maya, sean, zoe, li, priya, jose, amira, tom] = people.map(({ objectId }) => objectId) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** A draft's articles as they are saved one by one. */
type Edits = Partial<Record<ArticleId, unknown>>;

/**
 * A charter signed a year ago and revised nine months later. False if the team has a workspace already.
 * `setClock` moves the clock that the use cases see.
 */
export async function makeDemoCompany(
  accord: Accord,
  playgroundOrigin: string,
  setClock: (instant: Date) => void,
): Promise<boolean> {
  const workspaceId = workspaceIdOf(tenantId, team.id);
  const known = await accord.tables.records.read(workspaceId, 'head');
  if (known) return false;

  const today = new Date();
  const at = (daysAgo: number, hour: number, minute = 0): Date => {
    const instant = new Date(today.getTime() - daysAgo * 86_400_000);
    instant.setUTCHours(hour, minute, 0, 0);
    return instant;
  };
  const call = (objectId: string) => ({
    workspaceId,
    visitor: { tenantId, objectId },
    commandId: ulid(),
  });
  const done = async (answer: Promise<{ kind: string }>): Promise<void> => {
    const { kind } = await answer;
    if (kind !== 'done') throw new Error(`The demo story was interrupted: ${JSON.stringify(await answer)}`);
    await accord.dueWork.settled();
  };
  const edit = async (edits: Edits, by: string): Promise<void> => {
    for (const article of articleIds) {
      if (!(article in edits)) continue;
      await done(
        accord.charters.editArticle(call(by), {
          article,
          content: edits[article],
          basedOn: 0,
          voidSignatures: false,
        }),
      );
    }
  };
  const sign = async (number: number, by: string, from: 'card' | 'tab'): Promise<void> => {
    const row = await accord.tables.records.read(workspaceId, `charter!${String(number).padStart(4, '0')}`);
    const fingerprint = (row?.body as { proposal: { fingerprint: string } }).proposal.fingerprint;
    await done(accord.charters.sign(call(by), { number, fingerprint, from }));
  };

  setClock(at(364, 9));
  await install(playgroundOrigin);
  setClock(at(364, 9, 20));
  await done(
    accord.workspaces.setUp(call(zoe), {
      ceo: maya,
      cio: sean,
      facilitators: [zoe],
      executives: [li, priya, jose],
      contributors: [amira, tom],
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      pilot: { name: 'Predictive maintenance', budget: 1_200_000, people: 9 },
    }),
  );
  setClock(at(364, 10));
  await done(accord.workspaces.answerLeadership(call(maya), 'ceo', true));
  setClock(at(364, 11, 30));
  await done(accord.workspaces.answerLeadership(call(sean), 'cio', true));

  setClock(at(362, 13));
  await done(accord.charters.openDraft(call(zoe)));
  await edit(firstDraft, zoe);
  setClock(at(358, 8));
  await done(accord.charters.propose(call(zoe)));
  setClock(at(358, 9, 12));
  await sign(1, sean, 'card');
  setClock(at(357, 7, 45));
  await sign(1, maya, 'tab');

  setClock(at(91, 12));
  await done(accord.charters.openDraft(call(sean)));
  await edit(revisedArticles, sean);
  setClock(at(90, 8, 30));
  await done(accord.charters.propose(call(zoe)));
  setClock(at(90, 8, 41));
  await sign(2, maya, 'card');
  setClock(at(89, 15, 5));
  await sign(2, sean, 'card');
  setClock(today);
  return true;
}

/** Adds the bot to the channel as a person would, and waits until the workspace is there. */
async function install(playgroundOrigin: string): Promise<void> {
  const state = await fetch(`${playgroundOrigin}/api/state?as=${zoe}`);
  const { conversations } = (await state.json()) as { conversations: { id: string; kind: string }[] };
  const channel = conversations.find(({ kind }) => kind === 'channel');
  if (!channel) throw new Error('The playground has no channel.');
  const answer = await fetch(
    `${playgroundOrigin}/api/conversations/${encodeURIComponent(channel.id)}/installed`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: zoe, installed: true }),
    },
  );
  if (!answer.ok) throw new Error(`The bot could not be added: ${answer.status}.`);
  await pause(200);
}
