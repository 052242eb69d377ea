import { ulid } from 'ulid';
import { z } from 'zod';
import { emptyMatrix } from '../../../domain/raci/columns.js';
import { amendedMatrix, draftMatrixAmendment } from '../../../domain/raci/matrix-amendment.js';
import type { RaciContext } from '../../../domain/raci/raci.js';
import texts from '../../../domain/raci/raci-texts.en.json' with { type: 'json' };
import { matrixRef, nextVersion } from '../../../domain/raci/stored-matrix.js';
import type { AmendmentSource } from '../../contributions/amendment-source.js';
import { recordRow } from '../../storage/keys.js';
import type { RecordTable } from '../../storage/record-table.js';
import { loadMatrix, versionInForce, workingVersion, type MatrixWithPeople } from './raci-store.js';

const payloadSchema = z.object({ version: z.number().int() });

/** Up to so many new chunks go with the change; more are written before it. */
const mostInTransaction = 4;

/** The matrix as a part of the charter that can be amended: what is saved and not in force yet. */
export function matrixAmendments(table: RecordTable): AmendmentSource {
  return {
    kind: 'matrix',
    texts,
    async draft(records, context, { part, proposed }) {
      const { head } = context;
      const [working, inForce] = [workingVersion(head.body), versionInForce(head.body)];
      if (working === undefined || working === inForce) return undefined;
      const [is, was] = await Promise.all([
        loadMatrix(records, context, working),
        loadMatrix(records, context, inForce),
      ]);
      const matrices = {
        inForce: was.stored?.matrix ?? emptyMatrix,
        working: is.stored?.matrix ?? emptyMatrix,
        version: working,
        context: peopleOfBoth(was, is),
      };
      return draftMatrixAmendment(matrices, part, proposed);
    },
    async apply(records, context, { changes, payload }, { by, now }) {
      const { head, workspace } = context;
      const { version: wanted } = payloadSchema.parse(payload);
      const [was, is] = await Promise.all([
        loadMatrix(records, context, versionInForce(head.body)),
        loadMatrix(records, context, wanted),
      ]);
      const wantedMatrix = is.stored?.matrix ?? emptyMatrix;
      const merged = amendedMatrix(was.stored?.matrix ?? emptyMatrix, wantedMatrix, changes);
      if ('refused' in merged) return merged;
      const nothing = { writes: [], events: [], deliveries: [] };
      if (JSON.stringify(merged.matrix) === JSON.stringify(wantedMatrix)) {
        return { ...nothing, namedPointers: { matrixInForce: wanted } };
      }
      const version = (head.body.counters['raci'] ?? 0) + 1;
      const { stored, chunks } = nextVersion(was.stored, merged.matrix, {
        version,
        touched: new Set(merged.touched),
        columnsTouched: merged.columnsTouched,
        context: peopleOfBoth(was, is),
        tag: ulid().toLowerCase(),
        by,
        now,
      });
      const ahead = chunks.length > mostInTransaction ? chunks : [];
      await Promise.all(ahead.map(({ ref, body }) => table.put(workspace.id, recordRow(ref), body)));
      const written = { ref: matrixRef(version), body: stored.summary };
      return {
        ...nothing,
        writes: ahead.length > 0 ? [written] : [written, ...chunks],
        writtenAhead: ahead,
        namedPointers: { matrixInForce: version },
        counters: { raci: version },
      };
    },
  };
}

function peopleOfBoth(one: MatrixWithPeople, other: MatrixWithPeople): RaciContext {
  return { ...other.context, gone: [...new Set([...one.context.gone, ...other.context.gone])] };
}
