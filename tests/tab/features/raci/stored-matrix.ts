import { screen, waitFor } from '@testing-library/react';
import { applyEdits } from '../../../../domain/raci/apply-edits.js';
import type { EditsBody, MatrixPageAnswer } from '../../../../domain/raci/raci-api.js';
import type { Matrix, MatrixEdit } from '../../../../domain/raci/raci.js';
import { renderTab } from '../../support/render-tab.js';
import { api, ceo, cio, workspaceId } from '../../support/sample-answers.js';
import type { Received, StubServer } from '../../support/stub-server.js';
import { cellNamed, matrixAnswer, smallMatrix } from './sample-matrix-page.js';

export const editsRoute = `POST ${api}/matrix/edits`;
export const pagePath = `/workspaces/${workspaceId}/matrix`;
export const editsOf = ({ body }: Received) => (body as EditsBody).edits;

interface Opened {
  matrix?: Matrix;
  data?: Partial<MatrixPageAnswer['data']>;
  permitted?: MatrixPageAnswer['permitted'];
  /** Behind the page's address. */
  search?: string;
}

/** The page before a server that keeps the matrix, as far as stories of the tab need one. */
export async function openMatrix(
  server: StubServer,
  { matrix: start = smallMatrix, data, permitted, search = '' }: Opened = {},
) {
  let [version, matrix] = [3, start];
  const change = (edits: readonly MatrixEdit[]): void => {
    const outcome = applyEdits(matrix, edits);
    if ('refused' in outcome) throw new Error(outcome.code);
    matrix = outcome.matrix;
    version += 1;
  };
  server.on(`GET ${api}/matrix`, () => ({ body: matrixAnswer({ ...data, version, matrix }, permitted) }));
  server.on(`GET ${api}/roster`, {
    body: { people: [ceo, cio].map((person) => ({ ...person, guest: false })), more: false },
  });
  server.on(editsRoute, (request) => {
    const asSent = (request.body as EditsBody).basedOn === version;
    change(editsOf(request));
    return { body: { revision: 20 + version, data: { version, asSent } } };
  });
  const { user } = await renderTab(pagePath + search);
  const grid = await screen.findByRole('grid');
  return {
    user,
    grid,
    letterIn: (name: string) => cellNamed(grid, name).getAttribute('aria-label')?.split(': ')[1],
    /** What somebody else does at the server meanwhile. */
    others: (...edits: MatrixEdit[]) => change(edits),
    /** Waits until so many edits have arrived and everything is saved. */
    saved: async (count: number): Promise<MatrixEdit[]> => {
      await waitFor(() => expect(server.requests(editsRoute).flatMap(editsOf)).toHaveLength(count));
      await screen.findByText('Everything is saved');
      return server.requests(editsRoute).flatMap(editsOf);
    },
    stored: () => matrix,
  };
}
