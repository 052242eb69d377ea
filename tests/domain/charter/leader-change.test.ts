import type { Charter } from '../../../domain/charter/charter.js';
import type { CharterRecords } from '../../../domain/charter/charter-records.js';
import {
  chartersAfterLeaderChange,
  changedSeats,
  delegationHolds,
  interimDays,
} from '../../../domain/charter/leader-change.js';
import { acceptLeadership } from '../../../domain/workspace/leadership.js';
import { memberLeft, proposeLeader } from '../../../domain/workspace/replace-leader.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { changed } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace } from '../sample-workspace.js';
import { charterInForce, noCharters, withDraft, withOneSignature, withProposal } from './sample-charter.js';

const left = (workspace: Workspace) => changed(memberLeft(workspace, people.cio)).result;

function replaced(workspace: Workspace): Workspace {
  const candidate = { objectId: people.newcomer, guest: false };
  const ceo = actorIn(workspace, 'ceo');
  const asked = changed(proposeLeader(workspace, 'cio', people.newcomer, candidate, ceo, at(90))).result;
  return changed(acceptLeadership(asked, 'cio', actorIn(asked, 'newcomer'), at(95))).result;
}

const react = (records: CharterRecords, change = replaced, minutes = 100) =>
  chartersAfterLeaderChange(records, change(records.workspace), people.ceo, at(minutes));

const charterIn = (reaction: ReturnType<typeof react>, number: number) => {
  const id = String(number).padStart(4, '0');
  const write = reaction?.writes.find(({ ref }) => ref.kind === 'charter' && ref.id === id);
  if (!write) throw new Error(`Charter ${number} was not written.`);
  return write.body as Charter;
};

describe('when a leader is replaced or gone', () => {
  it.each([
    ['replaced', replaced],
    ['gone', left],
  ])('a proposed version goes back to draft and its signatures are void (%s)', (_, change) => {
    const reaction = react(withOneSignature(withProposal()), change);
    expect(charterIn(reaction, 1)).toMatchObject({
      state: 'draft',
      proposal: null,
      voided: { reason: 'leader-changed', signers: [people.ceo] },
    });
    expect(reaction?.deliveries).toContainEqual(
      expect.objectContaining({ kind: 'post', card: 'charter.voided', objectId: people.ceo }),
    );
  });

  it('the version in force stays in force, marked interim for 30 days from that moment', () => {
    const charter = charterIn(react(charterInForce()), 1);
    expect(charter.state).toBe('in-force');
    expect(charter.interim).toEqual({
      since: at(100).toISOString(),
      until: new Date(at(100).getTime() + interimDays * 86_400_000).toISOString(),
      roles: ['cio'],
    });
    expect(charter.proposal?.signatures).toHaveLength(2);
  });

  it('a successor with the same text is opened', () => {
    const records = charterInForce();
    const reaction = react(records);
    expect(reaction?.pointers).toEqual({ charterUnderWay: 2 });
    expect(charterIn(reaction, 2)).toMatchObject({ state: 'draft', number: 2 });
    const text = reaction?.writes.find(({ ref }) => ref.kind === 'charter-text');
    expect(text?.body).toMatchObject({ number: 2, articles: records.inForceText?.articles });
  });

  it('no second one is opened beside a version that is under way', () => {
    const reaction = react(withDraft(charterInForce()));
    expect(reaction?.pointers).toEqual({});
    expect(reaction?.writes.map(({ ref }) => ref.id)).toEqual(['0001']);
  });

  it('a proposed successor goes back to draft, beside the interim', () => {
    const reaction = react(withProposal(withDraft(charterInForce())));
    expect(charterIn(reaction, 1).interim).not.toBeNull();
    expect(charterIn(reaction, 2).state).toBe('draft');
  });

  it('the interim counts from the first change, when the seat fell vacant before it was filled', () => {
    const records = charterInForce();
    const gone = charterIn(react(records, left, 100), 1);
    const vacant = left(records.workspace);
    const later = { ...records, workspace: vacant, inForce: gone };
    const filled = react(later, replaced, 2000);
    expect(filled).toBeUndefined();
    const both = react(later, (workspace) => changed(memberLeft(workspace, people.ceo)).result, 2000);
    expect(charterIn(both, 1).interim).toMatchObject({
      since: at(100).toISOString(),
      roles: ['cio', 'ceo'],
    });
  });

  it('nothing happens to the charter when there is none, or when a vacant seat is filled', () => {
    expect(react(noCharters())).toBeUndefined();
    const before = sampleWorkspace();
    expect(changedSeats(left(before), replaced(left(before)))).toEqual([]);
  });
});

describe('what a charter delegates', () => {
  const minute = 60_000;
  const inForce = charterInForce().inForce;
  const interim = charterIn(react(charterInForce()), 1);
  const end = Date.parse(interim.interim?.until ?? '');
  it.each<[string, Charter | undefined, Date, boolean]>([
    ['holds while it is in force', inForce, at(5000), true],
    ['holds in the interim', interim, new Date(end - minute), true],
    ['ends with the interim', interim, new Date(end), false],
    ['is nothing without a charter in force', undefined, at(5000), false],
    ['is nothing of a superseded one', inForce && { ...inForce, state: 'superseded' }, at(5000), false],
  ])('%s', (_, charter, now, holds) => {
    expect(delegationHolds(charter, now)).toBe(holds);
  });
});
