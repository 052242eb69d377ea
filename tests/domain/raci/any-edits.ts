import fc from 'fast-check';
import { authorityKinds, letters, phases, tiers, type Letter } from '../../../domain/raci/matrix-parts.js';
import type { Activity, Column, MatrixEdit } from '../../../domain/raci/raci.js';
import { ceo, engineer, executive, facilitator, former } from './sample-matrix.js';

/** Few ids and names, so that edits meet. */
const activityId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const columnId = fc.constantFrom('ceo', 'cio', 'exec', 'p', 'q', 'r');
const letter = fc.constantFrom<Letter>(...letters);
const person = fc.constantFrom(engineer, executive, facilitator, former, ceo);
const name = fc.constantFrom('Model selection', 'model  selection', 'Go-live', 'Review', 'Monitoring');

const details = {
  name,
  phase: fc.constantFrom(...phases),
  tier: fc.constantFrom(...tiers),
  initiative: fc.option(fc.constantFrom('Pilot', 'Second')),
  authority: fc.subarray([...authorityKinds]),
  namedAccountable: fc.option(person),
};

export const anyActivity: fc.Arbitrary<Activity> = fc.record({
  id: activityId,
  ...details,
  cells: fc.dictionary(columnId, letter, { maxKeys: 5 }),
});

export const anyColumn: fc.Arbitrary<Column> = fc.oneof(
  fc.record({
    id: columnId,
    kind: fc.constant('role' as const),
    role: fc.constantFrom('ceo', 'cio', 'executive', 'contributor'),
  }),
  fc.record({
    id: columnId,
    kind: fc.constant('title' as const),
    title: fc.constantFrom('Team', 'Risk', 'Legal'),
    holder: fc.option(person),
  }),
  fc.record({ id: columnId, kind: fc.constant('person' as const), person }),
);

const after = fc.option(activityId);
const at = fc.nat({ max: 6 });

export const anyEdit: fc.Arbitrary<MatrixEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('set-cell' as const),
    activity: activityId,
    column: columnId,
    letter: fc.option(letter),
  }),
  fc.record({ kind: fc.constant('add-activity' as const), activity: anyActivity, after }),
  fc.record({
    kind: fc.constant('change-activity' as const),
    activity: activityId,
    change: fc.record(details, { requiredKeys: [] }),
  }),
  fc.record({ kind: fc.constant('move-activity' as const), activity: activityId, after }),
  fc.record({ kind: fc.constant('remove-activity' as const), activity: activityId }),
  fc.record({
    kind: fc.constant('add-column' as const),
    column: anyColumn,
    at,
    cells: fc.dictionary(activityId, letter, { maxKeys: 3 }),
  }),
  fc.record({
    kind: fc.constant('change-column' as const),
    column: columnId,
    title: fc.constantFrom('Team', 'Risk'),
    holder: fc.option(person),
  }),
  fc.record({ kind: fc.constant('move-column' as const), column: columnId, at }),
  fc.record({ kind: fc.constant('remove-column' as const), column: columnId }),
);
