import { countAnswered } from '../../../domain/baseline/answers.js';
import {
  type BaselineItem,
  type BaselineRound,
  type Owner,
  type PartialAnswers,
} from '../../../domain/baseline/baseline.js';
import { answerDays } from '../../../domain/baseline/limits.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { leaderOf, leaderRoleOf } from '../../../domain/workspace/roles.js';
import type { Workspace } from '../../../domain/workspace/workspace.js';
import { showDayAfter } from '../../cards/card-dates.js';
import { cardByteLimit } from '../../cards/card-model.js';
import { adaptiveCard, execute, heading, line, notice, openUrl } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardJson } from '../../teams/turn.js';
import { nameOf, type People } from '../../workspaces/people.js';
import { othersOf } from './baseline-views.js';
import { ownerChoices, ownerValue } from './owner-choices.js';
import texts from './baseline-card-texts.en.json' with { type: 'json' };

/** Items a step: few enough for a phone and for the card's size. */
export const itemsAStep = 4;

export interface AnswerCard {
  workspace: Workspace;
  people: People;
  round: BaselineRound;
  /** The leader whose card it is. */
  objectId: string;
  links: DeepLinks;
  /** What this leader has answered; undefined on the posted card, which holds nothing of it. */
  own?: PartialAnswers | undefined;
  /** Counted from 1; the first one with something open if left out. */
  step?: number | undefined;
  refusal?: string | undefined;
}

export const stepsOf = ({ items }: Pick<BaselineRound, 'items'>): number =>
  Math.ceil(items.length / itemsAStep);

const itemsOf = ({ items }: BaselineRound, step: number): BaselineItem[] =>
  items.slice((step - 1) * itemsAStep, step * itemsAStep);

/** In a leader's 1:1 chat: the question, the form step by step, and what has become of it. */
export function answerCard(source: AnswerCard): CardJson {
  const { workspace, round, objectId, own } = source;
  if (round.measurement || leaderRoleOf(workspace, objectId) === undefined) return overCard(source);
  if (own === undefined) return askCard(source);
  const complete = countAnswered(round.items, own) === round.items.length;
  if (complete && source.step === undefined) return waitingCard(source);
  const step = Math.min(Math.max(1, source.step ?? firstOpenStep(round, own)), stepsOf(round));
  return formCard(source, own, step);
}

function firstOpenStep(round: BaselineRound, own: PartialAnswers): number {
  const open = round.items.findIndex(({ id }) => !own[id]?.today || !own[id].should);
  return Math.floor(Math.max(0, open) / itemsAStep) + 1;
}

function askOf({ workspace, people, round, objectId }: AnswerCard): string {
  const { timeZone, language } = workspace.settings;
  const day = showDayAfter(round.sentAt ?? round.openedAt, answerDays, timeZone, language);
  return textOf(texts, 'ask.answer', { person: nameOf(people, objectId), count: round.items.length, day });
}

const viewAction = ({ workspace, round }: AnswerCard, title: string, step?: number) =>
  execute(title, 'baseline.view', {
    v: 1,
    workspace: workspace.id,
    round: round.number,
    ...(step !== undefined && { step }),
  });

const open = ({ links, workspace }: AnswerCard) =>
  openUrl(texts['action.open'], links.to(workspace, 'baseline'));

function askCard(source: AnswerCard): CardJson {
  const { workspace, people, objectId } = source;
  const ask = askOf(source);
  const answer = viewAction(source, texts['action.answer']);
  return adaptiveCard({
    lang: workspace.settings.language,
    fallback: ask,
    body: [
      notice(ask, 'emphasis'),
      heading(texts['answer.title']),
      line(texts['answer.what']),
      line(texts['answer.blind']),
    ],
    actions: [answer, open(source)],
    refresh: { action: answer, userIds: [people[objectId]?.teamsId ?? []].flat() },
  });
}

/** All is answered, the other leader is not through; or nobody knows it yet. */
function waitingCard(source: AnswerCard): CardJson {
  const { workspace, people, round, objectId, refusal } = source;
  const role = leaderRoleOf(workspace, objectId);
  const other = leaderOf(workspace, role === 'ceo' ? 'cio' : 'ceo');
  const ask = textOf(texts, 'ask.answered', { count: round.items.length });
  return adaptiveCard({
    lang: workspace.settings.language,
    fallback: ask,
    body: [
      ...(refusal ? [notice(refusal, 'attention')] : []),
      notice(ask, 'good'),
      heading(texts['answer.title']),
      line(
        textOf(texts, 'answer.waiting', { person: other ? nameOf(people, other) : texts['answer.vacant'] }),
      ),
    ],
    actions: [viewAction(source, texts['action.change'], 1), open(source)],
  });
}

function overCard(source: AnswerCard): CardJson {
  const { workspace, round, refusal } = source;
  const { measurement } = round;
  const ask = measurement
    ? textOf(texts, 'ask.final', { percent: measurement.gap.percent })
    : textOf(texts, 'ask.over', { name: workspace.name });
  return adaptiveCard({
    lang: workspace.settings.language,
    fallback: ask,
    body: [
      ...(refusal ? [notice(refusal, 'attention')] : []),
      notice(ask, measurement ? 'good' : 'warning'),
      heading(texts['answer.title']),
    ],
    ...(measurement && { actions: [open(source)] }),
  });
}

/** A step of the form, with as many people to name as the card has room for. */
function formCard(source: AnswerCard, own: PartialAnswers, step: number): CardJson {
  const others = othersOf(source.workspace);
  for (let most = Math.min(others.length, 20); ; most -= 1) {
    const card = formWith(source, own, step, others.slice(0, most));
    if (most <= 0 || Buffer.byteLength(JSON.stringify(card)) < cardByteLimit - 500) return card;
  }
}

function formWith(
  source: AnswerCard,
  own: PartialAnswers,
  step: number,
  others: readonly string[],
): CardJson {
  const { workspace, round, refusal } = source;
  const ask = askOf(source);
  const steps = stepsOf(round);
  const done = countAnswered(round.items, own);
  return adaptiveCard({
    lang: workspace.settings.language,
    fallback: ask,
    body: [
      ...(refusal ? [notice(refusal, 'attention')] : []),
      notice(ask, 'emphasis'),
      heading(textOf(texts, 'form.title', { step, steps })),
      line([{ text: textOf(texts, 'form.progress', { done, count: round.items.length }), subtle: true }]),
      ...itemsOf(round, step).flatMap((item, index) => {
        const number = (step - 1) * itemsAStep + index + 1;
        const choose = (question: 'today' | 'should') =>
          choiceSet(source, others, `${question}.${item.id}`, own[item.id]?.[question], [question, number]);
        return [
          line([{ text: `${number}. ${item.text}`, bold: true }], { spacing: 'medium', separator: true }),
          {
            type: 'ColumnSet',
            spacing: 'small',
            columns: [column(choose('today')), column(choose('should'))],
          },
        ];
      }),
      line([{ text: texts['form.by-title'], subtle: true }]),
    ],
    actions: [
      execute(texts[step < steps ? 'action.next' : 'action.save'], 'baseline.save', {
        v: 1,
        workspace: workspace.id,
        round: round.number,
        step,
      }),
      ...(step > 1
        ? [{ ...viewAction(source, texts['action.back'], step - 1), associatedInputs: 'none' }]
        : []),
      open(source),
    ],
  });
}

const column = (input: object) => ({ type: 'Column', width: 'stretch', items: [input] });

function choiceSet(
  { people }: AnswerCard,
  others: readonly string[],
  id: string,
  answered: Owner | undefined,
  [question, number]: readonly ['today' | 'should', number],
): object {
  return {
    type: 'Input.ChoiceSet',
    id,
    label: textOf(texts, `form.${question}`, { number }),
    style: 'compact',
    placeholder: texts['form.choose'],
    ...(answered && { value: ownerValue(answered) }),
    choices: ownerChoices(others, people, answered),
  };
}
