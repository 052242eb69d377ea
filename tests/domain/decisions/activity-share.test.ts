import { activityShare } from '../../../domain/decisions/activity-share.js';

const now = new Date('2027-03-31T21:30:00Z');
const on = (proposedAt: string, activity: string | null = 'model-selection') => ({ proposedAt, activity });
const share = (...decisions: { proposedAt: string; activity: string | null }[]) =>
  activityShare(decisions, now, 'Europe/Berlin');

it('is none of none where nothing was proposed', () => {
  expect(share()).toEqual({ named: 0, all: 0 });
});

it('counts those that name an activity, of all', () => {
  expect(share(on('2027-03-01T09:00:00Z'), on('2027-03-02T09:00:00Z', null))).toEqual({ named: 1, all: 2 });
});

it.each([
  // Today is 31 March in Berlin; 89 days before is 1 January, which begins there at 23:00 UTC the evening before.
  ['the first moment of the first day', '2026-12-31T23:00:00.000Z', 1],
  ['the moment before', '2026-12-31T22:59:59.999Z', 0],
  ['now', '2027-03-31T21:30:00.000Z', 1],
])('counts by the days of the workspace: %s', (_, proposedAt, all) => {
  expect(share(on(proposedAt)).all).toBe(all);
});
