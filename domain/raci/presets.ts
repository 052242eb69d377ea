import { columnIdentity } from './column-edits.js';
import { phases, type AuthorityKind, type Letter, type Phase, type Tier } from './matrix-parts.js';
import texts from './raci-texts.en.json' with { type: 'json' };
import type { Activity, Column, Matrix, MatrixEdit } from './raci.js';

const title = (id: 'data-science' | 'engineering' | 'business' | 'risk'): Column => ({
  id,
  kind: 'title',
  title: texts[`preset.column.${id}`],
  holder: null,
});

/** The columns that the presets fill in, in their order. */
const presetColumns: readonly Column[] = [
  { id: 'ceo', kind: 'role', role: 'ceo' },
  { id: 'cio', kind: 'role', role: 'cio' },
  { id: 'executive', kind: 'role', role: 'executive' },
  title('data-science'),
  title('engineering'),
  title('business'),
  title('risk'),
];

type Preset = [id: keyof typeof texts, tier: Tier, letters: string, authority?: AuthorityKind[]];

/** Four for each phase; a letter for each of `presetColumns`, `.` for none. */
const presets: Record<Phase, readonly Preset[]> = {
  strategy: [
    ['preset.ambition', 'strategic', 'ARC..CI'],
    ['preset.markets', 'strategic', 'ACR..CI'],
    ['preset.portfolio', 'strategic', 'ACIC.R.'],
    ['preset.investment', 'strategic', 'ARI..CC', ['budget']],
  ],
  data: [
    ['preset.data-sources', 'operational', 'IA.RCCC', ['budget', 'vendor']],
    ['preset.data-quality', 'operational', '.AIRCC.'],
    ['preset.data-access', 'operational', 'IA.CR.R'],
    ['preset.training-data', 'operational', '.A.RCCI', ['vendor']],
  ],
  build: [
    ['preset.model-selection', 'operational', 'IA.RCCC'],
    ['preset.make-or-buy', 'operational', 'IACCRCC', ['budget', 'vendor']],
    ['preset.evaluation', 'operational', '.AIRCC.'],
    ['preset.integration', 'operational', '.A.CRCI'],
  ],
  deploy: [
    ['preset.go-live', 'operational', 'IAICRCC'],
    ['preset.adoption', 'operational', 'IAC.CRI', ['hiring']],
    ['preset.scaling', 'strategic', 'ARCCCRI', ['budget', 'hiring']],
    ['preset.oversight', 'operational', 'IA.CCCR'],
  ],
  operate: [
    ['preset.monitoring', 'operational', '.AIRRC.'],
    ['preset.incidents', 'operational', 'IAICRCR'],
    ['preset.running-costs', 'operational', 'IAICR..', ['budget', 'vendor']],
    ['preset.user-feedback', 'operational', '.AICCR.'],
  ],
  govern: [
    ['preset.risk-appetite', 'strategic', 'ACCC..R'],
    ['preset.compliance', 'operational', 'IAICCCR'],
    ['preset.skills', 'operational', 'CACRC..', ['budget', 'hiring']],
    ['preset.board-report', 'strategic', 'ARIC.CC'],
  ],
};

const letterOf = (sign: string | undefined): Letter | undefined =>
  (['R', 'A', 'C', 'I'] as const).find((letter) => letter === sign);

function activityOf(phase: Phase, [key, tier, signs, authority = []]: Preset): Activity {
  const cells = presetColumns.flatMap(({ id }, index) => {
    const letter = letterOf(signs[index]);
    return letter ? [[id, letter] as const] : [];
  });
  return {
    id: key.replace('.', '-'),
    name: texts[key],
    phase,
    tier,
    initiative: null,
    authority,
    namedAccountable: null,
    cells: Object.fromEntries(cells),
  };
}

/** 24 activities over the life of AI work to start from (product section 5), four for each phase, without a finding. */
export const presetMatrix: Matrix = {
  columns: [...presetColumns],
  activities: phases.flatMap((phase) => presets[phase].map((preset) => activityOf(phase, preset))),
};

/**
 * The edits that add the presets of some phases to a matrix: what it has already is left alone, and its own
 * columns are used where they are the same.
 */
export function presetEdits(matrix: Matrix, wanted: readonly Phase[]): MatrixEdit[] {
  const own = new Map(matrix.columns.map((column) => [columnIdentity(column), column.id]));
  const taken = new Set(matrix.activities.map(({ id }) => id));
  const added = presetMatrix.activities.filter(({ id, phase }) => wanted.includes(phase) && !taken.has(id));
  if (added.length === 0) return [];
  const missing = presetColumns.filter((column) => !own.has(columnIdentity(column)));
  const idOf = new Map(
    presetColumns.map((column) => [column.id, own.get(columnIdentity(column)) ?? column.id]),
  );
  let after = matrix.activities.at(-1)?.id ?? null;
  return [
    ...missing.map((column, index): MatrixEdit => ({
      kind: 'add-column',
      column,
      at: matrix.columns.length + index,
    })),
    ...added.map((activity): MatrixEdit => {
      const cells = Object.fromEntries(
        Object.entries(activity.cells).map(([column, letter]) => [idOf.get(column) ?? column, letter]),
      );
      const edit = { kind: 'add-activity' as const, activity: { ...activity, cells }, after };
      after = activity.id;
      return edit;
    }),
  ];
}
