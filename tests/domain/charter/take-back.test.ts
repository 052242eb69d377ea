import type { CharterRecords } from '../../../domain/charter/charter-records.js';
import { charterSchema } from '../../../domain/charter/charter.js';
import {
  declineCharter,
  reasonLengthLimit,
  withdrawCharter,
  type DeclineCommand,
} from '../../../domain/charter/take-back.js';
import { changed, refused, sent, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace } from '../sample-workspace.js';
import {
  after,
  charterInForce,
  noCharters,
  withDraft,
  withOneSignature,
  withProposal,
} from './sample-charter.js';

const archived = sampleWorkspace({ archivedAt: at().toISOString() });
const stale = 'f'.repeat(64);

function decline(
  records: CharterRecords,
  who: keyof typeof people = 'cio',
  changes: Partial<DeclineCommand> = {},
) {
  const fingerprint = records.underWay?.proposal?.fingerprint ?? stale;
  const command = { number: 1, fingerprint, reason: 'The limit is too low.', ...changes };
  return declineCharter(records, command, actorIn(records.workspace, who), at(45));
}

function withdraw(records: CharterRecords, who: keyof typeof people = 'facilitator', number = 1) {
  return withdrawCharter(records, number, actorIn(records.workspace, who), at(50));
}

describe('declining a charter', () => {
  it('puts it back to draft with the reason, voids the signatures, and tells the other leader and the facilitators', () => {
    const outcome = changed(decline(withOneSignature()));
    expect(charterSchema.parse(outcome.result.charter)).toMatchObject({
      state: 'draft',
      proposal: null,
      voided: {
        ordinal: 1,
        reason: 'declined',
        by: people.cio,
        at: at(45).toISOString(),
        note: 'The limit is too low.',
        signers: [people.ceo],
      },
    });
    expect(outcome.events).toEqual([
      expect.objectContaining({
        action: 'charter.declined',
        details: expect.objectContaining({ by: people.cio, reason: 'The limit is too low.' }),
      }),
    ]);
    expect(sent(outcome)).toEqual([
      'update charter.sign-off workspace',
      `update charter.sign-off ${people.ceo}`,
      `update charter.sign-off ${people.cio}`,
      `post charter.declined ${people.ceo}`,
      `post charter.declined ${people.facilitator}`,
    ]);
  });

  it('is possible after having signed, as long as it is proposed (rulings, section 4)', () => {
    expect(changed(decline(withOneSignature(), 'ceo')).result.charter.voided).toMatchObject({
      by: people.ceo,
      signers: [people.ceo],
    });
  });

  it('keeps the reason as tidy text', () => {
    const { result } = changed(decline(withProposal(), 'ceo', { reason: '  Two\r\nlines\u0000 ' }));
    expect(result.charter.voided?.note).toBe('Two\nlines');
  });
});

describe('declining is refused', () => {
  type Case = [string, CharterRecords, keyof typeof people, Partial<DeclineCommand>, string];
  it.each<Case>([
    ['without a reason', withProposal(), 'ceo', { reason: '' }, 'charter.reason-missing'],
    ['with a blank reason', withProposal(), 'ceo', { reason: ' \n\t\u0000' }, 'charter.reason-missing'],
    [
      'with a reason that is too long',
      withProposal(),
      'ceo',
      { reason: 'x'.repeat(reasonLengthLimit + 1) },
      'charter.too-long',
    ],
    ['to the facilitator', withProposal(), 'facilitator', {}, 'charter.not-a-signer'],
    ['to an executive', withProposal(), 'executive', {}, 'charter.not-a-signer'],
    ['to the rest of the roster', withProposal(), 'roster', {}, 'charter.not-a-signer'],
    [
      'for a superseded fingerprint',
      withProposal(),
      'ceo',
      { fingerprint: stale },
      'charter.fingerprint-superseded',
    ],
    ['for another version', withProposal(), 'ceo', { number: 2 }, 'charter.not-proposed'],
    ['for a draft', withDraft(), 'ceo', {}, 'charter.not-proposed'],
    ['once it is in force', charterInForce(), 'ceo', {}, 'charter.not-proposed'],
    ['while there is no charter', noCharters(), 'ceo', {}, 'charter.not-proposed'],
    ['in an archived workspace', { ...withProposal(), workspace: archived }, 'ceo', {}, 'workspace.archived'],
  ])('%s', (_, records, who, changes, code) => {
    expect(refused(decline(records, who, changes)).code).toBe(code);
  });

  it('accepts a reason of exactly the limit', () => {
    const { result } = changed(decline(withProposal(), 'ceo', { reason: 'x'.repeat(reasonLengthLimit) }));
    expect(result.charter.voided?.note).toHaveLength(reasonLengthLimit);
  });
});

describe('withdrawing a proposed charter', () => {
  it.each<[keyof typeof people, string[]]>([
    ['facilitator', [`post charter.voided ${people.ceo}`]],
    ['cio', [`post charter.voided ${people.ceo}`]],
    ['ceo', []],
  ])('by the %s, who may propose, tells the other signers (rulings, section 4)', (who, news) => {
    const outcome = changed(withdraw(withOneSignature(), who));
    expect(outcome.result.charter).toMatchObject({
      state: 'draft',
      proposal: null,
      voided: { reason: 'withdrawn', by: people[who], signers: [people.ceo] },
    });
    expect(outcome.events[0]?.action).toBe('charter.withdrawn');
    expect(sent(outcome)).toEqual([
      'update charter.sign-off workspace',
      `update charter.sign-off ${people.ceo}`,
      `update charter.sign-off ${people.cio}`,
      ...news,
    ]);
  });

  it('changes nothing the second time', () => {
    const taken = after(withOneSignature(), withdraw(withOneSignature()));
    expect(unchanged(withdraw(taken)).result.charter).toBe(taken.underWay);
  });

  it.each<[string, CharterRecords, keyof typeof people, number, string]>([
    ['to an executive', withProposal(), 'executive', 1, 'charter.not-allowed'],
    ['to the rest of the roster', withProposal(), 'roster', 1, 'charter.not-allowed'],
    ['in an archived workspace', { ...withProposal(), workspace: archived }, 'ceo', 1, 'workspace.archived'],
    ['for another version', withProposal(), 'ceo', 2, 'charter.not-proposed'],
    ['for the version in force', charterInForce(), 'ceo', 1, 'charter.not-proposed'],
    ['while there is none', noCharters(), 'ceo', 1, 'charter.not-proposed'],
  ])('is refused %s', (_, records, who, number, code) => {
    expect(refused(withdraw(records, who, number)).code).toBe(code);
  });
});
