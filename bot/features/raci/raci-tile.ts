import { raciStep } from '../../../domain/raci/raci-step.js';
import { matrixRef, matrixVersionSchema } from '../../../domain/raci/stored-matrix.js';
import type { TileSource } from '../../contributions/tile.js';
import { recordRow } from '../../storage/keys.js';
import { versionInForce, versionThatCounts } from './raci-store.js';

/** The matrix's word on who decides what. */
export const raciTile: TileSource = {
  id: 'raci',
  second({ head }) {
    const version = versionThatCounts(head);
    return version === undefined ? [] : [{ row: recordRow(matrixRef(version)) }];
  },
  show(rows, { head }) {
    const version = versionThatCounts(head);
    const body = version === undefined ? undefined : rows.one(recordRow(matrixRef(version)));
    const counting = body === undefined ? undefined : matrixVersionSchema.parse(body);
    const chartered = head.charterInForce !== null;
    return { steps: [raciStep(counting, { chartered, inForce: versionInForce(head) !== undefined })] };
  },
};
