import { roundSchema } from '../../../domain/baseline/baseline.js';
import { limits } from '../../../domain/baseline/limits.js';
import type { BaselineRecords } from '../../../domain/baseline/baseline-records.js';
import { editList, openRound, sendList, type ListEdit } from '../../../domain/baseline/list.js';
import { presetItems } from '../../../domain/baseline/preset-items.js';
import { changed, refused, sent, unchanged } from '../expect-outcome.js';
import { actorIn, at, freshWorkspace, people, sampleWorkspace, withSeat } from '../sample-workspace.js';
import {
  newest,
  noRounds,
  withFinalRound,
  withOpenRound,
  withRound,
  withSentRound,
} from './sample-baseline.js';

type Who = keyof typeof people;
const open = (records: BaselineRecords, who: Who = 'facilitator') =>
  openRound(records, actorIn(records.workspace, who), at(5));
const item = (text: string, id: string | null = null) =>
  ({ id, text, kind: 'activity', tier: 'strategic' }) as const;
const edit = (records: BaselineRecords, items: ListEdit['items'], who: Who = 'ceo', basedOn?: number) =>
  editList(
    records,
    { number: 1, items, basedOn: basedOn ?? newest(records).listRevision },
    actorIn(records.workspace, who),
  );
const send = (records: BaselineRecords, who: Who = 'facilitator', listRevision?: number) =>
  sendList(
    records,
    { number: newest(records).number, listRevision: listRevision ?? newest(records).listRevision },
    actorIn(records.workspace, who),
    at(6),
  );
const archived = sampleWorkspace({ archivedAt: at().toISOString() });

describe('opening a round', () => {
  it('starts from the 12 presets', () => {
    const { result, events } = changed(open(noRounds()));
    expect(roundSchema.parse(result.round)).toMatchObject({ number: 1, state: 'open', items: presetItems });
    expect(events.map(({ action }) => action)).toEqual(['baseline.opened']);
  });

  it('changes nothing while one is under way', () => {
    expect(unchanged(open(withOpenRound())).result.round.number).toBe(1);
    expect(unchanged(open(withSentRound())).result.round.state).toBe('sent');
  });

  it('starts the next one from the list of the one before', () => {
    const first = withOpenRound();
    const edited = withRound(first, changed(edit(first, [item('Prompts')])).result.round);
    const { round } = changed(open(withFinalRound(withSentRound(edited)))).result;
    expect(round).toMatchObject({ number: 2, state: 'open', listRevision: 0, ownItems: 1 });
    expect(round.items).toEqual([{ ...item('Prompts'), id: 'own-1' }]);
  });

  it.each<[string, BaselineRecords, Who, string]>([
    ['an executive', noRounds(), 'executive', 'baseline.not-allowed'],
    ['a contributor', noRounds(), 'contributor', 'baseline.not-allowed'],
    ['the roster', noRounds(), 'roster', 'baseline.not-allowed'],
    ['anybody in an archived workspace', noRounds(archived), 'ceo', 'workspace.archived'],
    [
      'anybody before set-up',
      noRounds({ ...freshWorkspace(), facilitators: [people.facilitator] }),
      'facilitator',
      'baseline.not-set-up',
    ],
  ])('is refused to %s', (_, records, who, code) => {
    expect(refused(open(records, who)).code).toBe(code);
  });
});

describe('editing the list', () => {
  it('keeps the ids of what was there and gives new ones, none of them twice', () => {
    const records = withOpenRound();
    const [first] = presetItems;
    const { round } = changed(
      edit(records, [item('  Prompt\tlibrary '), item('Market focus!', first?.id ?? '')]),
    ).result;
    expect(round.items.map(({ id, text }) => [id, text])).toEqual([
      ['own-1', 'Prompt library'],
      [first?.id, 'Market focus!'],
    ]);
    const without = withRound(
      records,
      changed(edit(withRound(records, round), [item('Other')])).result.round,
    );
    expect(newest(without).items.map(({ id }) => id)).toEqual(['own-2']);
  });

  it('lets come back what was taken out, as what it was', () => {
    const records = withOpenRound();
    const added = withRound(records, changed(edit(records, [item('Prompts')])).result.round);
    const emptied = withRound(records, changed(edit(added, [])).result.round);
    expect(changed(edit(emptied, [item('Prompts', 'own-1')])).result.round.items[0]?.id).toBe('own-1');
  });

  it('changes nothing when nothing has changed', () => {
    const records = withOpenRound();
    expect(unchanged(edit(records, newest(records).items)).result.round).toBe(newest(records));
  });

  it('is refused to who edited an older list, with the one that is there now', () => {
    const records = withOpenRound();
    const edited = withRound(records, changed(edit(records, [item('Mine')])).result.round);
    expect(refused(edit(edited, [item('Theirs')], 'cio', 0))).toMatchObject({
      code: 'baseline.list-changed',
      details: { listRevision: 1, items: newest(edited).items },
    });
  });

  const many = (length: number) => Array.from({ length }, (_, index) => item(`Item ${index}`));
  it.each<[string, ListEdit['items'], string]>([
    ['the same name twice', [item('Prompts'), item('Prompts')], 'baseline.item-twice'],
    [
      'the same name, case and spaces aside',
      [item('Prompt  library'), item(' prompt LIBRARY')],
      'baseline.item-twice',
    ],
    ['an empty name', [item(' ')], 'baseline.item-empty'],
    ['41 items', many(limits.items + 1), 'baseline.too-many-items'],
    ['an id that was never given', [item('A', 'own-9')], 'baseline.unknown-item'],
    ['an id twice', [item('A', 'hiring'), item('B', 'hiring')], 'baseline.unknown-item'],
  ])('is refused with %s', (_, items, code) => {
    expect(refused(edit(withOpenRound(), items)).code).toBe(code);
  });

  it('takes 40 items', () => {
    expect(changed(edit(withOpenRound(), many(limits.items))).result.round.items).toHaveLength(40);
  });

  it.each<[string, BaselineRecords, Who, string]>([
    ['by an executive', withOpenRound(), 'executive', 'baseline.not-allowed'],
    ['once it was sent', withSentRound(), 'ceo', 'baseline.list-frozen'],
    ['once the round is final', withFinalRound(), 'ceo', 'baseline.list-frozen'],
    ['of a round that isn’t there', noRounds(), 'ceo', 'baseline.unknown-version'],
    ['in an archived workspace', { ...withOpenRound(), workspace: archived }, 'ceo', 'workspace.archived'],
  ])('is refused %s', (_, records, who, code) => {
    expect(refused(edit(records, [item('A')], who, 0)).code).toBe(code);
  });
});

describe('sending the list', () => {
  it('freezes it and asks each leader in the 1:1 chat, nobody in the channel', () => {
    const records = withOpenRound();
    const outcome = changed(send(records));
    expect(roundSchema.parse(outcome.result.round)).toMatchObject({
      state: 'sent',
      sentAt: at(6).toISOString(),
      sentBy: people.facilitator,
      items: newest(records).items,
    });
    expect(sent(outcome)).toEqual([
      `post baseline.answer ${people.ceo}`,
      `post baseline.answer ${people.cio}`,
    ]);
  });

  it('again changes nothing', () => {
    expect(unchanged(send(withSentRound())).result.round.state).toBe('sent');
    expect(unchanged(send(withFinalRound())).result.round.state).toBe('final');
  });

  const emptied = () => {
    const records = withOpenRound();
    return withRound(records, changed(edit(records, [])).result.round);
  };
  const vacant = { ...withOpenRound(), workspace: withSeat(sampleWorkspace(), 'cio', 'asked') };
  it.each<[string, BaselineRecords, Who, string]>([
    ['without an item', emptied(), 'ceo', 'baseline.list-empty'],
    ['before both leaders have accepted', vacant, 'facilitator', 'baseline.leaders-missing'],
    ['by an executive', withOpenRound(), 'executive', 'baseline.not-allowed'],
    ['by an executive again', withSentRound(), 'executive', 'baseline.not-allowed'],
    ['in an archived workspace', { ...withOpenRound(), workspace: archived }, 'ceo', 'workspace.archived'],
  ])('is refused %s', (_, records, who, code) => {
    expect(refused(send(records, who)).code).toBe(code);
  });

  it('is refused for another list than the sender has seen', () => {
    expect(refused(send(withOpenRound(), 'ceo', 3)).code).toBe('baseline.list-changed');
  });
});
