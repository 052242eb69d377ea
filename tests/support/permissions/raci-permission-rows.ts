import { emptyMatrix } from '../../../domain/raci/columns.js';
import { phases } from '../../../domain/raci/matrix-parts.js';
import { presetEdits } from '../../../domain/raci/presets.js';
import { cast } from '../accord-on-loopback.js';
import { everyRole } from '../every-role.js';
import { editMatrix, readMatrix, rename } from '../raci-story.js';
import { leadersAndFacilitators, wholeRoster, type PermissionRow, type Stage } from './permission-row.js';

const refused = { status: 403, code: 'raci.not-allowed' } as const;
let renamed = 0;

async function version(on: Stage): Promise<number> {
  return (await readMatrix(on, cast.ceo)).data.version;
}

/** A matrix with the presets, unless there is one. */
async function withPresets(on: Stage): Promise<void> {
  if ((await version(on)) === 0) {
    await editMatrix(on, cast.ceo, 0, presetEdits(emptyMatrix, phases));
  }
}

const csv = 'Activity,Phase,Tier\r\nPick a model,build,operational\r\n';

/** Product section 5 on the matrix. */
export const raciPermissionRows: PermissionRow[] = [
  {
    wish: 'read the RACI matrix',
    action: 'raci.read',
    may: wholeRoster,
    api: () => ({ operation: 'getMatrixPage', method: 'GET', path: '/matrix' }),
  },
  {
    wish: 'take the matrix away as a file',
    action: 'raci.read',
    may: wholeRoster,
    api: () => ({
      operation: 'makeMatrixTicket',
      method: 'POST',
      path: '/matrix/tickets',
      body: { format: 'csv' },
    }),
  },
  {
    wish: 'edit the matrix',
    action: 'raci.edit',
    may: leadersAndFacilitators,
    refused,
    before: withPresets,
    api: async (on) => {
      renamed += 1;
      return {
        operation: 'editMatrix',
        method: 'POST',
        path: '/matrix/edits',
        body: {
          basedOn: await version(on),
          edits: [rename('preset-go-live', `Go-live ${renamed}`)],
          voidSignatures: true,
        },
      };
    },
  },
  {
    wish: 'name who decides an operational row',
    action: 'raci.name-accountable',
    may: ['cio'],
    refused: [refused, { status: 403, code: 'raci.only-cio-names' }],
    before: withPresets,
    api: async (on) => ({
      operation: 'editMatrix',
      method: 'POST',
      path: '/matrix/edits',
      body: {
        basedOn: await version(on),
        edits: [
          {
            kind: 'change-activity',
            activity: 'preset-go-live',
            change: { namedAccountable: everyRole.executive.objectId },
          },
        ],
        voidSignatures: true,
      },
    }),
  },
  {
    wish: 'look what an import would change',
    action: 'raci.edit',
    may: leadersAndFacilitators,
    refused,
    api: () => ({
      operation: 'previewMatrixImport',
      method: 'POST',
      path: '/matrix/import-preview',
      body: { text: csv, mode: 'merge' },
    }),
  },
  {
    wish: 'carry out an import',
    action: 'raci.edit',
    may: leadersAndFacilitators,
    refused,
    api: async (on) => ({
      operation: 'importMatrix',
      method: 'POST',
      path: '/matrix/import',
      body: { text: csv, mode: 'merge', basedOn: await version(on), voidSignatures: true },
    }),
  },
];
