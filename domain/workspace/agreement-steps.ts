/** The six steps of the agreement, in the guide's order. */
export const stepIds = [
  'charter',
  'decision-making',
  'authority',
  'measures',
  'communication',
  'review',
] as const;
export type StepId = (typeof stepIds)[number];

/** `due`: it is somebody's turn. `failing`: a promise isn't kept. From best to worst. */
export const stepStates = ['working', 'due', 'failing'] as const;
export type StepState = (typeof stepStates)[number];

/** What a feature's records say of a step. */
export interface StepFinding {
  step: StepId;
  state: StepState;
  /** Which sentence says it, in the feature's catalogue of evidence, and its values. */
  says: string;
  values: Readonly<Record<string, string | number>>;
  /** Those of `values` that are local dates or instants, to be written out. */
  dates?: Readonly<Record<string, string>>;
  /** What it is of: a local date or an instant; null if it is of today. */
  date: string | null;
  /** Page of the tab that shows it. */
  address: string;
}

/** Of several findings on a step the worst stands for it; of equals the first. Undefined without any. */
export function worstOf<Finding extends Pick<StepFinding, 'state'>>(
  findings: readonly Finding[],
): Finding | undefined {
  const rank = ({ state }: Finding) => stepStates.indexOf(state);
  return findings.reduce<Finding | undefined>(
    (worst, finding) => (worst === undefined || rank(finding) > rank(worst) ? finding : worst),
    undefined,
  );
}
