import fc from 'fast-check';
import type { CharterRecords } from '../../../domain/charter/charter-records.js';
import { charterSchema } from '../../../domain/charter/charter.js';
import { signCharter, type SignCommand } from '../../../domain/charter/sign-off.js';
import { withdrawCharter } from '../../../domain/charter/take-back.js';
import { appendToHistory } from '../../../domain/history/history-chain.js';
import { changed, nameOfDelivery, refused, sent, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace, withSeat } from '../sample-workspace.js';
import {
  after,
  completeArticles,
  fingerprintIn,
  charterInForce,
  noCharters,
  withDraft,
  withOneSignature,
  withProposal,
} from './sample-charter.js';

const stale = 'f'.repeat(64);

function sign(records: CharterRecords, who: keyof typeof people = 'ceo', changes: Partial<SignCommand> = {}) {
  const fingerprint = records.underWay?.proposal?.fingerprint ?? stale;
  const command = { number: 1, fingerprint, from: 'tab', ...changes } as const;
  return signCharter(records, command, actorIn(records.workspace, who), at(30));
}

describe('signing a charter', () => {
  it('records who, as what, when, which text and where', () => {
    const records = withProposal();
    const outcome = changed(sign(records));
    expect(charterSchema.parse(outcome.result.charter).proposal?.signatures).toEqual([
      {
        role: 'ceo',
        objectId: people.ceo,
        name: 'The ceo',
        signedAt: at(30).toISOString(),
        version: 1,
        fingerprint: fingerprintIn(records),
        from: 'tab',
        history: records.history.sequence + 1,
      },
    ]);
    expect(outcome.result.charter.state).toBe('proposed');
    expect(outcome.pointers).toBeUndefined();
    expect(sent(outcome)).toEqual([
      'update charter.sign-off workspace',
      `update charter.sign-off ${people.ceo}`,
      `update charter.sign-off ${people.cio}`,
    ]);
  });

  it.each([
    ['first', withProposal(), 'ceo'],
    ['second', withOneSignature(), 'cio'],
  ] as const)('names the history entry of the %s signature', (_, records, who) => {
    const { events, writes, result } = changed(sign(records, who));
    const { entries } = appendToHistory(records.history, events, writes, people[who], at(30));
    const number = result.charter.proposal?.signatures.at(-1)?.history;
    expect(entries.find((entry) => entry.sequence === number)).toMatchObject({
      action: 'charter.signed',
      details: { by: people[who] },
    });
  });

  it('puts it in force with the second signature, says so to the executive team, and leaves nothing under way', () => {
    const outcome = changed(sign(withOneSignature(), 'cio'));
    expect(outcome.result.charter).toMatchObject({ state: 'in-force', inForceAt: at(30).toISOString() });
    expect(outcome.events.map((event) => event.action)).toEqual(['charter.signed', 'charter.in-force']);
    expect(outcome.pointers).toEqual({ charterInForce: 1, charterUnderWay: null });
    expect(sent(outcome)).toContain('post charter.in-force workspace');
    expect(outcome.result.charter.proposal?.signatures.map(({ role }) => role)).toEqual(['ceo', 'cio']);
  });

  it('keeps the version in force until both have signed its successor, then supersedes it in the same commit', () => {
    const proposed = withProposal(charterInForce(), completeArticles({ purpose: { text: 'More.' } }));
    const half = after(proposed, sign(proposed, 'cio', { number: 2 }));
    expect(half.inForce).toMatchObject({ number: 1, state: 'in-force' });
    const outcome = changed(sign(half, 'ceo', { number: 2 }));
    expect(outcome.writes.map(({ ref, body }) => [ref.id, (body as { state: string }).state])).toEqual([
      ['0002', 'in-force'],
      ['0001', 'superseded'],
    ]);
    expect(outcome.events.map((event) => event.action)).toEqual([
      'charter.signed',
      'charter.in-force',
      'charter.superseded',
    ]);
    expect(outcome.events[2]).toMatchObject({ subject: { id: '0001' }, details: { supersededBy: 2 } });
    const brought = outcome.deliveries.filter(({ subject }) => subject === '0001-1');
    expect(brought.map((delivery) => `${delivery.kind} ${nameOfDelivery(delivery)}`)).toEqual([
      'update charter.sign-off',
      'update charter.sign-off',
      'update charter.sign-off',
      'update charter.in-force',
    ]);
  });

  it.each<[string, CharterRecords, keyof typeof people]>([
    ['while the other has not signed', withOneSignature(), 'ceo'],
    ['once it is in force, for the first signer', charterInForce(), 'ceo'],
    ['once it is in force, for the second', charterInForce(), 'cio'],
  ])('again changes nothing %s', (_, records, who) => {
    const outcome = unchanged(sign(records, who, { fingerprint: fingerprintIn(records) }));
    expect(outcome.result.charter).toBe(records.underWay ?? records.inForce);
  });

  it('in any order and with any repetition yields two signatures and one entry into force', () => {
    const tap = fc.record({
      who: fc.constantFrom('ceo' as const, 'cio' as const),
      from: fc.constantFrom('card' as const, 'tab' as const),
    });
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 12 }), (taps) => {
        const actions: string[] = [];
        let records = withProposal();
        const fingerprint = fingerprintIn(records);
        const everybody = [...taps, { who: 'ceo', from: 'card' }, { who: 'cio', from: 'tab' }] as const;
        for (const { who, from } of everybody) {
          const outcome = sign(records, who, { fingerprint, from });
          if (!outcome.refused) actions.push(...outcome.events.map((event) => event.action));
          records = after(records, outcome);
        }
        const signatures = records.inForce?.proposal?.signatures ?? [];
        expect(signatures.map(({ role }) => role).toSorted()).toEqual(['ceo', 'cio']);
        expect(actions.toSorted()).toEqual(['charter.in-force', 'charter.signed', 'charter.signed']);
      }),
    );
  });
});

describe('a signature is refused', () => {
  const workspace = sampleWorkspace();
  const archived = sampleWorkspace({ archivedAt: at().toISOString() });
  type Case = [string, CharterRecords, keyof typeof people, Partial<SignCommand>, string];
  it.each<Case>([
    ['by the facilitator, who never signs', withProposal(), 'facilitator', {}, 'charter.not-a-signer'],
    ['by an executive', withProposal(), 'executive', {}, 'charter.not-a-signer'],
    ['by a contributor', withProposal(), 'contributor', {}, 'charter.not-a-signer'],
    ['by the rest of the roster', withProposal(), 'roster', {}, 'charter.not-a-signer'],
    [
      'by somebody who is only asked to be CIO',
      { ...withProposal(), workspace: withSeat(workspace, 'cio', 'asked') },
      'cio',
      {},
      'charter.not-a-signer',
    ],
    [
      'for a superseded fingerprint',
      withProposal(),
      'ceo',
      { fingerprint: stale },
      'charter.fingerprint-superseded',
    ],
    [
      'for a superseded fingerprint by who has signed the current one',
      withOneSignature(),
      'ceo',
      { fingerprint: stale },
      'charter.fingerprint-superseded',
    ],
    ['for another version', withProposal(), 'ceo', { number: 2 }, 'charter.not-proposed'],
    ['for a draft', withDraft(), 'ceo', {}, 'charter.not-proposed'],
    ['while there is no charter', noCharters(), 'ceo', {}, 'charter.not-proposed'],
    [
      'for another text than the one in force',
      charterInForce(),
      'ceo',
      { fingerprint: stale },
      'charter.not-proposed',
    ],
    ['in an archived workspace', { ...withProposal(), workspace: archived }, 'ceo', {}, 'workspace.archived'],
  ])('%s', (_, records, who, changes, code) => {
    expect(refused(sign(records, who, changes)).code).toBe(code);
  });

  it('from a card of before the withdrawal, while the same text is a draft again', () => {
    const records = withOneSignature();
    const taken = after(records, withdrawCharter(records, 1, actorIn(workspace, 'cio'), at(50)));
    expect(refused(sign(taken, 'ceo', { fingerprint: fingerprintIn(records) })).code).toBe(
      'charter.not-proposed',
    );
  });

  it('by somebody whose roles say leader although the seat is another’s', () => {
    const posing = { objectId: people.outsider, name: 'The ceo', roles: ['ceo' as const] };
    const records = withProposal();
    const command = { number: 1, fingerprint: fingerprintIn(records), from: 'card' } as const;
    expect(refused(signCharter(records, command, posing, at(30))).code).toBe('charter.not-a-signer');
  });
});
