import { permittedOnBaseline } from '../../../domain/baseline/baseline-permitted.js';
import type { BaselineRecords } from '../../../domain/baseline/baseline-records.js';
import { actorIn, at, freshWorkspace, people, sampleWorkspace, withSeat } from '../sample-workspace.js';
import { noRounds, withFinalRound, withOpenRound, withSentRound } from './sample-baseline.js';

const short = (records: BaselineRecords, who: keyof typeof people) =>
  permittedOnBaseline(records, actorIn(records.workspace, who))
    .map((action) => action.replace('baseline.', ''))
    .join(' ');

describe('what a viewer may do with the baseline', () => {
  const editors = (actions: string) => ({ ceo: actions, cio: actions, facilitator: actions });
  it.each<[string, BaselineRecords, Partial<Record<keyof typeof people, string>>]>([
    ['there is no round', noRounds(), editors('open')],
    ['the list is open', withOpenRound(), editors('edit send')],
    ['the list is sent', withSentRound(), { ceo: 'answer', cio: 'answer' }],
    ['the round is final', withFinalRound(), editors('open take-into-charter')],
    ['the next list is open', withOpenRound(withFinalRound()), editors('edit send take-into-charter')],
    [
      'the workspace is archived',
      { ...withSentRound(), workspace: sampleWorkspace({ archivedAt: at().toISOString() }) },
      {},
    ],
    ['the workspace isn’t set up', noRounds(freshWorkspace()), {}],
  ])('while %s', (_, records, expected) => {
    const shown = (Object.keys(people) as (keyof typeof people)[]).map((who) => [who, short(records, who)]);
    const nothing = Object.fromEntries(Object.keys(people).map((who) => [who, '']));
    expect(Object.fromEntries(shown)).toEqual({ ...nothing, ...expected });
  });

  it('is not answering while the leader’s seat is only asked for', () => {
    expect(short({ ...withSentRound(), workspace: withSeat(sampleWorkspace(), 'cio', 'asked') }, 'cio')).toBe(
      '',
    );
  });
});
