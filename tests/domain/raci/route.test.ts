import { routeOf } from '../../../domain/raci/route.js';
import type { Column } from '../../../domain/raci/raci.js';
import { activity, ceo, cio, columns, context, engineer, executive, former } from './sample-matrix.js';

const all: Column[] = [
  ...columns,
  { id: 'all', kind: 'role', role: 'executive' },
  { id: 'gone', kind: 'person', person: former },
];

describe('the route of a decision about an activity', () => {
  it('goes to its one A, asks each C and tells each I', () => {
    const row = activity({ cio: 'A/R', eng: 'C', ceo: 'I', all: 'I' });
    expect(routeOf(row, all, context)).toEqual({
      tier: 'operational',
      accountable: cio,
      because: 'matrix',
      responsible: [cio],
      consulted: [engineer],
      informed: [ceo, executive],
    });
  });

  it('goes to whom the CIO has named', () => {
    const row = activity({ eng: 'A/R' }, { namedAccountable: engineer });
    expect(routeOf(row, all, context)).toMatchObject({ accountable: engineer, because: 'matrix' });
  });

  it.each([
    ['no A', activity({ eng: 'R' }), cio],
    ['several A’s', activity({ eng: 'A', ceo: 'A' }), cio],
    ['an A who has left', activity({ gone: 'A/R' }), cio],
    ['an A that stands for several people', activity({ all: 'A/R' }), cio],
    ['no A, strategic', activity({}, { tier: 'strategic' }), ceo],
  ])('goes where the tier says with %s', (_, row, accountable) => {
    expect(routeOf(row, all, context)).toMatchObject({ accountable, because: 'tier' });
  });

  it('leaves out those who have left, and names a person of two columns once', () => {
    const twice: Column[] = [...all, { id: 'lead', kind: 'title', title: 'Lead', holder: engineer }];
    const row = activity({ cio: 'A', eng: 'C', lead: 'C', gone: 'C' });
    expect(routeOf(row, twice, context).consulted).toEqual([engineer]);
  });

  it('goes to nobody while the seat of the tier’s leader is vacant', () => {
    expect(routeOf(activity({}), all, { ...context, cio: null }).accountable).toBeNull();
  });
});
