import { accept, acceptUnchanged, refuse, type Outcome, type Refusal } from '../kernel/outcome.js';
import { tidyLine } from '../kernel/plain-text.js';
import { mayDelegate } from './delegation-rules.js';
import { mayTake } from './permissions.js';
import { leaderRoleOf, leaderRoles, rolesOf, type Actor } from './roles.js';
import type { Candidate } from './set-up.js';
import {
  leadersSections,
  sectionKey,
  type SectionContent,
  type SettingSection,
} from './settings-sections.js';
import { mistakeInWorkingTime, tidyWorkingTime } from './working-time.js';
import { isStorable, workspaceRef, type Workspace } from './workspace.js';

/**
 * Saves one section of the settings as a whole. Facilitators change what leaders do but guests, and what is a
 * leader's own (product section 1). Refused if somebody else has saved the section since `basedOn`, the number of
 * saves that the editor started from. `roster` lists those of the people named whom the team or chat has.
 */
export function changeSettings(
  workspace: Workspace,
  change: SectionContent & { basedOn: number },
  roster: readonly Candidate[],
  actor: Actor,
): Outcome<Workspace> {
  const { section } = change;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  const action = leadersSections.includes(section)
    ? 'workspace.change-leaders-settings'
    : 'workspace.change-settings';
  if (!mayTake(action, actor.roles)) return refuse('workspace.not-allowed');
  const key = sectionKey(section, actor.objectId);
  const saved = workspace.settingEdits[key] ?? 0;
  const mistake = mistakeIn(workspace, change, roster, actor);
  if (mistake) return mistake;
  const after = applied(workspace, change, actor);
  if (JSON.stringify(after) === JSON.stringify(workspace)) return acceptUnchanged(workspace);
  if (!isStorable(after)) return refuse('workspace.section-invalid', { section });
  if (saved !== change.basedOn) return refuse('workspace.settings-changed', { section, saved });

  const changed: Workspace = { ...after, settingEdits: { ...workspace.settingEdits, [key]: saved + 1 } };
  return accept({
    writes: [{ ref: workspaceRef, body: changed }],
    events: [
      {
        action: 'workspace.settings-changed',
        subject: workspaceRef,
        details: { section, by: actor.objectId, ...namedBy(change) },
      },
    ],
    deliveries: [],
    result: changed,
  });
}

/** Everybody whom a section names: the roster is asked for these. */
export function peopleNamed(change: SectionContent): string[] {
  switch (change.section) {
    case 'people': {
      const { facilitators, executives, contributors } = change.content;
      return [...new Set([...facilitators, ...executives, ...contributors])];
    }
    case 'guests':
      return change.content.guests;
    case 'pay':
      return change.content.people;
    case 'delegates':
      return [...new Set(change.content.delegations.map(({ delegate }) => delegate))];
    default:
      return [];
  }
}

/** For the history: object ids, never names. */
function namedBy(change: SectionContent): Record<string, string[]> {
  const people = peopleNamed(change);
  return people.length > 0 && people.length <= 100 ? { people } : {};
}

function mistakeIn(
  workspace: Workspace,
  change: SectionContent,
  roster: readonly Candidate[],
  actor: Actor,
): Refusal | undefined {
  const { section } = change;
  switch (section) {
    case 'people':
      return mistakeInPeople(workspace, change.content, roster);
    case 'time':
      return mistakeInWorkingTime(change.content);
    case 'guests':
      return change.content.guests.every((id) => roster.some(({ objectId }) => objectId === id))
        ? undefined
        : refuse('workspace.person-not-in-roster', { field: section });
    case 'pay':
      // Whoever has no role reads no dashboard.
      return change.content.people.every((id) => mayTake('dashboard.read', rolesOf(workspace, id)))
        ? undefined
        : refuse('workspace.person-without-role', { field: section });
    case 'absences':
      return change.content.absences.every(({ from, to }) => from <= to)
        ? undefined
        : refuse('workspace.ends-before-it-begins', { field: section });
    case 'delegates':
      return mistakeInDelegates(workspace, change.content, roster, actor);
    default:
      return undefined;
  }
}

function mistakeInPeople(
  workspace: Workspace,
  { facilitators, executives, contributors }: (SectionContent & { section: 'people' })['content'],
  roster: readonly Candidate[],
): Refusal | undefined {
  // Who is there already may stay, even if the roster doesn't know them any more.
  const known = new Set([...workspace.facilitators, ...workspace.executives, ...workspace.contributors]);
  for (const [field, ids] of Object.entries({ facilitators, executives, contributors })) {
    for (const id of ids.filter((one) => !known.has(one))) {
      const person = roster.find(({ objectId }) => objectId === id);
      if (!person) return refuse('workspace.person-not-in-roster', { field });
      if (person.guest && !workspace.guests.includes(id)) {
        return refuse('workspace.guest-without-leave', { field });
      }
    }
  }
  const leads = facilitators.some((id) =>
    leaderRoles.some((role) => workspace.leaders[role]?.objectId === id),
  );
  return leads ? refuse('workspace.leader-as-facilitator', { field: 'facilitators' }) : undefined;
}

function mistakeInDelegates(
  workspace: Workspace,
  { delegations }: (SectionContent & { section: 'delegates' })['content'],
  roster: readonly Candidate[],
  actor: Actor,
): Refusal | undefined {
  const field = 'delegations';
  for (const [index, { delegate, from, to, what, activities }] of delegations.entries()) {
    const at = { field, row: index + 1 };
    if (from > to) return refuse('workspace.ends-before-it-begins', at);
    if (!mayDelegate(workspace, actor.objectId, delegate)) return refuse('workspace.cannot-be-delegate', at);
    const person = roster.find(({ objectId }) => objectId === delegate);
    if (!person) return refuse('workspace.person-not-in-roster', at);
    if (person.guest && !workspace.guests.includes(delegate)) {
      return refuse('workspace.guest-without-leave', at);
    }
    if (what === 'activities' && tidyNames(activities).length === 0)
      return refuse('workspace.names-no-activity', at);
  }
  return undefined;
}

function applied(workspace: Workspace, change: SectionContent, { objectId }: Actor): Workspace {
  const { settings } = workspace;
  switch (change.section) {
    case 'people': {
      const { facilitators, executives, contributors } = change.content;
      const leads = (id: string) => leaderRoleOf(workspace, id) !== undefined;
      return {
        ...workspace,
        facilitators: distinct(facilitators),
        executives: distinct(executives).filter((id) => !leads(id)),
        contributors: distinct(contributors),
      };
    }
    case 'time':
      return { ...workspace, settings: { ...settings, ...tidyWorkingTime(change.content) } };
    case 'conventions':
    case 'cadence':
    case 'reminders':
      return { ...workspace, settings: { ...settings, ...change.content } };
    case 'pilot': {
      const { name, budget, people } = change.content;
      const tidy = tidyLine(name);
      const money = budget === null ? null : { amount: budget, currency: settings.currency };
      return { ...workspace, pilot: tidy === '' ? null : { name: tidy, budget: money, people } };
    }
    case 'guests':
      return { ...workspace, guests: distinct(change.content.guests) };
    case 'pay': {
      const others = workspace.payViewers.filter(({ by }) => leaderRoleOf(workspace, by) && by !== objectId);
      const named = distinct(change.content.people).filter((id) => id !== objectId);
      const own = named.length > 0 ? [{ by: objectId, people: named }] : [];
      return { ...workspace, payViewers: [...others, ...own] };
    }
    case 'absences': {
      const own = change.content.absences.map(({ from, to }) => ({ objectId, from, to }));
      return {
        ...workspace,
        absences: [...workspace.absences.filter((one) => one.objectId !== objectId), ...own],
      };
    }
    default: {
      const own = change.content.delegations.map((delegation) => ({
        by: objectId,
        ...delegation,
        activities: delegation.what === 'activities' ? tidyNames(delegation.activities) : [],
      }));
      return {
        ...workspace,
        delegations: [...workspace.delegations.filter(({ by }) => by !== objectId), ...own],
      };
    }
  }
}

/** Names that are nothing but white space and control characters are none. */
const tidyNames = (names: readonly string[]) => names.map(tidyLine).filter((name) => name !== '');

const distinct = (values: readonly string[]) => [...new Set(values)];

/** Which sections this viewer may save. */
export function permittedSections(workspace: Workspace, { roles }: Pick<Actor, 'roles'>): SettingSection[] {
  if (workspace.archivedAt !== null || workspace.setUpAt === null) return [];
  const general: SettingSection[] = ['people', 'time', 'conventions', 'cadence', 'reminders', 'pilot'];
  return [
    ...(mayTake('workspace.change-settings', roles) ? general : []),
    ...(mayTake('workspace.change-leaders-settings', roles) ? leadersSections : []),
  ];
}
