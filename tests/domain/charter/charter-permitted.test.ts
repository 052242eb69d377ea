import type { CharterRecords } from '../../../domain/charter/charter-records.js';
import { permittedOnCharters, type CharterAction } from '../../../domain/charter/charter-permitted.js';
import { actorIn, at, freshWorkspace, people, sampleWorkspace, withSeat } from '../sample-workspace.js';
import { charterInForce, noCharters, withDraft, withOneSignature, withProposal } from './sample-charter.js';

const short = (records: CharterRecords, who: keyof typeof people) =>
  permittedOnCharters(records.workspace, records.underWay, actorIn(records.workspace, who))
    .map((action) => action.replace('charter.', ''))
    .join(' ');

describe('what a viewer may do with the charter', () => {
  it.each<[string, CharterRecords, Partial<Record<keyof typeof people, string>>]>([
    ['there is none', noCharters(), { ceo: 'open-draft', cio: 'open-draft', facilitator: 'open-draft' }],
    [
      'one is in force',
      charterInForce(),
      { ceo: 'open-draft', cio: 'open-draft', facilitator: 'open-draft' },
    ],
    [
      'one is a draft',
      withDraft(),
      { ceo: 'edit propose', cio: 'edit propose', facilitator: 'edit propose' },
    ],
    [
      'one is proposed',
      withProposal(),
      { ceo: 'edit withdraw sign decline', cio: 'edit withdraw sign decline', facilitator: 'edit withdraw' },
    ],
    [
      'the CEO has signed it',
      withOneSignature(),
      { ceo: 'edit withdraw decline', cio: 'edit withdraw sign decline', facilitator: 'edit withdraw' },
    ],
    [
      'the workspace is archived',
      { ...withProposal(), workspace: sampleWorkspace({ archivedAt: at().toISOString() }) },
      {},
    ],
    ['the workspace isn’t set up', noCharters({ workspace: freshWorkspace() }), {}],
  ])('while %s', (_, records, expected) => {
    const shown = (Object.keys(people) as (keyof typeof people)[]).map((who) => [who, short(records, who)]);
    const nothing = Object.fromEntries(Object.keys(people).map((who) => [who, '']));
    expect(Object.fromEntries(shown)).toEqual({ ...nothing, ...expected });
  });

  it('is not signing while the leader’s seat is only asked for', () => {
    const records = { ...withProposal(), workspace: withSeat(sampleWorkspace(), 'cio', 'asked') };
    expect(short(records, 'cio')).toBe('');
  });

  it('never offers what the viewer’s roles alone don’t give, whatever the seat says', () => {
    const records = withProposal();
    const viewer = { objectId: people.ceo, roles: ['roster' as const] };
    expect(permittedOnCharters(records.workspace, records.underWay, viewer)).toEqual<CharterAction[]>([]);
  });
});
