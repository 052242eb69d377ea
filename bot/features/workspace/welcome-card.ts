import { textOf } from '../../../domain/kernel/texts.js';
import {
  bothLeadersAccepted,
  bothSeatsVacant,
  isAskedToLead,
  leaderOf,
  leaderRoles,
  otherLeader,
  type LeaderRole,
} from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import {
  adaptiveCard,
  execute,
  fact,
  heading,
  line,
  notice,
  openDialog,
  openUrl,
} from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardJson } from '../../teams/turn.js';
import { nameOf, type People } from '../../workspaces/people.js';
import texts from './workspace-card-texts.en.json' with { type: 'json' };

export interface WelcomeCard {
  workspace: Workspace;
  people: People;
  links: DeepLinks;
  /** Whose view it is; undefined for the posted card, which everybody sees. */
  viewerId?: string | undefined;
  /** A ULID for each action that a viewer may take. */
  newCommandId: () => string;
  /** Why something wasn't done. */
  refusal?: string | undefined;
}

type Tone = 'emphasis' | 'good' | 'warning';

/** The card that is posted when the bot is added, and shows how far set-up has come. */
export function welcomeCard(source: WelcomeCard): CardJson {
  const { workspace, people, viewerId, refusal } = source;
  const { language } = workspace.settings;
  const [ask, tone] = askOf(workspace, people);
  const mine = leaderRoles.filter(
    (role) => viewerId !== undefined && isAskedToLead(workspace, role, viewerId),
  );
  const asked = leaderRoles.filter((role) => askedOf(workspace, role) !== undefined);
  const view = execute(texts['action.answer'], 'workspace.view', { v: 1, workspace: workspace.id });
  return adaptiveCard({
    lang: language,
    fallback: ask,
    body: [
      ...(refusal ? [notice(refusal, 'attention')] : []),
      notice(ask, tone),
      heading(texts['welcome.title']),
      line(texts['welcome.what']),
      ...(workspace.setUpAt === null
        ? []
        : leaderRoles.map((role) => fact(texts[`role.${role}`], seatText(workspace, people, role)))),
    ],
    actions: [
      ...(viewerId === undefined && asked.length > 0
        ? [view]
        : mine.flatMap((role) => answers(source, role))),
      ...furtherActions(source),
    ],
    ...(asked.length > 0 && {
      refresh: {
        action: view,
        userIds: asked.flatMap((role) => people[askedOf(workspace, role) ?? '']?.teamsId ?? []),
      },
    }),
  });
}

function askOf(workspace: Workspace, people: People): [string, Tone] {
  const { name, leaders } = workspace;
  if (workspace.archivedAt !== null) return [textOf(texts, 'welcome.archived', { name }), 'warning'];
  if (workspace.setUpAt === null) return [textOf(texts, 'welcome.ask-set-up', { name }), 'emphasis'];
  const vacant = leaderRoles.find((role) => leaders[role] === null || leaders[role].state === 'declined');
  const named = askedNames(workspace, people);
  if (vacant && !askedOf(workspace, vacant)) {
    const other = leaderOf(workspace, otherLeader(vacant));
    if (workspace.bothAcceptedAt !== null && other !== undefined) {
      const values = { person: nameOf(people, other), role: texts[`role.${vacant}`] };
      return [textOf(texts, 'welcome.ask-successor', values), 'warning'];
    }
    return [textOf(texts, 'welcome.ask-vacant', { name, role: texts[`role.${vacant}`] }), 'warning'];
  }
  if (named.length === 0) return [textOf(texts, 'welcome.ready', { name }), 'good'];
  return [textOf(texts, 'welcome.ask-leaders', { people: named.join(', ') }), 'emphasis'];
}

/** Who is asked to hold a role: "Ada (CEO)". */
function askedNames(workspace: Workspace, people: People): string[] {
  return leaderRoles.flatMap((role) => {
    const asked = askedOf(workspace, role);
    return asked === undefined ? [] : [`${nameOf(people, asked)} (${texts[`role.${role}`]})`];
  });
}

/** Who is asked to hold the role. */
function askedOf({ leaders, successors }: Workspace, role: LeaderRole): string | undefined {
  const seat = leaders[role];
  return successors[role]?.objectId ?? (seat?.state === 'asked' ? seat.objectId : undefined);
}

function answers({ workspace, newCommandId }: WelcomeCard, role: LeaderRole): object[] {
  const data = () => ({ v: 1, workspace: workspace.id, role, commandId: newCommandId(), on: 'welcome' });
  const named = { role: texts[`role.${role}`] };
  return [
    execute(textOf(texts, 'action.accept-role', named), 'workspace.accept', data()),
    execute(textOf(texts, 'action.decline-role', named), 'workspace.decline', data()),
  ];
}

function furtherActions({ workspace, links }: WelcomeCard): object[] {
  if (workspace.archivedAt !== null) return [];
  const { setUpAt, id } = workspace;
  if (workspace.bothAcceptedAt !== null && !bothSeatsVacant(workspace)) {
    if (!bothLeadersAccepted(workspace)) {
      return [openUrl(texts['action.open-leaders'], links.to(workspace, 'leaders'))];
    }
    return [openUrl(texts['action.open-charter'], links.to(workspace, 'charter'))];
  }
  const title = texts[setUpAt === null ? 'action.set-up' : 'action.change-set-up'];
  return [openDialog(title, 'workspace.set-up', { v: 1, workspace: id })];
}

function seatText(workspace: Workspace, people: People, role: LeaderRole): string {
  const seat = workspace.leaders[role];
  if (!seat) return texts['seat.vacant'];
  const name = nameOf(people, seat.objectId);
  return textOf(texts, seat.state === 'declined' ? 'seat.declined-as' : `seat.${seat.state}`, { name });
}
