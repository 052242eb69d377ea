import { ulid } from 'ulid';
import { refuse, type Outcome, type RecordWrite, type Refusal } from '../../../domain/kernel/outcome.js';
import { namedByEdits } from '../../../domain/raci/raci-context.js';
import type { RaciRecords } from '../../../domain/raci/raci-records.js';
import {
  mayNotEdit,
  saveEdits,
  type EditsCommand,
  type SavedMatrix,
} from '../../../domain/raci/save-edits.js';
import type { MatrixEdit } from '../../../domain/raci/raci.js';
import type { Head } from '../../storage/head.js';
import { recordRow } from '../../storage/keys.js';
import { loadCharter } from '../../workspaces/charter-row.js';
import { runCommand, type CommandAnswer, type CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, nothingElse, type Snapshot, type Visitor } from '../../workspaces/snapshot.js';
import { loadMatrix, versionThatCounts, workingVersion, type MatrixWithPeople } from './raci-store.js';

/** Who commands what where; the id was made when the card or form was drawn. */
export interface RaciCall {
  workspaceId: string;
  visitor: Visitor;
  commandId: string;
}

export interface LoadedMatrix {
  snapshot: Snapshot<undefined>;
  matrix: MatrixWithPeople;
}

export type SavedAnswer = CommandAnswer<undefined, SavedMatrix>;

/** Up to so many new chunks go with the change; more are written before it. */
const mostInTransaction = 4;

/** The use cases of the matrix, called by card and page alike. */
export class RaciActions {
  constructor(private readonly parts: CommandParts) {}

  saveEdits(call: RaciCall, command: EditsCommand): Promise<SavedAnswer> {
    return this.#save('raci.edit', call, async () => command);
  }

  /** Edits that are made of the matrix as it is when they are saved, such as those of an import. */
  saveMadeEdits(
    useCase: string,
    call: RaciCall,
    make: (matrix: MatrixWithPeople, snapshot: Snapshot<undefined>) => Promise<EditsCommand | Refusal>,
  ): Promise<SavedAnswer> {
    return this.#save(useCase, call, make);
  }

  /** The workspace and its working matrix. Undefined for a stranger. */
  load(workspaceId: string, visitor: Visitor): Promise<LoadedMatrix | undefined> {
    return this.#load(workspaceId, visitor, workingVersion);
  }

  /** The same, with the matrix by which decisions go. */
  loadCounting(workspaceId: string, visitor: Visitor): Promise<LoadedMatrix | undefined> {
    return this.#load(workspaceId, visitor, versionThatCounts);
  }

  async #load(
    workspaceId: string,
    visitor: Visitor,
    versionOf: (head: Head) => number | undefined,
  ): Promise<LoadedMatrix | undefined> {
    const { records, membership } = this.parts;
    const snapshot = await loadSnapshot(records, membership, workspaceId, visitor, nothingElse);
    if (!snapshot) return undefined;
    return { snapshot, matrix: await loadMatrix(records, snapshot, versionOf(snapshot.head.body)) };
  }

  #save(
    useCase: string,
    call: RaciCall,
    make: (matrix: MatrixWithPeople, snapshot: Snapshot<undefined>) => Promise<EditsCommand | Refusal>,
  ): Promise<SavedAnswer> {
    return runCommand(this.parts, {
      ...call,
      useCase,
      loadExtra: nothingElse,
      decide: async (snapshot, now): Promise<Outcome<SavedMatrix>> => {
        const refusal = mayNotEdit(snapshot, snapshot.actor);
        if (refusal) return refusal;
        const { records } = this.parts;
        const { head, workspaceId } = snapshot;
        const [matrix, underWay] = await Promise.all([
          loadMatrix(records, snapshot, workingVersion(head.body)),
          loadCharter(records, workspaceId, head.body.charterUnderWay),
        ]);
        const command = await make(matrix, snapshot);
        if ('refused' in command) return command;
        const unknown = await this.#meet(snapshot, matrix, command.edits);
        if (unknown) return unknown;
        const outcome = saveEdits(recordsOf(snapshot, matrix, underWay), command, snapshot.actor, now);
        return outcome.refused || outcome.unchanged ? outcome : this.#writeAhead(workspaceId, outcome);
      },
    });
  }

  /** People who are named for the first time: the roster must know them, and their names are kept. */
  async #meet(
    { workspace, people }: Snapshot<undefined>,
    { names, context }: MatrixWithPeople,
    edits: readonly MatrixEdit[],
  ): Promise<Refusal | undefined> {
    const known = new Set([...Object.keys(names), ...context.gone]);
    const fresh = namedByEdits(edits).filter((objectId) => !known.has(objectId));
    if (fresh.length === 0) return undefined;
    const { membership } = this.parts;
    const found = await membership.find(workspace, fresh);
    const members = found.filter(({ guest }) => !guest);
    if (members.length < fresh.length) return refuse('raci.person-unknown');
    await Promise.all(members.map((person) => membership.keep(workspace, person, people)));
    return undefined;
  }

  /** What is too large for one transaction is written first: nobody sees it until the head points to it. */
  async #writeAhead(
    workspaceId: string,
    outcome: Extract<Outcome<SavedMatrix>, { refused: false }>,
  ): Promise<Outcome<SavedMatrix>> {
    const { chunks } = outcome.result;
    if (chunks.length <= mostInTransaction) return { ...outcome, writes: [...outcome.writes, ...chunks] };
    await Promise.all(chunks.map((chunk) => this.#write(workspaceId, chunk)));
    return { ...outcome, writtenAhead: chunks };
  }

  async #write(workspaceId: string, { ref, body }: RecordWrite): Promise<void> {
    await this.parts.records.put(workspaceId, recordRow(ref), body);
  }
}

export function recordsOf(
  { workspace, head }: Pick<Snapshot<undefined>, 'workspace' | 'head'>,
  { stored, context }: MatrixWithPeople,
  underWay: RaciRecords['underWay'],
): RaciRecords {
  const latestVersion = head.body.counters['raci'] ?? 0;
  return { workspace, underWay, current: stored, context, latestVersion, tag: ulid().toLowerCase() };
}
