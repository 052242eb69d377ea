import type { AuthorityAnswer } from '../../../domain/authority/authority-api.js';
import { cast } from '../accord-on-loopback.js';
import { commandAmendment, pendingOf, proposeAmendment, readAmendments } from '../amendment-story.js';
import { limitsOfYear } from '../decision-story.js';
import { everyRole } from '../every-role.js';
import {
  leaders,
  leadersAndFacilitators,
  wholeRoster,
  withRole,
  type PermissionRow,
  type Stage,
} from './permission-row.js';

const refused = { status: 403, code: 'charter.not-allowed' } as const;
const notASigner = { status: 403, code: 'charter.not-a-signer', words: 'Only the CEO and the CIO' } as const;
const hidden = { status: 404, code: 'charter.unknown-amendment' } as const;

let amount = 10_000;

/** Limits that differ from those in force and from what waits for signatures. */
async function toBeProposed(on: Stage): Promise<void> {
  if (await pendingOf(on, 'limits')) return;
  const { newest } = (await on.api<AuthorityAnswer>(cast.ceo, 'GET', '/authority')).body.data;
  amount += 1;
  const limits = limitsOfYear(2027);
  if (limits.budget) limits.budget.perDecision = amount;
  const body = { limits, basedOn: newest?.version ?? 0, voidSignatures: true };
  await on.api(cast.ceo, 'PUT', '/authority/limits', body);
}

/** One that waits for both signatures. */
async function open(on: Stage): Promise<{ number: number; fingerprint: string }> {
  const { amendments } = (await readAmendments(on, cast.ceo)).data;
  const found = amendments.find(({ state, signatures }) => state === 'proposed' && signatures.length === 0);
  if (found) return found;
  for (const { number } of amendments.filter(({ state }) => state === 'proposed')) {
    await commandAmendment(on, cast.ceo, number, 'withdraw');
  }
  await toBeProposed(on);
  const proposed = await proposeAmendment(on, everyRole.facilitator, 'limits');
  if (proposed.status !== 200) throw new Error(`Proposing answered ${JSON.stringify(proposed.body)}.`);
  return open(on);
}

/** One in force. */
async function inForce(on: Stage): Promise<number> {
  const { amendments } = (await readAmendments(on, cast.ceo)).data;
  const found = amendments.find(({ state }) => state === 'in-force');
  if (found) return found.number;
  const { number, fingerprint } = await open(on);
  for (const leader of [cast.ceo, cast.cio]) {
    await commandAmendment(on, leader, number, 'sign', { fingerprint });
  }
  return inForce(on);
}

const toBeSigned = async (on: Stage) => void (await open(on));
const toBeRead = async (on: Stage) => void (await inForce(on));

async function cardData(on: Stage) {
  const { number: amendment, fingerprint } = await open(on);
  return { amendment, fingerprint };
}

/** Product sections 1 and 4 on amendments: as with the charter that they amend. */
export const amendmentPermissionRows: PermissionRow[] = [
  {
    wish: 'read the list of amendments',
    action: 'charter.read',
    may: wholeRoster,
    api: () => ({ operation: 'listAmendments', method: 'GET', path: '/amendments' }),
  },
  {
    wish: 'propose an amendment',
    action: 'charter.propose',
    may: leadersAndFacilitators,
    refused,
    before: toBeProposed,
    api: async (on) => {
      const { fingerprint = '0'.repeat(64) } = (await pendingOf(on, 'limits')) ?? {};
      const body = { kind: 'limits', fingerprint };
      return { operation: 'proposeAmendment', method: 'POST', path: '/amendments', body };
    },
  },
  {
    wish: 'read an amendment that waits for signatures',
    action: 'charter.read-under-way',
    may: withRole,
    refused: hidden,
    before: toBeSigned,
    api: async (on) => ({
      operation: 'getAmendment',
      method: 'GET',
      path: `/amendments/${(await open(on)).number}`,
    }),
  },
  {
    wish: 'take an amendment that waits for signatures away as a file',
    action: 'charter.read-under-way',
    may: withRole,
    refused: hidden,
    before: toBeSigned,
    api: async (on) => ({
      operation: 'makeAmendmentTicket',
      method: 'POST',
      path: `/amendments/${(await open(on)).number}/tickets`,
    }),
  },
  {
    wish: 'look at the amendment that is to be signed',
    action: 'charter.read',
    may: wholeRoster,
    before: toBeSigned,
    card: async (on) => ({ verb: 'charter.amendment-view', data: await cardData(on) }),
  },
  {
    wish: 'decline an amendment in person',
    action: 'charter.decline',
    may: leaders,
    refused: notASigner,
    before: toBeSigned,
    api: async (on) => {
      const { number, fingerprint } = await open(on);
      const body = { fingerprint, reason: 'Not yet.' };
      return { operation: 'declineAmendment', method: 'POST', path: `/amendments/${number}/decline`, body };
    },
    card: async (on) => ({
      verb: 'charter.amendment-decline',
      data: { ...(await cardData(on)), reason: 'Not yet.' },
    }),
  },
  {
    wish: 'withdraw an amendment',
    action: 'charter.withdraw',
    may: leadersAndFacilitators,
    refused,
    before: toBeSigned,
    api: async (on) => ({
      operation: 'withdrawAmendment',
      method: 'POST',
      path: `/amendments/${(await open(on)).number}/withdraw`,
    }),
  },
  {
    wish: 'sign an amendment in person',
    action: 'charter.sign',
    may: leaders,
    refused: notASigner,
    before: toBeSigned,
    api: async (on) => {
      const { number, fingerprint } = await open(on);
      return {
        operation: 'signAmendment',
        method: 'POST',
        path: `/amendments/${number}/sign`,
        body: { fingerprint },
      };
    },
    card: async (on) => ({ verb: 'charter.amendment-sign', data: await cardData(on) }),
  },
  {
    wish: 'verify an amendment',
    action: 'charter.verify',
    may: wholeRoster,
    before: toBeRead,
    api: async (on) => ({
      operation: 'verifyAmendment',
      method: 'GET',
      path: `/amendments/${await inForce(on)}/verification`,
    }),
  },
];
