import { cioInput, overrulesCio, stillAsked } from '../../../domain/decisions/closing.js';
import type { ActingContext } from '../../../domain/decisions/decision-context.js';
import { permittedOnDecision } from '../../../domain/decisions/decision-permitted.js';
import { decisionName, isOpen, type Decision } from '../../../domain/decisions/decision.js';
import decisionTexts from '../../../domain/decisions/decisions-texts.en.json' with { type: 'json' };
import { decidesAs, holderIds } from '../../../domain/decisions/holders.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { leaderOf, leaderRoleOf } from '../../../domain/workspace/roles.js';
import { showDayAfter, showInstant } from '../../cards/card-dates.js';
import {
  adaptiveCard,
  execute,
  fact,
  foldOut,
  heading,
  line,
  notice,
  openUrl,
  shorten,
} from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardJson } from '../../teams/turn.js';
import { nameOf, type People } from '../../workspaces/people.js';
import texts from './decision-card-texts.en.json' with { type: 'json' };

export interface DecisionCard {
  decision: Decision;
  /** With whose card it is as the actor. */
  context: ActingContext;
  people: People;
  links: DeepLinks;
  /** Made when the card is drawn, so that a repeated tap is one command. */
  commandId: string;
  refusal?: string | undefined;
}

/** Inputs that answer a counterargument are called so, before its id. */
export const answerInput = 'answer.';
/** Counterarguments whose answers a card has room for; the rest is answered in the tab. */
const mostAnswers = 4;

/** A person's card of a decision: what is asked of them, what it is about, and what they may do. */
export function decisionCard(source: DecisionCard): CardJson {
  const { decision, context, links, refusal } = source;
  const { workspace } = context;
  const [ask, tone] = askOf(source);
  return adaptiveCard({
    lang: workspace.settings.language,
    fallback: ask,
    body: [
      ...(refusal ? [notice(refusal, 'attention')] : []),
      notice(ask, tone),
      heading(decisionName(decision.number)),
      line([{ text: decision.title, bold: true }]),
      ...(decision.context === '' ? [] : [line(shorten(decision.context, 600))]),
      ...factsOf(source),
      ...saidOf(source),
    ],
    actions: [
      ...actionsOf(source),
      openUrl(texts['action.open'], links.to(workspace, `decisions/${decision.number}`)),
    ],
  });
}

export function namesOf(ids: readonly string[], people: People): string {
  return ids.map((id) => nameOf(people, id)).join(', ');
}

function askOf(source: DecisionCard): [string, 'emphasis' | 'good' | 'warning'] {
  const { decision, context, people } = source;
  const { workspace, actor } = context;
  const name = decisionName(decision.number);
  if (!isOpen(decision)) {
    const state = decision.state === 'decided' ? (decision.outcome?.result ?? 'decided') : decision.state;
    return [
      textOf(texts, 'ask.closed', { name, state: decisionTexts[`state.${state}`].toLowerCase() }),
      'good',
    ];
  }
  const waiting = namesOf(holderIds(decision.holder, workspace), people);
  if (decision.toStandUp) return [textOf(texts, 'ask.path-ended', { name }), 'warning'];
  if (decidesAs(decision, actor.objectId, context)) {
    const day = dayOf(decision, context);
    return day === undefined
      ? [textOf(texts, 'ask.decide-open', { name, people: waiting }), 'emphasis']
      : [textOf(texts, 'ask.decide', { name, people: waiting, day }), 'emphasis'];
  }
  const asked = decision.asked.find(({ objectId }) => objectId === actor.objectId);
  if (asked && stillAsked(decision).includes(actor.objectId)) {
    const { timeZone, language } = workspace.settings;
    const day = showInstant(asked.dueAt, timeZone, language);
    return [textOf(texts, 'ask.input', { name, person: nameOf(people, actor.objectId), day }), 'emphasis'];
  }
  return [textOf(texts, 'ask.waiting', { name, people: waiting }), 'good'];
}

/** By when: the end of the clock, else the day on which it is needed. */
function dayOf({ clockEndsAt, dueOn }: Decision, { workspace }: ActingContext): string | undefined {
  const { timeZone, language } = workspace.settings;
  if (clockEndsAt !== null) return showInstant(clockEndsAt, timeZone, language);
  return dueOn === null ? undefined : showDayAfter(`${dueOn}T12:00:00Z`, 0, timeZone, language);
}

function factsOf({ decision, context, people }: DecisionCard): object[] {
  const { workspace } = context;
  const { timeZone, language, currency } = workspace.settings;
  const { commitment, outcome } = decision;
  const facts: [string, string][] = [
    [texts['fact.tier'], decisionTexts[`tier.${decision.tier}`]],
    [texts['fact.proposed'], nameOf(people, decision.proposedBy)],
  ];
  if (commitment) {
    const months = commitment.kind === 'vendor' ? commitment.termMonths : 0;
    const values = { amount: commitment.amount, currency, months };
    facts.push([texts['fact.amount'], textOf(texts, `amount.${commitment.kind}`, values, language)]);
  }
  if (decision.dueOn !== null) {
    const day = showDayAfter(`${decision.dueOn}T12:00:00Z`, 0, timeZone, language);
    facts.push([texts['fact.due'], day]);
  }
  if (isOpen(decision)) {
    facts.push(
      [texts['fact.waits'], namesOf(holderIds(decision.holder, workspace), people)],
      [texts['fact.since'], showInstant(decision.heldSince, timeZone, language)],
    );
  }
  if (outcome) {
    facts.push(
      [texts['fact.outcome'], decisionTexts[`state.${outcome.result}`]],
      [texts['fact.rationale'], shorten(outcome.rationale, 800)],
    );
    if (outcome.withoutInputOf.length > 0) {
      facts.push([texts['fact.missing'], namesOf(outcome.withoutInputOf, people)]);
    }
  }
  return facts.map(([label, value]) => fact(label, value));
}

/** The last things that were said; the rest is in the tab. */
function saidOf({ decision, context, people }: DecisionCard): object[] {
  const { workspace, actor } = context;
  const ceo = leaderOf(workspace, 'ceo');
  const against =
    isOpen(decision) && decision.proposedBy === ceo && leaderRoleOf(workspace, actor.objectId) === 'cio';
  const last = decision.steps.findLast(({ reason, kind }) => reason !== '' && kind !== 'limit');
  return [
    ...(against ? [line([{ text: texts['against'], bold: true }], { spacing: 'medium' })] : []),
    ...(last ? [fact(texts['fact.escalated'], shorten(last.reason, 300))] : []),
    ...decision.counters
      .slice(-mostAnswers)
      .flatMap((counter) => [
        fact(
          textOf(texts, 'fact.counter', { person: nameOf(people, counter.by) }),
          shorten([counter.text, ...counter.evidence.map(({ text }) => text)].join(' · '), 300),
        ),
        ...(counter.answer ? [fact(texts['fact.answer'], shorten(counter.answer.text, 300))] : []),
      ]),
    ...decision.inputs
      .slice(-mostAnswers)
      .map(({ by, text }) =>
        fact(textOf(texts, 'fact.input', { person: nameOf(people, by) }), shorten(text, 300)),
      ),
  ];
}

function actionsOf(source: DecisionCard): object[] {
  const { decision, context, commandId } = source;
  const permitted = permittedOnDecision(decision, context);
  const data = {
    v: 1,
    workspace: context.workspace.id,
    decision: decision.number,
    version: decision.version,
    commandId,
  };
  const closing = (verb: 'accept' | 'reject') =>
    foldOut(
      texts[`action.${verb}`],
      [
        ...answersAsked(source),
        ...reasonsAsked(source, verb),
        longText('rationale', texts['form.rationale']),
      ],
      [execute(texts[`action.${verb}`], `decision.${verb}`, data)],
    );
  const one = (verb: 'escalate' | 'input' | 'counter', inputs: object[]) =>
    foldOut(texts[`action.${verb}`], inputs, [execute(texts[`action.${verb}`], `decision.${verb}`, data)]);
  return [
    ...(permitted.includes('decision.accept') ? [closing('accept')] : []),
    ...(permitted.includes('decision.reject') ? [closing('reject')] : []),
    ...(permitted.includes('decision.escalate')
      ? [one('escalate', [longText('reason', texts['form.reason'])])]
      : []),
    ...(permitted.includes('decision.input') ? [one('input', [longText('text', texts['form.input'])])] : []),
    ...(permitted.includes('decision.counter')
      ? [
          one('counter', [
            longText('text', texts['form.counter']),
            longText('evidence', texts['form.evidence']),
          ]),
        ]
      : []),
  ];
}

/** The closing form shows each counterargument that has no answer yet. */
function answersAsked({ decision, people }: DecisionCard): object[] {
  return decision.counters
    .filter(({ answer }) => answer === null)
    .slice(0, mostAnswers)
    .flatMap(({ id, by, text }) => [
      line(textOf(texts, 'form.answer', { person: nameOf(people, by), text: shorten(text, 200) })),
      {
        type: 'Input.Text',
        id: `${answerInput}${id}`,
        label: texts['fact.answer'],
        isMultiline: true,
        maxLength: 8000,
      },
    ]);
}

function reasonsAsked({ decision, context }: DecisionCard, verb: 'accept' | 'reject'): object[] {
  const as = decidesAs(decision, context.actor.objectId, context);
  return [
    ...(cioInput(decision, context).state === 'overdue' && as?.role === 'ceo'
      ? [longText('withoutCioReason', texts['form.without-cio'])]
      : []),
    ...(verb === 'accept' && overrulesCio(decision, as?.role)
      ? [longText('overruledReason', texts['form.overruled'])]
      : []),
  ];
}

const longText = (id: string, label: string) => ({
  type: 'Input.Text',
  id,
  label,
  isMultiline: true,
  maxLength: 8000,
});
