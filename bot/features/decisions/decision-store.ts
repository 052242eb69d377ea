import { articlesSchema } from '../../../domain/charter/charter.js';
import { charterTextRef } from '../../../domain/charter/charter.js';
import type { DelegateOf, DecisionContext, Level } from '../../../domain/decisions/decision-context.js';
import {
  decisionId,
  decisionRef,
  decisionSchema,
  type Decision,
} from '../../../domain/decisions/decision.js';
import { holderOf } from '../../../domain/decisions/holders.js';
import { openDecisionSchema, type OpenDecision } from '../../../domain/decisions/open-decision.js';
import {
  weekOf,
  weeklyListRef,
  weeklyListSchema,
  type WeeklyList,
} from '../../../domain/decisions/weekly-list.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import type { AuthorityReader } from '../../contributions/authority-reader.js';
import type { DecisionRouter } from '../../contributions/decision-router.js';
import { openOf, recordRow } from '../../storage/keys.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { RowReader } from '../../storage/tracked-reads.js';
import type { StoredWorkspace } from '../../workspaces/snapshot.js';
import type { People } from '../../workspaces/people.js';
import { z } from 'zod';

/** What decisions take from other features. */
export interface DecisionSources {
  router: DecisionRouter;
  authority: AuthorityReader;
  /** Delegates of today, in what the activity of this name is about. */
  delegateOf: (workspace: Workspace, now: Date, activityName: string | undefined) => DelegateOf;
}

export async function loadDecision(
  records: RowReader,
  workspaceId: string,
  number: number,
): Promise<Decision | undefined> {
  const row = await records.read(workspaceId, recordRow(decisionRef(number)));
  return row && decisionSchema.parse(row.body);
}

/** The marks of all open ones, oldest first: a short range, however many decisions there have been. */
export async function loadOpenDecisions(records: RowReader, workspaceId: string): Promise<OpenDecision[]> {
  const { from, to } = openOf(decisionRef(1).kind);
  const rows = await records.range(workspaceId, from, to);
  return rows.map(({ body }) => openDecisionSchema.parse(body));
}

export type ContextSource = Pick<StoredWorkspace<unknown>, 'head' | 'workspace' | 'people'>;

/** What is looked at besides the decision itself: one wave, all of it of the head's revision or newer. */
export async function loadContext(
  sources: DecisionSources,
  records: RecordTable,
  source: ContextSource,
  activity: string | null,
  now: Date,
): Promise<DecisionContext> {
  const { workspace, head, people } = source;
  const [path, authority, route, weekly] = await Promise.all([
    loadPath(records, workspace, head.body.charterInForce, people),
    sources.authority.inForce(records, workspace.id, head.body, now),
    activity === null ? undefined : sources.router.route(records, source, activity),
    loadWeeklyList(records, workspace.id, weekOf({ workspace, now })),
  ]);
  const delegateOf = sources.delegateOf(workspace, now, route?.activityName);
  return { workspace, path, authority, route, delegateOf, weekly, now };
}

export async function loadWeeklyList(
  records: RowReader,
  workspaceId: string,
  week: string,
): Promise<WeeklyList | undefined> {
  const row = await records.read(workspaceId, recordRow(weeklyListRef(week)));
  return row && weeklyListSchema.parse(row.body);
}

const escalationSchema = z.object({ articles: articlesSchema.pick({ escalation: true }) });

/** The escalation path of the charter in force; a level that nobody here holds is left out. */
async function loadPath(
  records: RowReader,
  workspace: Workspace,
  charterInForce: number | null,
  people: People,
): Promise<Level[]> {
  if (charterInForce === null) return [];
  const row = await records.read(workspace.id, recordRow(charterTextRef(charterInForce)));
  if (!row) return [];
  const { levels } = escalationSchema.parse(row.body).articles.escalation;
  return levels.flatMap(({ decides, withinHours }) => {
    if (decides === 'ceo' || decides === 'cio' || decides === 'both')
      return [{ holder: decides, withinHours }];
    const named = Object.entries(people).filter(([, { name }]) => sameName(name, decides));
    const [only, ...others] = named;
    return only && others.length === 0 ? [{ holder: holderOf(workspace, only[0]), withinHours }] : [];
  });
}

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Which decision a card's subject names. */
export const subjectId = (number: number) => decisionId(number);
