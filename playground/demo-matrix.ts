import { ulid } from 'ulid';
import type { Accord } from '../bot/compose.js';
import { emptyMatrix } from '../domain/raci/columns.js';
import { phases } from '../domain/raci/matrix-parts.js';
import { presetEdits } from '../domain/raci/presets.js';
import type { Activity, MatrixEdit } from '../domain/raci/raci.js';

/** What the story of the demo company lends: who does what. */
export interface MatrixStage {
  accord: Accord;
  workspaceId: string;
  tenantId: string;
  people: Record<'cio' | 'facilitator' | 'scientist' | 'engineer' | 'business' | 'risk', string>;
}

/** Who sits in the columns that the presets bring. */
const seats = [
  ['data-science', 'scientist'],
  ['engineering', 'engineer'],
  ['business', 'business'],
  ['risk', 'risk'],
] as const;

const own = (id: string, name: string, phase: Activity['phase'], cells: Activity['cells']): MatrixEdit => ({
  kind: 'add-activity',
  activity: {
    id,
    name,
    phase,
    tier: 'operational',
    initiative: 'Predictive maintenance',
    authority: [],
    namedAccountable: null,
    cells,
  },
  after: null,
});

/** Two activities that only the pilot has. */
const ownActivities: readonly MatrixEdit[] = [
  own('sensors', 'Fit sensors at customers’ machines', 'data', {
    cio: 'A',
    engineering: 'R',
    business: 'C',
    executive: 'I',
  }),
  own('warnings', 'Set the threshold of warnings', 'operate', {
    cio: 'A',
    'data-science': 'R',
    engineering: 'C',
    business: 'C',
  }),
];

/** The facilitator fills the matrix from the presets; the CIO names who decides how models are watched. */
export async function fillDemoMatrix(stage: MatrixStage): Promise<void> {
  const { people } = stage;
  await save(stage, 'facilitator', 0, [
    ...presetEdits(emptyMatrix, phases),
    ...ownActivities,
    ...seats.map(([column, seat]): MatrixEdit => ({ kind: 'change-column', column, holder: people[seat] })),
  ]);
  const activity = 'preset-monitoring';
  await save(stage, 'cio', 1, [
    { kind: 'set-cell', activity, column: 'cio', letter: 'C' },
    { kind: 'set-cell', activity, column: 'engineering', letter: 'A/R' },
    { kind: 'change-activity', activity, change: { namedAccountable: people.engineer } },
  ]);
}

async function save(
  { accord, workspaceId, tenantId, people }: MatrixStage,
  by: 'cio' | 'facilitator',
  basedOn: number,
  edits: readonly MatrixEdit[],
): Promise<void> {
  const call = { workspaceId, visitor: { tenantId, objectId: people[by] }, commandId: ulid() };
  const answer = await accord.matrices.saveEdits(call, { basedOn, edits, voidSignatures: false });
  if (answer.kind !== 'done') {
    throw new Error(`The demo story broke off at the matrix: ${JSON.stringify(answer)}`);
  }
  await accord.dueWork.settled();
}
