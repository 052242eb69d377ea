import type { DecisionAnswer } from '../../../domain/decisions/decisions-api.js';
import type { DecisionContent } from '../../../domain/decisions/decision.js';
import { cast } from '../accord-on-loopback.js';
import { deciding, limitsOfYear, matter, propose } from '../decision-story.js';
import {
  leadersAndFacilitators,
  wholeRoster,
  withRole,
  type ApiCall,
  type PermissionRow,
  type Stage,
} from './permission-row.js';

const notAllowed = { status: 403, code: 'decision.not-allowed' } as const;
/** Of a decision in which one takes no part: others with a role read it, the rest of the roster doesn't. */
const notTheirs = [
  notAllowed,
  { status: 403, code: 'decision.not-asked', words: 'This decision isn’t yours to decide' },
  { status: 404, code: 'decision.unknown-version' },
] as const;

/** The decision that a row's try is about: proposed anew by the chief of staff before each of them. */
const current = { number: 0, version: 0, counter: '' };

const proposed =
  (changes: Partial<DecisionContent>, then?: (on: Stage) => Promise<unknown>) =>
  async (on: Stage): Promise<void> => {
    const { number, version } = await propose(on, cast.chiefOfStaff, changes);
    Object.assign(current, { number, version });
    if (!then) return;
    await then(on);
    const { body } = await on.api<DecisionAnswer>(cast.ceo, 'GET', `/decisions/${number}`);
    Object.assign(current, { version: body.data.version, counter: body.data.counters[0]?.id ?? '' });
  };
const act = (on: Stage, person: typeof cast.ceo, path: string, body: object) =>
  on.api(person, 'POST', `/decisions/${current.number}/${path}`, body);
const call = (operation: string, path: string, body: () => object) => (): ApiCall => ({
  operation,
  method: 'POST',
  path: `/decisions/${current.number}/${path}`,
  body: body(),
});
const tap = (verb: string, typed: object) => () => ({
  verb: `decision.${verb}`,
  data: { decision: current.number, version: current.version, ...typed },
});

const strategic = { tier: 'strategic' } as const;
const text = { text: 'Prices fall by a third each year.' };
const reason = { reason: 'It can’t wait.' };
const withInput = proposed(strategic, (on) => act(on, cast.cio, 'input', text));
const withCounter = proposed(strategic, (on) => act(on, cast.cio, 'counter', { ...text, evidence: [] }));
const decided = proposed({}, (on) => act(on, cast.cio, 'decide', deciding(current.version)));
const part = { action: 'decision.take-part', may: wholeRoster, refused: notTheirs } as const;

/** Product sections 1 and 6: who decides and is asked is compared by object id, whatever their role. */
export const decisionPermissionRows: PermissionRow[] = [
  {
    wish: 'propose a decision',
    action: 'decision.propose',
    may: [...leadersAndFacilitators, 'executive'],
    refused: { ...notAllowed, words: 'You can’t do this with your role in this decision.' },
    api: () => ({ operation: 'proposeDecision', method: 'POST', path: '/decisions', body: matter() }),
    card: () => ({ verb: 'dialog:decision.log', data: { title: 'Which cloud?', tier: 'operational' } }),
  },
  {
    wish: 'see which decisions are open',
    action: 'decision.read',
    may: withRole,
    refused: notAllowed,
    api: () => ({ operation: 'listOpenDecisions', method: 'GET', path: '/decisions' }),
  },
  {
    wish: 'search all decisions',
    action: 'decision.read',
    may: withRole,
    refused: notAllowed,
    api: () => ({ operation: 'listDecisions', method: 'GET', path: '/decisions/all?q=cloud' }),
  },
  {
    wish: 'see what the list of decisions can be filtered by',
    action: 'decision.read',
    may: withRole,
    refused: notAllowed,
    api: () => ({ operation: 'getDecisionFacets', method: 'GET', path: '/decisions/facets' }),
  },
  {
    wish: 'read how many decisions name an activity',
    action: 'decision.read',
    may: withRole,
    refused: notAllowed,
    api: () => ({ operation: 'getActivityShare', method: 'GET', path: '/decisions/activity-share' }),
  },
  {
    wish: 'see what the form of a decision offers',
    action: 'decision.read',
    may: withRole,
    refused: notAllowed,
    api: () => ({ operation: 'getDecisionChoices', method: 'GET', path: '/decisions/choices' }),
  },
  {
    wish: 'see who would decide what one is about to propose',
    action: 'decision.read',
    may: withRole,
    refused: notAllowed,
    api: () => ({
      operation: 'previewDecisionRoute',
      method: 'GET',
      path: '/decisions/route?tier=strategic&kind=budget&amount=900',
    }),
  },
  {
    wish: 'read a decision',
    action: 'decision.read',
    may: withRole,
    refused: notTheirs,
    before: proposed({}),
    api: () => ({ operation: 'getDecision', method: 'GET', path: `/decisions/${current.number}` }),
  },
  {
    ...part,
    wish: 'edit an open decision as its proposer or a leader',
    theirs: ['ceo', 'cio', 'facilitator'],
    before: proposed({}),
    api: () => ({
      operation: 'editDecision',
      method: 'PUT',
      path: `/decisions/${current.number}`,
      body: { ...matter({ context: 'The contract ends in May.' }), version: current.version },
    }),
  },
  {
    ...part,
    wish: 'give input where one is asked',
    theirs: ['cio'],
    before: proposed(strategic),
    api: call('giveDecisionInput', 'input', () => text),
    card: tap('input', text),
  },
  {
    ...part,
    wish: 'put a counterargument where one is asked',
    theirs: ['cio'],
    before: proposed(strategic),
    api: call('counterDecision', 'counter', () => ({ ...text, evidence: [] })),
    card: tap('counter', text),
  },
  {
    ...part,
    wish: 'answer a counterargument as the decider',
    theirs: ['ceo'],
    before: withCounter,
    api: call('answerCounterargument', 'answer', () => ({ counter: current.counter, ...text })),
  },
  {
    ...part,
    wish: 'decide what is one’s to decide',
    theirs: ['ceo'],
    before: withInput,
    api: call('decideDecision', 'decide', () => deciding(current.version)),
    card: tap('accept', { rationale: 'It is the cheaper one.' }),
  },
  {
    ...part,
    wish: 'reject what is one’s to decide',
    theirs: ['ceo'],
    before: withInput,
    card: tap('reject', { rationale: 'It is the dearer one.' }),
  },
  {
    ...part,
    wish: 'withdraw what one proposed or decides',
    theirs: ['cio', 'facilitator'],
    before: proposed({}),
    api: call('withdrawDecision', 'withdraw', () => reason),
  },
  {
    ...part,
    wish: 'escalate what one proposed or decides',
    theirs: ['cio', 'facilitator'],
    before: proposed({}),
    api: call('escalateDecision', 'escalate', () => reason),
    card: tap('escalate', reason),
  },
  {
    ...part,
    wish: 'give back what came by escalation',
    theirs: ['ceo'],
    before: proposed({}, (on) => act(on, cast.cio, 'escalate', reason)),
    api: call('giveBackDecision', 'give-back', () => reason),
  },
  {
    ...part,
    wish: 'take up an operational matter as the CEO',
    theirs: ['ceo'],
    before: proposed({}),
    api: call('takeUpDecision', 'take-up', () => reason),
  },
  {
    ...part,
    wish: 'reopen what one decided, or leads',
    theirs: ['ceo', 'cio'],
    before: decided,
    api: call('reopenDecision', 'reopen', () => reason),
  },
  {
    ...part,
    wish: 'propose the successor of what one decided, or leads',
    theirs: ['ceo', 'cio'],
    before: decided,
    api: call('supersedeDecision', 'supersede', () => ({ ...matter(), ...reason })),
  },
  {
    wish: 'read what is delegated',
    action: 'authority.read',
    may: withRole,
    refused: { status: 403, code: 'authority.not-allowed' },
    api: () => ({ operation: 'getAuthority', method: 'GET', path: '/authority' }),
  },
  {
    wish: 'save the limits that the next charter delegates',
    action: 'authority.edit',
    may: leadersAndFacilitators,
    refused: { status: 403, code: 'authority.not-allowed' },
    api: async (on) => {
      const { body } = await on.api<{ data: { newest: { version: number } | null } }>(
        cast.ceo,
        'GET',
        '/authority',
      );
      const basedOn = body.data.newest?.version ?? 0;
      return {
        operation: 'saveLimits',
        method: 'PUT',
        path: '/authority/limits',
        body: { limits: limitsOfYear(2030 + basedOn), basedOn },
      };
    },
  },
];
