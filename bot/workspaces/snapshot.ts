import { rolesOf, type Actor } from '../../domain/workspace/roles.js';
import { workspaceRef, workspaceSchema, type Workspace } from '../../domain/workspace/workspace.js';
import { headSchema, type Head } from '../storage/head.js';
import { headRow, memberRow, peopleRow, recordRow } from '../storage/keys.js';
import { StorageUnavailable, type RecordTable } from '../storage/record-table.js';
import { TrackedReads, type RowReader } from '../storage/tracked-reads.js';
import type { Membership } from './membership.js';
import { memberSchema, nameOf, peopleSchema, type Member, type People } from './people.js';

/** Who looks or acts: vouched for by the token or the channel, not yet known to be in the roster. */
export interface Visitor {
  tenantId: string;
  objectId: string;
}

/** A workspace as it stood at one moment, and what this person is in it. */
export interface Snapshot<Extra> {
  workspaceId: string;
  head: { body: Head; etag: string };
  workspace: Workspace;
  people: People;
  actor: Actor;
  /** When the roster last said that the person belongs here. */
  confirmedAt: string;
  /** What the use case wanted besides. */
  extra: Extra;
  reads: TrackedReads;
}

export interface StoredWorkspace<Extra> {
  head: { body: Head; etag: string };
  workspace: Workspace;
  people: People;
  member: Member | undefined;
  extra: Extra;
  /** What was read, for the conditions of a commit. */
  reads: TrackedReads;
}

export type LoadExtra<Extra> = (records: RowReader, workspaceId: string) => Promise<Extra>;
export const nothingElse: LoadExtra<undefined> = async () => undefined;

/** How often a wave of reads is repeated that another instance's commit has mixed up. */
const mostMixtures = 20;

/**
 * The workspace's rows in one wave of point reads, with whatever else is wanted; undefined if unknown.
 * What comes back is of one moment: reads between which somebody committed are made again.
 */
export async function loadWorkspace<Extra>(
  records: RecordTable,
  workspaceId: string,
  objectId: string | undefined,
  loadExtra: LoadExtra<Extra>,
): Promise<StoredWorkspace<Extra> | undefined> {
  for (let mixture = 0; mixture < mostMixtures; mixture += 1) {
    const reads = new TrackedReads(records);
    const [head, workspace, people, member, extra] = await Promise.all([
      records.read(workspaceId, headRow),
      reads.read(workspaceId, recordRow(workspaceRef)),
      records.read(workspaceId, peopleRow),
      objectId === undefined ? undefined : records.read(workspaceId, memberRow(objectId)),
      loadExtra(reads, workspaceId),
    ]);
    if (!head || !workspace) return undefined;
    const body = headSchema.parse(head.body);
    if (!reads.agreeWith(body)) continue;
    return {
      head: { body, etag: head.etag },
      workspace: workspaceSchema.parse(workspace.body),
      people: people ? peopleSchema.parse(people.body).people : {},
      member: member ? memberSchema.parse(member.body) : undefined,
      extra,
      reads,
    };
  }
  throw new StorageUnavailable('The workspace was changed by others all the while it was read.');
}

/**
 * Loads a workspace for a visitor. Undefined for anybody who is not in its roster, and for a workspace that
 * does not exist: the two can't be told apart. Costs no connector call while the member's row is fresh.
 */
export async function loadSnapshot<Extra>(
  records: RecordTable,
  membership: Membership,
  workspaceId: string,
  visitor: Visitor,
  loadExtra: LoadExtra<Extra>,
  strict = false,
): Promise<Snapshot<Extra> | undefined> {
  const stored = await loadWorkspace(records, workspaceId, visitor.objectId, loadExtra);
  if (!stored) return undefined;
  const { workspace, people, head, extra, reads } = stored;
  if (workspace.tenantId.toLowerCase() !== visitor.tenantId.toLowerCase()) return undefined;
  const member = await membership.confirm(workspace, visitor.objectId, stored.member, { strict, people });
  if (!member) return undefined;
  const actor = {
    objectId: member.objectId,
    name: member.name || nameOf(people, member.objectId),
    roles: rolesOf(workspace, member.objectId),
  };
  return { workspaceId, head, workspace, people, actor, confirmedAt: member.askedAt, extra, reads };
}
