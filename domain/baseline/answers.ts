import { refuse, type Refusal } from '../kernel/outcome.js';
import { mayTake } from '../workspace/permissions.js';
import { leaderRoleOf, type Actor } from '../workspace/roles.js';
import type { Workspace } from '../workspace/workspace.js';
import {
  answersSchema,
  type Answers,
  type BaselineItem,
  type BaselineRound,
  type LeaderAnswers,
  type Owner,
  type PartialAnswers,
  type Term,
} from './baseline.js';
import { inTerm, latestRound, termOf, type BaselineRecords } from './baseline-records.js';
import { sameOwner, withoutLeaders } from './owner.js';

/** What a leader says of one item; what is left out stays as it is. */
export interface GivenAnswer {
  item: string;
  today?: Owner | undefined;
  should?: Owner | undefined;
}

export interface AnsweredResult {
  refused: false;
  round: BaselineRound;
  term: Term;
  /** All that this leader has answered by now. */
  answers: PartialAnswers;
  /** To be kept as the leader's own; undefined if nothing has changed. */
  toKeep: LeaderAnswers | undefined;
  complete: boolean;
}

/**
 * Takes up a leader's answers, given or changed, as long as not both leaders have answered everything
 * (rulings, section 3). This is no change of a record: nothing of it shows to anybody else, so there is no
 * history, no revision and nothing to send. `known` are the people who can be named.
 */
export function answerItems(
  records: BaselineRecords,
  before: LeaderAnswers | undefined,
  command: { number: number; answers: readonly GivenAnswer[] },
  known: ReadonlySet<string>,
  actor: Actor,
): AnsweredResult | Refusal {
  const { workspace } = records;
  if (workspace.archivedAt !== null) return refuse('workspace.archived');
  const role = leaderRoleOf(workspace, actor.objectId);
  const term = role && termOf(workspace, role);
  if (!term || !mayTake('baseline.answer', actor.roles)) return refuse('baseline.not-allowed');
  const round = latestRound(records);
  if (round?.number !== command.number) return refuse('baseline.unknown-version', { number: command.number });
  if (round.state === 'open') return refuse('baseline.not-sent');

  const mistake = firstMistake(command.answers, round, known);
  if (mistake) return mistake;
  const given = readGiven(command.answers, workspace);
  if (round.state === 'final') return afterwards(round, term, actor, given);

  const kept = inTerm(before, term);
  const answers = { ...kept?.answers };
  let changed = !kept;
  for (const [id, { today, should }] of Object.entries(given)) {
    const earlier = answers[id];
    changed ||= differs(earlier?.today, today) || differs(earlier?.should, should);
    answers[id] = { ...earlier, ...(today && { today }), ...(should && { should }) };
  }
  const complete = completeAnswers(round.items, answers) !== undefined;
  return { refused: false, round, term, answers, toKeep: changed ? { term, answers } : undefined, complete };
}

/** All answers, if each item has both; else undefined. */
export function completeAnswers(items: readonly BaselineItem[], given: PartialAnswers): Answers | undefined {
  const all = items.map(({ id }) => [id, given[id]] as const);
  if (!all.every(([, answer]) => answer?.today && answer.should)) return undefined;
  return answersSchema.parse(Object.fromEntries(all));
}

/** How many items have both answers. */
export function countAnswered(items: readonly BaselineItem[], given: PartialAnswers): number {
  return items.filter(({ id }) => given[id]?.today && given[id].should).length;
}

function firstMistake(
  answers: readonly GivenAnswer[],
  round: BaselineRound,
  known: ReadonlySet<string>,
): Refusal | undefined {
  for (const { item, today, should } of answers) {
    if (!round.items.some(({ id }) => id === item)) return refuse('baseline.unknown-item', { text: item });
    for (const owner of [today, should]) {
      if (typeof owner === 'object' && 'person' in owner && !known.has(owner.person.toLowerCase())) {
        return refuse('baseline.person-unknown');
      }
    }
  }
  return undefined;
}

function readGiven(answers: readonly GivenAnswer[], workspace: Workspace): PartialAnswers {
  const read: PartialAnswers = {};
  for (const { item, today, should } of answers) {
    read[item] = {
      ...read[item],
      ...(today && { today: withoutLeaders(today, workspace) }),
      ...(should && { should: withoutLeaders(should, workspace) }),
    };
  }
  return read;
}

const differs = (before: Owner | undefined, now: Owner | undefined): boolean =>
  now !== undefined && (before === undefined || !isSameText(before, now));

/** Another spelling of the same title is a change too: it is what will be shown. */
function isSameText(one: Owner, other: Owner): boolean {
  return sameOwner(one, other) && JSON.stringify(one) === JSON.stringify(other);
}

/** The round is final: what it says already may be said again, as a retry does; nothing else. */
function afterwards(
  round: BaselineRound,
  term: Term,
  actor: Actor,
  given: PartialAnswers,
): AnsweredResult | Refusal {
  const recorded = round.measurement?.[term.role];
  const saysTheSame = Object.entries(given).every(([id, { today, should }]) => {
    const answer = recorded?.answers[id];
    return !differs(answer?.today, today) && !differs(answer?.should, should);
  });
  if (recorded?.objectId !== actor.objectId || !saysTheSame) return refuse('baseline.final');
  return { refused: false, round, term, answers: recorded.answers, toKeep: undefined, complete: true };
}
