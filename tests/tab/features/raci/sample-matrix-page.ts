import { presetMatrix } from '../../../../domain/raci/presets.js';
import type { MatrixPageAnswer } from '../../../../domain/raci/raci-api.js';
import type { Role } from '../../../../domain/workspace/roles.js';
import { ceo, cio, frame } from '../../support/sample-answers.js';

/** jsdom lays nothing out: the grid's frame is as high as on a screen. */
export function giveHeights(): void {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 800 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 });
}

export const matrixAnswer = (
  data: Partial<MatrixPageAnswer['data']> = {},
  permitted: MatrixPageAnswer['permitted'] = ['raci.edit'],
): MatrixPageAnswer => ({
  ...frame(),
  data: {
    version: 3,
    matrix: presetMatrix,
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

/** The same as somebody with these roles sees it. */
export const seenBy = (answer: MatrixPageAnswer, person: typeof ceo, roles: Role[]): MatrixPageAnswer => ({
  ...answer,
  viewer: { ...person, roles },
});

export const withoutAccountable = {
  ...presetMatrix,
  activities: presetMatrix.activities.map((activity, index) =>
    index === 0 ? { ...activity, cells: { cio: 'C' as const } } : activity,
  ),
};

/** A cell as it is announced: "Model selection, CIO". By its label alone: roles take long in a table this large. */
export function cellNamed(grid: HTMLElement, name: string): HTMLElement {
  const found = grid.querySelector<HTMLElement>(`[role="gridcell"][aria-label^="${name}: "]`);
  if (!found) throw new Error(`There is no cell "${name}".`);
  return found;
}
