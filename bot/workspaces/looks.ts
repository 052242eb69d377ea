import { localDate } from '../../domain/workspace/time-zone.js';
import type { Role } from '../../domain/workspace/roles.js';
import type { RevisionAnswer } from '../../domain/workspace/workspace-api.js';
import { headSchema } from '../storage/head.js';
import { headRow } from '../storage/keys.js';
import type { RecordTable } from '../storage/record-table.js';
import type { Snapshot, Visitor } from './snapshot.js';

interface Look {
  tenantId: string;
  revision: number;
  roles: Role[];
  timeZone: string;
  until: number;
}

const mostLooks = 20_000;

/**
 * Who has looked at which workspace lately, so that asking "is there anything new?" costs one point read:
 * roles and settings change with the revision only, and membership is believed for a while anyway.
 */
export class Looks {
  readonly #looks = new Map<string, Look>();

  constructor(
    private readonly records: RecordTable,
    private readonly now: () => Date,
    private readonly build: string,
    private readonly rosterMinutes: number,
  ) {}

  /** Remembers a look, and names the state that was seen: the ETag of what was answered. */
  keep(snapshot: Snapshot<unknown>, tenantId: string, locale: string): string {
    const { workspaceId, actor, head, workspace, confirmedAt } = snapshot;
    const look: Look = {
      tenantId,
      revision: head.body.revision,
      roles: actor.roles,
      timeZone: workspace.settings.timeZone,
      // No longer than the roster's own answer is believed.
      until: Date.parse(confirmedAt) + this.rosterMinutes * 60_000,
    };
    const key = `${workspaceId}|${actor.objectId}`;
    this.#looks.delete(key);
    this.#looks.set(key, look);
    const oldest = this.#looks.keys().next();
    if (this.#looks.size > mostLooks && !oldest.done) this.#looks.delete(oldest.value);
    return this.#etag(look, locale);
  }

  /**
   * The revision and the workspace's local date, if this person looked lately and may go on believing to be a
   * member; else undefined.
   */
  async revision(workspaceId: string, visitor: Visitor): Promise<RevisionAnswer | undefined> {
    const fresh = await this.#fresh(workspaceId, visitor);
    return fresh && { revision: fresh.revision, today: localDate(this.now(), fresh.look.timeZone) };
  }

  /** The ETag of what this person would see now, if nothing has changed since the last look. */
  async unchanged(workspaceId: string, visitor: Visitor, locale: string): Promise<string | undefined> {
    const fresh = await this.#fresh(workspaceId, visitor);
    return fresh && fresh.revision === fresh.look.revision ? this.#etag(fresh.look, locale) : undefined;
  }

  /** Somebody left the workspace. */
  forget(workspaceId: string, objectId: string): void {
    this.#looks.delete(`${workspaceId}|${objectId}`);
  }

  async #fresh(workspaceId: string, visitor: Visitor) {
    const look = this.#looks.get(`${workspaceId}|${visitor.objectId}`);
    if (!look || look.tenantId !== visitor.tenantId || look.until < this.now().getTime()) return undefined;
    const head = await this.records.read(workspaceId, headRow);
    return head && { look, revision: headSchema.parse(head.body).revision };
  }

  #etag({ revision, roles, timeZone }: Look, locale: string): string {
    const day = localDate(this.now(), timeZone);
    return `"${[revision, day, roles.join('+'), locale, this.build].join('.')}"`;
  }
}
