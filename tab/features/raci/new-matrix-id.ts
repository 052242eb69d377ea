import { newCommandId } from '../../server/command-id.js';

/** An id for a column or an activity that nobody else gives. */
export const newMatrixId = () => `n${newCommandId().toLowerCase()}`;
