import { ulid } from 'ulid';
import { z } from 'zod';
import type { Accord } from '../bot/compose.js';
import { articleIds, type ArticleId } from '../domain/charter/articles.js';
import { workspaceIdOf } from '../domain/workspace/workspace-id.js';
import { demoAnswers } from './demo-baseline.js';
import { firstDraft, revisedArticles } from './demo-charter.js';
import { makeDemoDecisions } from './demo-decide.js';
import { demoLimits } from './demo-decision.js';
import { addDemoBenchmark, amendDemoKpis } from './demo-later.js';
import { fillDemoMatrix } from './demo-matrix.js';
import { defineDemoKpis, readDemoKpis, readingDays } from './demo-measure.js';
import { people, team, tenantId } from './people.js';

/** Object ids of the cast, by first name. */
const idOf = (firstName: string): string => {
  const person = people.find(({ name }) => name.startsWith(firstName));
  if (!person) throw new Error(`Nobody is called ${firstName}.`);
  return person.objectId;
};
const [maya, sean, zoe] = [idOf('Maya'), idOf('Seán'), idOf('Zoë')];
const executives = [idOf('李'), idOf('Priya'), idOf('José')];
const contributors = [idOf('Amira'), idOf('Tom')];

/** As the use cases answer. */
type Answer<Result> =
  | { kind: 'done'; result: Result | undefined }
  | { kind: 'refused' }
  | { kind: 'stranger' };

/** A draft's articles as they are saved one by one. */
type Edits = Partial<Record<ArticleId, unknown>>;

/**
 * A gap measured and a charter signed a year ago, both again nine months later. False if the team has a
 * workspace already. `moveClock` sets the clock that the use cases see.
 */
export async function makeDemoCompany(
  accord: Accord,
  playgroundOrigin: string,
  moveClock: (instant: Date) => void,
): Promise<boolean> {
  let latest = new Date(0);
  /** Never back: what waits for days overtakes what others do meanwhile. */
  const setClock = (instant: Date): void => {
    if (instant > latest) latest = instant;
    moveClock(latest);
  };
  const workspaceId = workspaceIdOf(tenantId, team.id);
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
  const done = async <Result>(asked: Promise<Answer<Result>>): Promise<Result | undefined> => {
    const answer = await asked;
    if (answer.kind !== 'done') throw new Error(`The demo story broke off: ${JSON.stringify(answer)}`);
    await accord.dueWork.settled();
    return answer.result;
  };
  const edit = async (number: number, edits: Edits, by: string): Promise<void> => {
    for (const article of articleIds) {
      if (!(article in edits)) continue;
      await done(
        accord.charters.editArticle(call(by), {
          number,
          article,
          content: edits[article],
          basedOn: 0,
          voidSignatures: false,
        }),
      );
    }
  };
  /** Proposes, and gives back the signing of what was proposed. */
  const propose = async (number: number) => {
    const proposal = (await done(accord.charters.propose(call(zoe), number)))?.charter.proposal;
    if (!proposal) throw new Error('The demo story broke off at a proposal.');
    return (by: string, from: 'card' | 'tab') =>
      done(accord.charters.sign(call(by), { number, fingerprint: proposal.fingerprint, from }));
  };
  /** Both leaders answer the list, as it was the time before; returns when the gap is measured. */
  const measure = async (which: 'first' | 'second', daysAgo: number): Promise<void> => {
    setClock(at(daysAgo, 8));
    const opened = (await done(accord.baselines.openRound(call(zoe))))?.round;
    if (!opened) throw new Error('The demo story broke off at the baseline.');
    const { number, items, listRevision } = opened;
    await done(accord.baselines.sendList(call(zoe), { number, listRevision }));
    for (const [leader, by, hour] of [
      ['cio', sean, 10],
      ['ceo', maya, 16],
    ] as const) {
      setClock(at(daysAgo, hour));
      const answers = demoAnswers(which, leader, items);
      const { kind } = await accord.baselines.saveAnswers(call(by), { number, answers });
      if (kind !== 'saved') throw new Error(`The demo story broke off at the baseline: ${kind}.`);
      await accord.dueWork.settled();
    }
  };

  setClock(at(364, 9));
  if (!(await install(playgroundOrigin))) return false;
  setClock(at(364, 9, 20));
  await done(
    accord.workspaces.setUp(call(zoe), {
      ceo: maya,
      cio: sean,
      facilitators: [zoe],
      executives,
      contributors,
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      pilot: { name: 'Predictive maintenance', budget: 1_200_000, people: 9 },
    }),
  );
  setClock(at(364, 10));
  await done(accord.leadership.answer(call(maya), 'ceo', true));
  setClock(at(364, 11, 30));
  await done(accord.leadership.answer(call(sean), 'cio', true));

  await measure('first', 363);

  setClock(at(362, 13));
  await done(accord.charters.openDraft(call(zoe)));
  await edit(1, firstDraft, zoe);
  const day = (daysAgo: number) => at(daysAgo, 12).toISOString().slice(0, 10);
  const limits = demoLimits(day(358), day(-360));
  await done(accord.authority.save(call(sean), { limits, basedOn: 0, voidSignatures: false }));
  const [executive = maya, operations = maya] = executives;
  const [scientist = sean, engineer = sean] = contributors;
  await fillDemoMatrix({
    accord,
    workspaceId,
    tenantId,
    people: { cio: sean, facilitator: zoe, scientist, engineer, business: operations, risk: executive },
  });
  const measures = {
    accord,
    workspaceId,
    tenantId,
    people: { ceo: maya, cio: sean, facilitator: zoe, scientist, engineer },
    at,
    setClock,
  };
  setClock(at(361, 9));
  await defineDemoKpis(measures);
  setClock(at(358, 8));
  const signFirst = await propose(1);
  setClock(at(358, 9, 12));
  await signFirst(sean, 'card');
  setClock(at(357, 7, 45));
  await signFirst(maya, 'tab');

  const parts = { ceo: maya, cio: sean, facilitator: zoe, executive, operations, scientist, engineer };
  const numbers = new Map<string, number>();
  const stage = { accord, workspaceId, tenantId, parts, at, setClock };
  /** Decisions and readings of a span of the year, in the order in which they were made. */
  const goOn = async (from: number, to: number): Promise<void> => {
    let reached = from;
    for (const next of [...readingDays(from, to), to]) {
      await makeDemoDecisions(stage, numbers, reached, next);
      if (next > to) await readDemoKpis(measures, next);
      // Clocks and weekly lists ring when they would have.
      await accord.dueWork.sweepNow();
      await accord.dueWork.settled();
      reached = next;
    }
  };
  await goOn(357, 92);

  await measure('second', 92);

  setClock(at(91, 12));
  await done(accord.charters.openDraft(call(sean)));
  await edit(2, revisedArticles, sean);
  setClock(at(90, 8, 30));
  const signSecond = await propose(2);
  setClock(at(90, 8, 41));
  await signSecond(maya, 'card');
  setClock(at(89, 15, 5));
  await signSecond(sean, 'card');
  await goOn(89, 40);
  const later = { accord, workspaceId, tenantId, leaders: { ceo: maya, cio: sean }, at, setClock };
  await amendDemoKpis(later, 40);
  await addDemoBenchmark(later, 38);
  await goOn(40, 0);
  setClock(today);
  return true;
}

const stateSchema = z.object({
  conversations: z.array(z.object({ id: z.string(), kind: z.string(), installed: z.boolean() })),
});

/** Adds the bot to the channel as a person would; false if it is there already. */
async function install(playgroundOrigin: string): Promise<boolean> {
  const state = await fetch(`${playgroundOrigin}/api/state?as=${zoe}`);
  const { conversations } = stateSchema.parse(await state.json());
  const channel = conversations.find(({ kind }) => kind === 'channel');
  if (!channel) throw new Error('The playground has no channel.');
  if (channel.installed) return false;
  const answer = await fetch(
    `${playgroundOrigin}/api/conversations/${encodeURIComponent(channel.id)}/installed`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: zoe, installed: true }),
    },
  );
  if (!answer.ok) throw new Error(`The bot could not be added: ${answer.status}.`);
  return true;
}
