import { tidyLine } from '../kernel/plain-text.js';
import { leaderOf, leaderRoles, type LeaderRole } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Owner } from './baseline.js';

/** Titles that are no named other: a leader's own, however they are written. */
const plainTitles: Readonly<Record<string, Owner>> = {
  ceo: 'ceo',
  theceo: 'ceo',
  chiefexecutiveofficer: 'ceo',
  cio: 'cio',
  thecio: 'cio',
  chiefinformationofficer: 'cio',
  both: 'both',
  nobody: 'nobody',
};

const fold = (title: string) => title.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** The same for two owners exactly if they are one: people by object id, titles case and spaces aside. */
export function ownerKey(owner: Owner): string {
  if (typeof owner === 'string') return owner;
  return 'person' in owner ? `person!${owner.person.toLowerCase()}` : `title!${fold(owner.title)}`;
}

export function sameOwner(one: Owner, other: Owner): boolean {
  return ownerKey(one) === ownerKey(other);
}

/** A named other is no leader: who names one, by person or by title, means that leader (rulings, section 3). */
export function withoutLeaders(owner: Owner, workspace: Workspace): Owner {
  if (typeof owner === 'string') return owner;
  if ('title' in owner) {
    const title = tidyLine(owner.title);
    return plainTitles[fold(title)] ?? { title };
  }
  const person = owner.person.toLowerCase();
  const role = leaderRoles.find(
    (leader: LeaderRole) => leaderOf(workspace, leader)?.toLowerCase() === person,
  );
  return role ?? owner;
}
