import { rolesOf, type Actor } from '../../domain/workspace/roles.js';
import { workspaceRef, workspaceSchema, type Workspace } from '../../domain/workspace/workspace.js';
import { headSchema, type Head } from '../storage/head.js';
import { headRow, memberRow, peopleRow, recordRow } from '../storage/keys.js';
import type { RecordTable } from '../storage/record-table.js';
import type { Membership } from './membership.js';
import { memberSchema, peopleSchema, type Member, type People } from './people.js';

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
}

export interface StoredWorkspace<Extra> {
  head: { body: Head; etag: string };
  workspace: Workspace;
  people: People;
  member: Member | undefined;
  extra: Extra;
}

export type LoadExtra<Extra> = (records: RecordTable, workspaceId: string) => Promise<Extra>;
export const nothingElse: LoadExtra<undefined> = async () => undefined;

/** The workspace's rows in one wave of point reads, with whatever else is wanted; undefined if unknown. */
export async function loadWorkspace<Extra>(
  records: RecordTable,
  workspaceId: string,
  objectId: string | undefined,
  loadExtra: LoadExtra<Extra>,
): Promise<StoredWorkspace<Extra> | undefined> {
  const [head, workspace, people, member, extra] = await Promise.all([
    records.read(workspaceId, headRow),
    records.read(workspaceId, recordRow(workspaceRef)),
    records.read(workspaceId, peopleRow),
    objectId === undefined ? undefined : records.read(workspaceId, memberRow(objectId)),
    loadExtra(records, workspaceId),
  ]);
  if (!head || !workspace) return undefined;
  return {
    head: { body: headSchema.parse(head.body), etag: head.etag },
    workspace: workspaceSchema.parse(workspace.body),
    people: people ? peopleSchema.parse(people.body).people : {},
    member: member ? memberSchema.parse(member.body) : undefined,
    extra,
  };
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
  const { workspace, people, head, extra } = stored;
  if (workspace.tenantId.toLowerCase() !== visitor.tenantId.toLowerCase()) return undefined;
  const member = await membership.confirm(workspace, visitor.objectId, stored.member, { strict, people });
  if (!member) return undefined;
  const actor = {
    objectId: member.objectId,
    name: member.name,
    roles: rolesOf(workspace, member.objectId),
  };
  return { workspaceId, head, workspace, people, actor, confirmedAt: member.askedAt, extra };
}
