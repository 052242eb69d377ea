import {
  answerThresholds,
  permittedOnThresholds,
  wantThresholds,
} from '../../../domain/workspace/agree-on-thresholds.js';
import { acceptLeadership } from '../../../domain/workspace/leadership.js';
import { memberLeft, proposeLeader } from '../../../domain/workspace/replace-leader.js';
import { defaultThresholds } from '../../../domain/workspace/thresholds.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { changed, refused, sent, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace, withSeat } from '../sample-workspace.js';

type Person = keyof typeof people;
const stricter = { ...defaultThresholds, overdueRecords: 2 };
const want = (workspace: Workspace, by: Person, thresholds = stricter, minutes = 10) =>
  wantThresholds(workspace, thresholds, actorIn(workspace, by), at(minutes));
const wanted = () => changed(want(sampleWorkspace(), 'ceo')).result;
const answer = (workspace: Workspace, by: Person, agrees: boolean, wantedAt = at(10).toISOString()) =>
  answerThresholds(workspace, { wantedAt, agrees }, actorIn(workspace, by));

describe('thresholds and clocks', () => {
  it('change only once both leaders want the same', () => {
    const outcome = changed(want(sampleWorkspace(), 'ceo'));
    expect(outcome.result.thresholds).toEqual(defaultThresholds);
    expect(sent(outcome)).toEqual([`post workspace.thresholds ${people.cio}`]);
    const agreed = changed(answer(outcome.result, 'cio', true));
    expect(agreed.result).toMatchObject({ thresholds: stricter, wantedThresholds: null });
    expect(sent(agreed)).toEqual([`update workspace.thresholds ${people.cio}`]);
  });

  it('are agreed to by asking for the very same', () => {
    expect(changed(want(wanted(), 'cio')).result.thresholds).toEqual(stricter);
    const again = wanted();
    expect(unchanged(want(again, 'ceo')).result).toBe(again);
  });

  it('stay as they are when the other declines, or the wish is taken back', () => {
    for (const who of ['cio', 'ceo'] as const) {
      const { result } = changed(answer(wanted(), who, false));
      expect(result).toMatchObject({ thresholds: defaultThresholds, wantedThresholds: null });
    }
  });

  it('wanted as they are take an open wish back', () => {
    expect(changed(want(wanted(), 'cio', defaultThresholds)).result.wantedThresholds).toBeNull();
  });

  it('are not agreed to by an answer to an older wish', () => {
    const newer = changed(want(wanted(), 'ceo', { ...stricter, overdueDays: 7 }, 20)).result;
    expect(refused(answer(newer, 'cio', true)).code).toBe('workspace.thresholds-overtaken');
  });

  it.each<[string, () => ReturnType<typeof want>, string]>([
    ['by a facilitator', () => want(sampleWorkspace(), 'facilitator'), 'workspace.not-allowed'],
    ['by an executive’s agreement', () => answer(wanted(), 'executive', true), 'workspace.not-allowed'],
    ['by one’s own agreement', () => answer(wanted(), 'ceo', true), 'workspace.other-leader-agrees'],
    [
      'while the other seat is vacant',
      () => want(withSeat(sampleWorkspace(), 'cio', 'vacant'), 'ceo'),
      'workspace.nobody-to-agree',
    ],
    [
      'once archived',
      () => want(sampleWorkspace({ archivedAt: at().toISOString() }), 'ceo'),
      'workspace.archived',
    ],
  ])('are not changed %s', (_, attempt, code) => {
    expect(refused(attempt()).code).toBe(code);
  });

  it('are not agreed to after the leader who wanted them was replaced, or has left', () => {
    const candidate = { objectId: people.newcomer, guest: false };
    const workspace = wanted();
    const asked = changed(
      proposeLeader(workspace, 'ceo', people.newcomer, candidate, actorIn(workspace, 'cio'), at(30)),
    ).result;
    const replaced = changed(acceptLeadership(asked, 'ceo', actorIn(asked, 'newcomer'), at(40))).result;
    const left = changed(memberLeft(workspace, people.ceo)).result;
    for (const [after, who] of [
      [replaced, 'newcomer'],
      [replaced, 'cio'],
      [left, 'cio'],
    ] as const) {
      expect(refused(answer(after, who, true)).code).toBe('workspace.thresholds-overtaken');
    }
  });

  it('are offered for agreement to the other leader alone', () => {
    const workspace = wanted();
    const of = (who: Person) => permittedOnThresholds(workspace, actorIn(workspace, who));
    expect([of('ceo'), of('cio'), of('facilitator')]).toEqual([
      ['want', 'drop'],
      ['want', 'agree', 'drop'],
      [],
    ]);
  });
});
