import { markReviewed, reviewStep, weekOf, type WeekReview } from '../../../domain/dashboard/review.js';
import { changed, refused, unchanged } from '../expect-outcome.js';
import { actorIn, people, sampleWorkspace, withSeat } from '../sample-workspace.js';

const workspace = sampleWorkspace();
/** Monday of 2026-W11 in Berlin, while it is still Sunday in UTC. */
const monday = new Date('2026-03-08T23:30:00Z');
const week = '2026-W11';
const mark = (who: keyof typeof people, reviews: WeekReview[] = [], over = workspace, given = week) =>
  markReviewed({ workspace: over, reviews }, { week: given, from: 'tab' }, actorIn(over, who), monday);

describe('Marking the dashboard as reviewed', () => {
  it('counts for the ISO week of the workspace’s time zone, and says so in the history', () => {
    expect(weekOf(workspace, monday).id).toBe(week);
    const { result, events } = changed(mark('ceo'));
    expect(result.review).toMatchObject({ week, ceo: { by: people.ceo, from: 'tab' }, cio: null });
    expect(events).toMatchObject([{ action: 'dashboard.reviewed', details: { role: 'ceo', week } }]);
  });

  it('keeps what the other leader has marked, and changes nothing a second time', () => {
    const first = changed(mark('ceo')).result.review;
    const both = changed(mark('cio', [first])).result.review;
    expect(both.ceo).toEqual(first.ceo);
    unchanged(mark('cio', [both]));
  });

  it('is refused to anybody but the leaders, for another week, and in an archived workspace', () => {
    expect(refused(mark('facilitator')).code).toBe('dashboard.not-allowed');
    expect(refused(mark('ceo', [], workspace, '2026-W10')).code).toBe('dashboard.week-over');
    const archived = sampleWorkspace({ archivedAt: monday.toISOString() });
    expect(refused(mark('ceo', [], archived)).code).toBe('workspace.archived');
  });
});

describe('What the weekly review says of step 4', () => {
  const by = { by: people.ceo, at: monday.toISOString(), from: 'tab' } as const;
  const step = (reviews: WeekReview[], over = workspace) => {
    const { state, values } = reviewStep({ workspace: over, reviews }, monday);
    return [state, values['who'] ?? ''];
  };

  it('is working once both have reviewed this week, due until then, naming who is missing', () => {
    const last = { week: '2026-W10', ceo: by, cio: by };
    expect(step([last, { week, ceo: by, cio: by }])).toEqual(['working', '']);
    expect(step([last, { week, ceo: by, cio: null }])).toEqual(['due', 'cio']);
    expect(step([last])).toEqual(['due', 'both']);
  });

  it('is failing when a leader has missed the last two whole weeks, as soon as both had been leaders for them', () => {
    const onlyCeo = ['2026-W09', '2026-W10'].map((one) => ({ week: one, ceo: by, cio: null }));
    expect(step(onlyCeo)).toEqual(['failing', 'cio']);
    expect(step([])).toEqual(['failing', 'both']);
    const seat = (role: 'ceo' | 'cio', answeredAt: string) => {
      const { leaders } = workspace;
      const changedSeat = leaders[role] && { ...leaders[role], answeredAt };
      return sampleWorkspace({ leaders: { ...leaders, [role]: changedSeat } });
    };
    expect(step(onlyCeo, seat('cio', '2026-03-07T09:00:00.000Z'))).toEqual(['due', 'both']);
    expect(step([], seat('cio', '2026-03-07T09:00:00.000Z'))).toEqual(['failing', 'ceo']);
    expect(step(onlyCeo, withSeat(workspace, 'cio', 'vacant'))).toEqual(['due', 'both']);
    const young = sampleWorkspace({ bothAcceptedAt: '2026-02-26T09:00:00.000Z' });
    expect(step([], young)).toEqual(['due', 'both']);
    expect(step([...onlyCeo, { week, ceo: by, cio: by }])).toEqual(['working', '']);
  });

  it('does not count the weeks of a recorded absence, as long as it covers their working days', () => {
    const onlyCeo = ['2026-W09', '2026-W10'].map((one) => ({ week: one, ceo: by, cio: null }));
    const away = (from: string, to: string) =>
      sampleWorkspace({ absences: [{ objectId: people.cio, from, to }] });
    expect(step(onlyCeo, away('2026-02-16', '2026-03-15'))).toEqual(['due', 'both']);
    expect(step(onlyCeo, away('2026-03-02', '2026-03-06'))).toEqual(['due', 'both']);
    expect(step(onlyCeo, away('2026-03-02', '2026-03-05'))).toEqual(['failing', 'cio']);
  });
});
