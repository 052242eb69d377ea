import { roundSchema, type LeaderAnswers } from '../../../domain/baseline/baseline.js';
import { closeRound, type GivenByLeaders } from '../../../domain/baseline/close-round.js';
import { openRound } from '../../../domain/baseline/list.js';
import { digestOf } from '../../../domain/kernel/digest.js';
import { accepted, changed, refused, sent, unchanged } from '../expect-outcome.js';
import { actorIn, at, people, sampleWorkspace, seat, withSeat } from '../sample-workspace.js';
import { everything, givenBy, newest, withFinalRound, withRound, withSentRound } from './sample-baseline.js';

const records = withSentRound();
const { workspace } = records;
const { items } = newest(records);
const given: GivenByLeaders = {
  ceo: givenBy('ceo', workspace, everything(items, 'ceo')),
  cio: givenBy('cio', workspace, {
    ...everything(items, 'ceo'),
    hiring: { today: 'cio', should: { title: 'Head of HR' } },
  }),
};

describe('closing a round', () => {
  it('records both leaders’ answers, the gap and the trend', () => {
    const { round } = changed(closeRound(records, 1, given, at(9))).result;
    expect(roundSchema.parse(round)).toMatchObject({
      state: 'final',
      finalAt: at(9).toISOString(),
      measurement: {
        ceo: { objectId: people.ceo, answers: given.ceo?.answers },
        cio: { objectId: people.cio, answers: given.cio?.answers },
        gap: { percent: 8, apart: ['hiring'] },
        trend: [{ round: 1, at: at(9).toISOString(), percent: 8 }],
      },
    });
  });

  it('says so in the workspace’s chat and on both leaders’ cards', () => {
    expect(sent(changed(closeRound(records, 1, given, at(9))))).toEqual([
      'post baseline.gap workspace',
      `update baseline.answer ${people.ceo}`,
      `update baseline.answer ${people.cio}`,
    ]);
  });

  it('leaves digests of the answers in the history, and none of their words', () => {
    const { events } = changed(closeRound(records, 1, given, at(9)));
    expect(events.map(({ action }) => action)).toEqual([
      'baseline.answered',
      'baseline.answered',
      'baseline.final',
    ]);
    expect(events[1]?.details).toEqual({
      role: 'cio',
      by: people.cio,
      answers: digestOf(given.cio?.answers ?? {}),
    });
    expect(events[2]?.details).toEqual({ gapPercent: 8, apart: 1, items: 12 });
    expect(JSON.stringify(events)).not.toContain('Head of HR');
  });

  it('goes on with the trend in the next round', () => {
    const first = withFinalRound();
    const opened = accepted(openRound(first, actorIn(workspace, 'ceo'), at(3))).result.round;
    const second = withFinalRound(withSentRound(withRound(first, opened)), 'ceo', 'ceo');
    expect(newest(second).measurement?.trend.map(({ round, percent }) => [round, percent])).toEqual([
      [1, 100],
      [2, 0],
    ]);
  });

  it('counts somebody who has become a leader since as that leader', () => {
    const named = everything(items, { person: people.newcomer });
    const leaders = { ...workspace.leaders, cio: seat(people.newcomer, 'accepted') };
    const replaced = { ...records, workspace: { ...workspace, leaders } };
    const both = {
      ceo: givenBy('ceo', workspace, named),
      cio: givenBy('cio', replaced.workspace, everything(items, 'cio')),
    };
    const { round } = changed(closeRound(replaced, 1, both, at(9))).result;
    expect(round.measurement?.gap.percent).toBe(0);
    expect(round.measurement?.ceo.answers['hiring']?.today).toBe('cio');
  });
});

describe('a round stays as it is', () => {
  const { hiring: _, ...unfinished } = given.cio?.answers ?? {};
  const partly: LeaderAnswers = givenBy('cio', workspace, unfinished);
  const older = {
    ...givenBy('cio', workspace, given.cio?.answers ?? {}),
    term: { role: 'cio' as const, since: at(0).toISOString() },
  };
  it.each<[string, GivenByLeaders]>([
    ['nobody has answered', { ceo: undefined, cio: undefined }],
    ['only the CEO has', { ...given, cio: undefined }],
    ['the CIO lacks one item', { ...given, cio: partly }],
    ['the CIO’s answers are those of an earlier time in the seat', { ...given, cio: older }],
  ])('as long as %s', (_name, answers) => {
    expect(unchanged(closeRound(records, 1, answers, at(9))).result.round).toBe(newest(records));
  });

  it('while a leader’s seat is vacant', () => {
    const vacant = { ...records, workspace: withSeat(workspace, 'cio', 'vacant') };
    expect(unchanged(closeRound(vacant, 1, given, at(9))).result.round.state).toBe('sent');
  });

  it('once it is final, whatever is given', () => {
    const final = withFinalRound();
    expect(unchanged(closeRound(final, 1, given, at(9))).result.round).toBe(newest(final));
  });

  it('in an archived workspace', () => {
    const archived = { ...records, workspace: sampleWorkspace({ archivedAt: at().toISOString() }) };
    expect(refused(closeRound(archived, 1, given, at(9))).code).toBe('workspace.archived');
  });
});
