import { configure } from '@testing-library/react';
import { presetMatrix } from '../../../../domain/raci/presets.js';
import type { MatrixPageAnswer } from '../../../../domain/raci/raci-api.js';
import type { Matrix } from '../../../../domain/raci/raci.js';
import { ceo, cio, frame } from '../../support/sample-answers.js';

/** jsdom lays nothing out: the grid's frame is as high as on a screen. These pages are long, and take their time. */
export function giveHeights(): void {
  configure({ asyncUtilTimeout: 20_000 });

  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 800 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 });
}

const shownColumns = ['ceo', 'cio', 'executive', 'data-science'];
const shownActivities = ['ambition', 'model-selection', 'make-or-buy', 'evaluation', 'board-report'];

/** Five of the presets with four columns: jsdom takes its time with tables. */
export const smallMatrix: Matrix = {
  columns: presetMatrix.columns.filter(({ id }) => shownColumns.includes(id)),
  activities: presetMatrix.activities
    .filter(({ id }) => shownActivities.includes(id.replace('preset-', '')))
    .map((activity) => ({
      ...activity,
      cells: {
        ...Object.fromEntries(
          Object.entries(activity.cells).filter(([column]) => shownColumns.includes(column)),
        ),
        // Who does the work has no column here.
        ...(activity.id === 'preset-make-or-buy' && { 'data-science': 'R' as const }),
      },
    })),
};

export const matrixAnswer = (
  data: Partial<MatrixPageAnswer['data']> = {},
  permitted: MatrixPageAnswer['permitted'] = ['raci.edit'],
): MatrixPageAnswer => ({
  ...frame(),
  data: {
    version: 3,
    matrix: smallMatrix,
    context: {
      ceo: ceo.objectId,
      cio: cio.objectId,
      executives: [],
      contributors: [],
      facilitators: [],
      gone: [],
    },
    people: [ceo, cio],
    initiatives: [],
    proposed: null,
    inForce: null,
    ...data,
  },
  permitted,
});

export const withoutAccountable: Matrix = {
  ...smallMatrix,
  activities: smallMatrix.activities.map((activity, index) =>
    index === 0 ? { ...activity, cells: { cio: 'C' as const } } : activity,
  ),
};

/** A cell as it is announced: "Model selection, CIO". By its label alone: roles take long in a table this large. */
export function cellNamed(grid: HTMLElement, name: string): HTMLElement {
  const found = grid.querySelector<HTMLElement>(`[role="gridcell"][aria-label^="${name}: "]`);
  if (!found) throw new Error(`There is no cell "${name}".`);
  return found;
}
