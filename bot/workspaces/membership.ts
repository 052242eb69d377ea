import type { Workspace } from '../../domain/workspace/workspace.js';
import { erasedRow, memberRow, personPartition, peopleRow } from '../storage/keys.js';
import type { RecordTable } from '../storage/record-table.js';
import { DeliveryRefused } from '../teams/messages.js';
import type { Roster, RosterPerson } from '../teams/roster.js';
import type { Member, People } from './people.js';

export interface MembershipSettings {
  /** Minutes for which a member's row is believed; `strict` is for signing. */
  rosterMinutes: number;
  signingRosterMinutes: number;
}

/** Seconds for which "not in the roster" is remembered, so that guessing costs the connector nothing. */
const absenceSeconds = 60;

/**
 * Who belongs to a workspace's team or chat, after the Teams roster. Rows keep what the roster said and
 * when; it is asked again when a row is too old or somebody unknown comes.
 */
export class Membership {
  readonly #absent = new Map<string, number>();

  constructor(
    private readonly records: RecordTable,
    private readonly directory: RecordTable,
    private readonly roster: Roster,
    private readonly settings: MembershipSettings,
    private readonly now: () => Date,
  ) {}

  /** The member, or undefined for anybody else, guests who aren't let in included. Throws if the roster can't be asked. */
  async confirm(
    workspace: Workspace,
    objectId: string,
    known: Member | undefined,
    { strict, people }: { strict: boolean; people: People },
  ): Promise<Member | undefined> {
    const minutes = strict ? this.settings.signingRosterMinutes : this.settings.rosterMinutes;
    const oldest = this.now().getTime() - minutes * 60_000;
    if (known && Date.parse(known.askedAt) >= oldest) return admitted(workspace, known);

    const absence = `${workspace.id}|${objectId}`;
    const absentUntil = this.#absent.get(absence) ?? 0;
    if (!known && absentUntil > this.now().getTime()) return undefined;

    // Whoever has been removed isn't told the roster any more: it stays as it was last known.
    if (workspace.archivedAt !== null) return known && admitted(workspace, known);

    const { place, tenantId } = workspace;
    const address = { tenantId, serviceUrl: place.serviceUrl, conversationId: place.conversationId };
    const person = await this.roster.person(address, place.rootId, objectId).catch((fault: unknown) => {
      // The bot was removed behind its back. Nobody else may learn from that answer that there is a workspace.
      if (!known && fault instanceof DeliveryRefused) return undefined;
      throw fault;
    });
    if (!person) {
      if (known) await this.forget(workspace.id, tenantId, objectId);
      else this.#rememberAbsence(absence);
      return undefined;
    }
    const member = await this.keep(workspace, person, people);
    return admitted(workspace, member);
  }

  /** Up to `most` people of the roster, freshly asked for, by name. */
  async list(workspace: Workspace, most: number): Promise<RosterPerson[]> {
    const { place, tenantId } = workspace;
    const address = { tenantId, serviceUrl: place.serviceUrl, conversationId: place.conversationId };
    const people = await this.roster.people(address, place.rootId, most);
    return people.toSorted((one, other) => one.name.localeCompare(other.name));
  }

  /** The people of these object ids whom the roster has; each is asked for. A name that was erased stays so. */
  async find(workspace: Workspace, objectIds: readonly string[]): Promise<RosterPerson[]> {
    const { place, tenantId } = workspace;
    const address = { tenantId, serviceUrl: place.serviceUrl, conversationId: place.conversationId };
    const found = await Promise.all(
      [...new Set(objectIds)].map(async (objectId) => {
        const [person, erased] = await Promise.all([
          this.roster.person(address, place.rootId, objectId),
          this.records.read(workspace.id, erasedRow(objectId)),
        ]);
        return person && erased ? { ...person, name: '' } : person;
      }),
    );
    return found.filter((person) => person !== undefined);
  }

  /**
   * Lists the workspace for people who were just named in it: they find it, and what waits for them there, before
   * they have ever looked.
   */
  async introduce(workspace: Workspace, people: readonly RosterPerson[]): Promise<void> {
    const { id, tenantId, name, guests } = workspace;
    await Promise.all(
      people
        .filter(({ guest, objectId }) => !guest || guests.includes(objectId))
        .map(({ objectId }) => this.directory.put(personPartition(tenantId, objectId), id, { name })),
    );
  }

  /** Keeps what the roster says of a person, in the workspace and in the person's list of workspaces. */
  async keep(workspace: Workspace, person: RosterPerson, people: People): Promise<Member> {
    const { objectId, teamsId, guest } = person;
    const marker = await this.records.read(workspace.id, erasedRow(objectId));
    const name = marker ? '' : person.name;
    const member: Member = { objectId, name, teamsId, guest, askedAt: this.now().toISOString() };
    const known = people[objectId];
    const renamed = !marker && known !== undefined && (known.name !== name || known.teamsId !== teamsId);
    this.#absent.delete(`${workspace.id}|${objectId}`);
    const listed = personPartition(workspace.tenantId, objectId);
    await Promise.all([
      this.records.put(workspace.id, memberRow(objectId), member),
      // A guest may not even learn that there is a workspace, unless let in.
      guest && !workspace.guests.includes(objectId)
        ? this.directory.remove(listed, workspace.id)
        : this.directory.put(listed, workspace.id, { name: workspace.name }),
      renamed &&
        this.records.put(workspace.id, peopleRow, {
          people: { ...people, [objectId]: { name, teamsId } },
        }),
    ]);
    return marker ? member : this.#withoutNameIfErased(workspace.id, member, people);
  }

  /** Somebody may have erased the name while it was being kept. */
  async #withoutNameIfErased(workspaceId: string, member: Member, people: People): Promise<Member> {
    const { objectId } = member;
    if (!(await this.records.read(workspaceId, erasedRow(objectId)))) return member;
    const nameless = { ...member, name: '' };
    const { [objectId]: _erased, ...others } = people;
    await Promise.all([
      this.records.put(workspaceId, memberRow(objectId), nameless),
      this.records.put(workspaceId, peopleRow, { people: others }),
    ]);
    return nameless;
  }

  /** Somebody joined: an absence that was remembered is forgotten. */
  expect(workspaceId: string, objectId: string): void {
    this.#absent.delete(`${workspaceId}|${objectId}`);
  }

  /** Somebody left the team or chat: access ends now on this instance, elsewhere when their row is old. */
  async forget(workspaceId: string, tenantId: string, objectId: string): Promise<void> {
    this.#rememberAbsence(`${workspaceId}|${objectId}`);
    await Promise.all([
      this.records.remove(workspaceId, memberRow(objectId)),
      this.directory.remove(personPartition(tenantId, objectId), workspaceId),
    ]);
  }

  #rememberAbsence(absence: string): void {
    const now = this.now().getTime();
    if (this.#absent.size > 10_000) this.#absent.clear();
    this.#absent.set(absence, now + absenceSeconds * 1000);
  }
}

/** Guests of the tenant are nobody, unless a leader has let them in by name (product section 1). */
function admitted({ guests }: Workspace, member: Member): Member | undefined {
  return member.guest && !guests.includes(member.objectId) ? undefined : member;
}
