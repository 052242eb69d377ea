import type { CharterRecords } from '../../../domain/charter/charter-records.js';
import { charterSchema } from '../../../domain/charter/charter.js';
import { declineCharter, reasonLengthLimit, type DeclineCommand } from '../../../domain/charter/take-back.js';
import { changed, refused, sent } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace } from '../sample-workspace.js';
import { charterInForce, noCharters, withDraft, withOneSignature, withProposal } from './sample-charter.js';

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
  const archived = sampleWorkspace({ archivedAt: at().toISOString() });
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
