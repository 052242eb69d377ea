import { ulid } from 'ulid';
import { z } from 'zod';
import { decisionText } from '../../../domain/decisions/decision.js';
import { limits } from '../../../domain/decisions/limits.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { VerbHandler } from '../../contributions/conversation.js';
import type { CardAnswer } from '../../teams/turn.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import type { DecisionActions, DecisionAnswered, DecisionCall, StoredDecision } from './decision-actions.js';
import { answerInput, decisionCard } from './decision-card.js';
import { decisionRefusalText } from './decision-refusals.js';
import texts from './decision-card-texts.en.json' with { type: 'json' };

export interface DecisionCardParts {
  actions: DecisionActions;
  links: DeepLinks;
}

const text = decisionText(limits.text).optional().default('');
/** What was typed comes beside the ids. */
const tapData = z.looseObject({
  workspace: workspaceIdSchema,
  decision: z.number().int().positive(),
  version: z.number().int().positive(),
  commandId: z.ulid(),
  rationale: text,
  reason: text,
  text,
  evidence: decisionText(2000).optional().default(''),
  withoutCioReason: text,
  overruledReason: text,
});
type TapData = z.infer<typeof tapData>;

const stranger: CardAnswer = { kind: 'refused', code: 'workspace.not-found', message: texts['gone'] };

/** The verbs on a person's card of a decision. Each answers with the card as it is now for this person. */
export function decisionVerbs({ actions, links }: DecisionCardParts): VerbHandler[] {
  const cardFor = async (
    snapshot: Snapshot<StoredDecision>,
    decision: StoredDecision['decision'],
    refusal?: string,
  ): Promise<CardAnswer> => {
    if (!decision) return { kind: 'refused', code: 'decision.unknown-version', message: texts['none-such'] };
    const context = await actions.context(snapshot, decision.activity);
    const { people } = snapshot;
    return {
      kind: 'card',
      card: decisionCard({ decision, context, people, links, commandId: ulid(), refusal }),
    };
  };
  const verb = (
    name: string,
    act: (call: DecisionCall, data: TapData) => Promise<DecisionAnswered>,
  ): VerbHandler => ({
    verb: `decision.${name}`,
    async handle(turn, given) {
      const data = tapData.safeParse(given);
      if (!data.success) return stranger;
      const { workspace: workspaceId, commandId } = data.data;
      const answer = await act({ workspaceId, visitor: visitorOf(turn), commandId }, data.data);
      if (answer.kind === 'stranger') return stranger;
      const { snapshot } = answer;
      if (answer.kind === 'done')
        return cardFor(snapshot, answer.result?.decision ?? snapshot.extra.decision);
      const readable =
        answer.refusal.code === 'decision.unknown-version' ? undefined : snapshot.extra.decision;
      return cardFor(snapshot, readable, decisionRefusalText(answer.refusal));
    },
  });
  const close = (result: 'accepted' | 'rejected') => (call: DecisionCall, data: TapData) =>
    actions.decide(call, data.decision, {
      version: data.version,
      result,
      rationale: data.rationale,
      answers: answersIn(data),
      withoutCioReason: data.withoutCioReason,
      overruledReason: data.overruledReason,
    });
  return [
    verb('accept', close('accepted')),
    verb('reject', close('rejected')),
    verb('escalate', (call, { decision, reason }) => actions.escalate(call, decision, reason)),
    verb('input', (call, data) => actions.giveInput(call, data.decision, data.text)),
    verb('counter', (call, data) =>
      actions.counter(call, data.decision, {
        text: data.text,
        evidence: data.evidence === '' ? [] : [{ kind: 'figures', text: data.evidence.replace(/\s+/g, ' ') }],
      }),
    ),
  ];
}

/** What was answered to counterarguments on the card, by their ids. */
function answersIn(data: TapData): { counter: string; text: string }[] {
  return Object.entries(data).flatMap(([input, value]) => {
    const answer = text.safeParse(value);
    if (!input.startsWith(answerInput) || !answer.success) return [];
    return [{ counter: input.slice(answerInput.length), text: answer.data }];
  });
}
