import type { Limits } from '../../../domain/authority/authority.js';
import { saveLimits, type AuthorityRecords } from '../../../domain/authority/save-limits.js';
import { withDraft, withOneSignature, withProposal } from '../charter/sample-charter.js';
import { changed, refused, sent, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace } from '../sample-workspace.js';

const workspace = sampleWorkspace();
const facilitator = actorIn(workspace, 'facilitator');

const limitsWith = (changes: Partial<Limits> = {}): Limits => ({
  budget: {
    perDecision: 50_000,
    perPeriod: 120_000,
    period: 'quarter',
    from: '2026-01-01',
    to: '2026-12-31',
    above: 'ceo',
  },
  hiring: null,
  vendor: null,
  grades: [],
  ...changes,
});

const nothingSaved: AuthorityRecords = {
  workspace,
  underWay: undefined,
  newest: undefined,
  latestVersion: 0,
};
const wish = (changes: Partial<Limits> = {}, basedOn = 0, voidSignatures = false) => ({
  limits: limitsWith(changes),
  basedOn,
  voidSignatures,
});

describe('saving limits', () => {
  it('makes the next number a version, and the one to be worked on', () => {
    const saved = changed(saveLimits({ ...nothingSaved, latestVersion: 6 }, wish(), facilitator, at(1)));
    expect(saved).toMatchObject({
      result: { limits: { version: 7, savedBy: people.facilitator } },
      namedPointers: { limits: 7 },
      counters: { limits: 7 },
      events: [{ action: 'authority.saved', details: { version: 7, voidedSignatures: false } }],
      deliveries: [],
    });
  });

  it('changes nothing when the same limits are saved again', () => {
    const newest = { ...limitsWith(), version: 3, savedBy: people.ceo, savedAt: at(0).toISOString() };
    unchanged(saveLimits({ ...nothingSaved, newest, latestVersion: 3 }, wish(), facilitator, at(1)));
    const stale = wish({ budget: null }, 2);
    expect(refused(saveLimits({ ...nothingSaved, newest }, stale, facilitator, at(1))).code).toBe(
      'authority.changed',
    );
  });

  it.each(['executive', 'contributor', 'roster'] as const)('is not for somebody who is %s', (who) => {
    const outcome = saveLimits(nothingSaved, wish(), actorIn(workspace, who), at(1));
    expect(refused(outcome).code).toBe('authority.not-allowed');
  });

  it('asks before it voids signatures, and names the signers', () => {
    const { underWay } = withOneSignature();
    const asked = refused(saveLimits({ ...nothingSaved, underWay }, wish(), facilitator, at(40)));
    expect(asked).toMatchObject({ code: 'authority.signatures-would-be-void' });
    expect(asked.details['signers']).toEqual(underWay?.proposal?.signatures.map(({ name }) => name));
    expect(asked.details['signers']).toHaveLength(1);
  });

  it('asks too where nobody has signed yet', () => {
    const { underWay } = withProposal();
    const asked = refused(saveLimits({ ...nothingSaved, underWay }, wish(), facilitator, at(40)));
    expect(asked.details['signers']).toEqual([]);
  });

  it('then puts the charter back to draft and tells who has signed', () => {
    const { underWay } = withOneSignature();
    const saved = changed(saveLimits({ ...nothingSaved, underWay }, wish({}, 0, true), facilitator, at(40)));
    expect(saved.writes.map(({ ref }) => ref.kind)).toEqual(['limits', 'charter']);
    expect(saved.writes[1]?.body).toMatchObject({
      state: 'draft',
      proposal: null,
      voided: { reason: 'edited', by: people.facilitator, signers: [people.ceo] },
    });
    expect(saved.events[0]?.details).toMatchObject({ voidedSignatures: true });
    expect(sent(saved)).toEqual([
      'update charter.sign-off workspace',
      `update charter.sign-off ${people.ceo}`,
      `update charter.sign-off ${people.cio}`,
      `post charter.voided ${people.ceo}`,
    ]);
  });

  it('leaves a draft alone', () => {
    const { underWay } = withDraft();
    const saved = changed(saveLimits({ ...nothingSaved, underWay }, wish(), facilitator, at(40)));
    expect(saved.writes).toHaveLength(1);
  });
});
