import { cast } from '../accord-on-loopback.js';
import { signBoth } from '../charter-steps.js';
import { draftCharter, proposeCharter, readPage } from '../charter-story.js';
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
const hidden = { status: 404, code: 'charter.unknown-version' } as const;

async function underWay(on: Stage) {
  const { data } = await readPage(on, cast.ceo);
  return data.underWay;
}

async function withoutDraft(on: Stage): Promise<void> {
  if (await underWay(on)) await signBoth(on, [cast.ceo, cast.cio], await proposed(on));
}

async function drafted(on: Stage): Promise<number> {
  const version = await underWay(on);
  if (version?.state === 'draft') return version.number;
  await withoutDraft(on);
  return draftCharter(on);
}

async function proposed(on: Stage): Promise<{ number: number; fingerprint: string }> {
  const version = await underWay(on);
  if (version?.state === 'proposed') {
    return { number: version.number, fingerprint: version.fingerprint ?? '' };
  }
  return proposeCharter(on);
}

const toBeSigned = async (on: Stage) => void (await proposed(on));
const toBeEdited = async (on: Stage) => void (await drafted(on));

async function signOffData(on: Stage) {
  const { number, fingerprint } = await proposed(on);
  return { charter: number, ordinal: 1, fingerprint };
}

/** Product section 1 on the charter: who may, in the order of the charter's life. */
export const charterPermissionRows: PermissionRow[] = [
  {
    wish: 'open the next draft of the charter',
    action: 'charter.edit',
    may: leadersAndFacilitators,
    refused,
    before: withoutDraft,
    api: () => ({ operation: 'openDraft', method: 'POST', path: '/charters' }),
  },
  {
    wish: 'edit an article of the draft',
    action: 'charter.edit',
    may: leadersAndFacilitators,
    refused,
    before: toBeEdited,
    api: async (on) => {
      const version = await underWay(on);
      const basedOn = version?.articleEdits.purpose?.revision ?? 0;
      return {
        operation: 'editArticle',
        method: 'PUT',
        path: `/charters/${version?.number ?? 1}/articles/purpose`,
        body: { content: { text: `Purpose after edit ${basedOn}` }, basedOn },
      };
    },
  },
  {
    wish: 'propose the charter for signature',
    action: 'charter.propose',
    may: leadersAndFacilitators,
    refused,
    before: toBeEdited,
    api: async (on) => ({
      operation: 'proposeCharter',
      method: 'POST',
      path: `/charters/${(await underWay(on))?.number ?? 1}/propose`,
    }),
  },
  {
    wish: 'read what is under way',
    action: 'charter.read-under-way',
    may: withRole,
    refused: hidden,
    before: toBeSigned,
    api: async (on) => ({
      operation: 'getCharter',
      method: 'GET',
      path: `/charters/${(await proposed(on)).number}`,
    }),
  },
  {
    wish: 'look at what is to be signed',
    action: 'charter.read',
    may: wholeRoster,
    before: toBeSigned,
    card: async (on) => ({ verb: 'charter.view', data: await signOffData(on) }),
  },
  {
    wish: 'decline the charter in person',
    action: 'charter.decline',
    may: leaders,
    refused: notASigner,
    before: toBeSigned,
    api: async (on) => {
      const { number, fingerprint } = await proposed(on);
      const body = { fingerprint, reason: 'Not yet.' };
      return { operation: 'declineCharter', method: 'POST', path: `/charters/${number}/decline`, body };
    },
    card: async (on) => ({
      verb: 'charter.decline',
      data: { ...(await signOffData(on)), reason: 'Not yet.' },
    }),
  },
  {
    wish: 'withdraw the proposal',
    action: 'charter.withdraw',
    may: leadersAndFacilitators,
    refused,
    before: toBeSigned,
    api: async (on) => ({
      operation: 'withdrawCharter',
      method: 'POST',
      path: `/charters/${(await proposed(on)).number}/withdraw`,
    }),
  },
  {
    wish: 'sign the charter in person',
    action: 'charter.sign',
    may: leaders,
    refused: notASigner,
    before: toBeSigned,
    api: async (on) => {
      const { number, fingerprint } = await proposed(on);
      return {
        operation: 'signCharter',
        method: 'POST',
        path: `/charters/${number}/sign`,
        body: { fingerprint },
      };
    },
    card: async (on) => ({ verb: 'charter.sign', data: await signOffData(on) }),
  },
  ...readRows(),
];

/** The charter in force: for the whole roster. */
function readRows(): PermissionRow[] {
  const reading = { action: 'charter.read', may: wholeRoster, before: withoutDraft } as const;
  return [
    {
      ...reading,
      wish: 'read the page of the charter',
      api: () => ({ operation: 'getCharterPage', method: 'GET', path: '/charters' }),
    },
    {
      ...reading,
      wish: 'read the charter in force',
      api: () => ({ operation: 'getCharter', method: 'GET', path: '/charters/1' }),
    },
    {
      ...reading,
      wish: 'compare two versions',
      api: () => ({ operation: 'compareCharters', method: 'GET', path: '/charters/2/comparison?with=1' }),
    },
    {
      ...reading,
      wish: 'take a version away as a file',
      api: () => ({
        operation: 'makeCharterTicket',
        method: 'POST',
        path: '/charters/1/tickets',
        body: { format: 'markdown' },
      }),
    },
    {
      ...reading,
      wish: 'verify the charter',
      action: 'charter.verify',
      api: () => ({ operation: 'verifyCharter', method: 'GET', path: '/charters/1/verification' }),
    },
  ];
}
