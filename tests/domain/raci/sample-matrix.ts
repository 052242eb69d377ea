import type { Letter } from '../../../domain/raci/matrix-parts.js';
import type { Activity, Column, Matrix, RaciContext } from '../../../domain/raci/raci.js';

const idOf = (digit: number) => `00000000-0000-4000-8000-${String(digit).padStart(12, '0')}`;

export const ceo = idOf(1);
export const cio = idOf(2);
export const executive = idOf(3);
export const engineer = idOf(4);
export const facilitator = idOf(5);
export const former = idOf(6);

export const context: RaciContext = {
  ceo,
  cio,
  executives: [executive],
  contributors: [],
  facilitators: [facilitator],
  gone: [former],
};

const person = (id: string, objectId: string): Column => ({ id, kind: 'person', person: objectId });

/** A column for each part that the rules know. */
export const columns: Column[] = [
  { id: 'ceo', kind: 'role', role: 'ceo' },
  { id: 'cio', kind: 'role', role: 'cio' },
  person('exec', executive),
  { id: 'team', kind: 'title', title: 'AI team', holder: null },
  person('eng', engineer),
];

export function activity(cells: Record<string, Letter>, more: Partial<Activity> = {}): Activity {
  return {
    id: 'row',
    name: 'Model selection',
    phase: 'build',
    tier: 'operational',
    initiative: null,
    authority: [],
    namedAccountable: null,
    cells,
    ...more,
  };
}

export const matrixOf = (...activities: Activity[]): Matrix => ({ columns, activities });
