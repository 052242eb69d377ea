import type { RoundCommandAnswer } from '../../../domain/baseline/baseline-api.js';
import { cast } from '../accord-on-loopback.js';
import { answering, readBaseline, saveAnswers, sendPresets } from '../baseline-story.js';
import {
  leaders,
  leadersAndFacilitators,
  withRole,
  type PermissionRow,
  type Stage,
} from './permission-row.js';

const refused = { status: 403, code: 'baseline.not-allowed' } as const;

async function underWay(on: Stage) {
  return (await readBaseline(on, cast.ceo)).data.underWay;
}

/** Nothing is under way: a round that is gets sent and answered. */
async function measured(on: Stage): Promise<void> {
  const round = await asked(on);
  const answers = answering(round.items, ['cio']);
  for (const leader of [cast.ceo, cast.cio]) await saveAnswers(on, leader, answers, { round: round.number });
  await on.settled();
}

async function opened(on: Stage) {
  const round = await underWay(on);
  if (round?.state === 'open') return round;
  if (round) await measured(on);
  const { body } = await on.api<RoundCommandAnswer>(cast.chiefOfStaff, 'POST', '/baseline/rounds');
  return body.data;
}

async function asked(on: Stage) {
  const round = await underWay(on);
  if (round?.state === 'sent') return round;
  if (!round) await sendPresets(on);
  else {
    const { number, listRevision } = round;
    await on.api(cast.chiefOfStaff, 'POST', `/baseline/rounds/${number}/send`, { listRevision });
  }
  const sent = await underWay(on);
  if (!sent) throw new Error('The list was not sent.');
  return sent;
}

const whenOpen = async (on: Stage) => void (await opened(on));
const whenAsked = async (on: Stage) => void (await asked(on));

/** Product sections 1 and 3 on the baseline. */
export const baselinePermissionRows: PermissionRow[] = [
  {
    wish: 'open a round of the baseline',
    action: 'baseline.edit',
    may: leadersAndFacilitators,
    refused,
    before: async (on) => {
      if (await underWay(on)) await measured(on);
    },
    api: () => ({ operation: 'openBaselineRound', method: 'POST', path: '/baseline/rounds' }),
  },
  {
    wish: 'edit the list of the baseline',
    action: 'baseline.edit',
    may: leadersAndFacilitators,
    refused,
    before: whenOpen,
    api: async (on) => {
      const { number, items, listRevision: basedOn } = await opened(on);
      return {
        operation: 'editBaselineList',
        method: 'PUT',
        path: `/baseline/rounds/${number}/items`,
        body: { items: items.map(({ id, text, kind, tier }) => ({ id, text, kind, tier })), basedOn },
      };
    },
  },
  {
    wish: 'send the list to the leaders',
    action: 'baseline.send',
    may: leadersAndFacilitators,
    refused,
    before: whenOpen,
    api: async (on) => {
      const { number, listRevision } = await opened(on);
      return {
        operation: 'sendBaselineList',
        method: 'POST',
        path: `/baseline/rounds/${number}/send`,
        body: { listRevision },
      };
    },
  },
  {
    wish: 'answer for oneself who owns what',
    action: 'baseline.answer',
    may: leaders,
    refused: { ...refused, words: 'Only the CEO and the CIO are asked' },
    before: whenAsked,
    api: async (on) => {
      const { number, items } = await asked(on);
      return {
        operation: 'saveBaselineAnswers',
        method: 'PUT',
        path: `/baseline/rounds/${number}/answers`,
        body: { answers: [{ item: items[0]?.id, today: 'ceo', should: 'cio' }] },
      };
    },
    card: async (on) => {
      const { number, items } = await asked(on);
      return {
        verb: 'baseline.save',
        data: { round: number, step: 1, [`today.${items[0]?.id}`]: 'ceo', [`should.${items[0]?.id}`]: 'cio' },
      };
    },
  },
  {
    wish: 'open one’s own card with the questions',
    action: 'baseline.answer',
    may: leaders,
    refused: { ...refused, words: 'Only the CEO and the CIO are asked' },
    before: whenAsked,
    card: async (on) => ({ verb: 'baseline.view', data: { round: (await asked(on)).number } }),
  },
  {
    wish: 'read the alignment gap',
    action: 'baseline.read',
    may: withRole,
    refused,
    before: async (on) => {
      await measured(on);
    },
    api: () => ({ operation: 'getBaselinePage', method: 'GET', path: '/baseline' }),
    card: () => ({ verb: 'baseline.gap', data: { round: 1 } }),
  },
];
