import { signersToAskAbout, withAnnexEdited } from '../charter/annex-edit.js';
import {
  accept,
  acceptUnchanged,
  refuse,
  type Outcome,
  type RecordWrite,
  type Refusal,
} from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import type { Actor } from '../workspace/roles.js';
import { applyEdits, type Edited } from './apply-edits.js';
import { columnMistake } from './column-edits.js';
import { emptyMatrix } from './columns.js';
import { namingMistake } from './naming.js';
import type { MatrixEdit } from './raci.js';
import type { RaciRecords } from './raci-records.js';
import { matrixRef, nextVersion, type StoredMatrix } from './stored-matrix.js';

export interface EditsCommand {
  basedOn: number;
  edits: readonly MatrixEdit[];
  /** The editor knows that signatures become void. */
  voidSignatures: boolean;
}

export interface SavedMatrix {
  stored: StoredMatrix | undefined;
  /** False if somebody else's edits are in this version too. */
  asSent: boolean;
  /** New chunks: written with the change, or before it where they are many. */
  chunks: RecordWrite[];
}

/**
 * Saves edits of the working matrix as its next version. Edits of activities that nobody else has changed since
 * `basedOn` are put beside the others'; an edit of one that somebody has is refused, with its name. While a
 * charter is proposed it asks first, then voids the signatures and puts the charter back to draft (rulings, section 4).
 */
export function saveEdits(
  records: RaciRecords,
  command: EditsCommand,
  actor: Actor,
  now: Date,
): Outcome<SavedMatrix> {
  const refusal = mayNotEdit(records, actor);
  if (refusal) return refusal;
  const { current, context } = records;
  const before = current?.matrix ?? emptyMatrix;
  const edited = applyEdits(before, command.edits);
  if ('refused' in edited) return edited;
  const asSent = command.basedOn === (current?.summary.version ?? 0);
  const mistake =
    changedMeanwhile(current, edited, command.basedOn) ??
    (edited.columnsTouched ? columnMistake(edited.matrix, context) : undefined) ??
    namingMistake(before, edited, context, actor);
  if (mistake) return mistake;
  if (JSON.stringify(edited.matrix) === JSON.stringify(before)) {
    return acceptUnchanged({ stored: current, asSent, chunks: [] });
  }
  const signers = signersToAskAbout(records, command.voidSignatures);
  if (signers) return refuse('raci.signatures-would-be-void', { signers });

  const version = records.latestVersion + 1;
  const { stored, chunks } = nextVersion(current, edited.matrix, {
    version,
    touched: new Set(edited.touched),
    columnsTouched: edited.columnsTouched,
    context,
    tag: records.tag,
    by: actor.objectId,
    now,
  });
  const { activities, errors } = stored.summary;
  const { writes, deliveries, voidedSignatures } = withAnnexEdited(records, actor, now);
  return accept({
    writes: [{ ref: matrixRef(version), body: stored.summary }, ...writes],
    events: [
      {
        action: 'raci.edited',
        // The matrix as a whole: neighbouring edits are shown as one.
        subject: { kind: 'raci', id: '' },
        details: {
          by: actor.objectId,
          version,
          touched: edited.touched.length,
          activities,
          errors,
          voidedSignatures,
        },
      },
    ],
    deliveries,
    namedPointers: { matrix: version },
    counters: { raci: version },
    result: { stored, asSent, chunks },
  });
}

/** Leaders and facilitators, in a workspace that is set up and not archived. */
export function mayNotEdit({ workspace }: Pick<RaciRecords, 'workspace'>, actor: Actor): Refusal | undefined {
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  if (!mayTake('raci.edit', actor.roles)) return refuse('raci.not-allowed');
  return workspace.setUpAt === null ? refuse('raci.not-set-up') : undefined;
}

/** Two editors notice each other by activity, not by matrix. */
function changedMeanwhile(
  current: StoredMatrix | undefined,
  { touched, columnsTouched }: Edited,
  basedOn: number,
): Refusal | undefined {
  const version = current?.summary.version ?? 0;
  if (basedOn === version) return undefined;
  if (!current || basedOn > version) return refuse('raci.unknown-version', { number: basedOn });
  if (columnsTouched && current.summary.columnsChanged > basedOn) return refuse('raci.columns-changed');
  const wanted = new Set(touched);
  const changed = current.summary.chunks
    .flatMap(({ activities }) => activities)
    .find(({ id, changed: at }) => at > basedOn && wanted.has(id));
  if (!changed) return undefined;
  const name = current.matrix.activities.find(({ id }) => id === changed.id)?.name ?? '';
  return refuse('raci.activity-changed', { activity: changed.id, name });
}
