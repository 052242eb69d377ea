import { z } from 'zod';
import type { GivenAnswer } from '../../../domain/baseline/answers.js';
import { latestRound } from '../../../domain/baseline/baseline-records.js';
import type { BaselineRound, PartialAnswers } from '../../../domain/baseline/baseline.js';
import baselineTexts from '../../../domain/baseline/baseline-texts.en.json' with { type: 'json' };
import type { Refusal } from '../../../domain/kernel/outcome.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { VerbHandler } from '../../contributions/conversation.js';
import type { CardAnswer, Turn } from '../../teams/turn.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import { answerCard, stepsOf } from './answer-card.js';
import type { BaselineActions } from './baseline-actions.js';
import { baselineRecords, type StoredBaseline } from './baseline-store.js';
import { ownAnswers } from './baseline-views.js';
import { gapUncovered } from './gap-card.js';
import { readOwner } from './owner-choices.js';
import texts from './baseline-card-texts.en.json' with { type: 'json' };

export interface BaselineCardParts {
  commands: CommandParts;
  actions: BaselineActions;
  links: DeepLinks;
}

const viewData = z.object({
  workspace: workspaceIdSchema,
  round: z.number().int().positive(),
  step: z.number().int().positive().optional(),
});
/** The choices come beside it as `today.<item>` and `should.<item>`. */
const saveData = z.looseObject({ ...viewData.shape, step: z.number().int().positive() });

const stranger: CardAnswer = { kind: 'refused', code: 'workspace.not-found', message: texts['gone'] };

/** A refusal in words. */
export const baselineRefusalText = (refusal: Refusal): string => refusalTextIn(baselineTexts, refusal);

/** The verbs on a leader's own card and on the gap's cover. Each answers with the card as it is now for this person. */
export function baselineVerbs({ commands, actions, links }: BaselineCardParts): VerbHandler[] {
  /** Nobody but a leader ever gets a form; what a leader gets is theirs alone. */
  async function cardFor(
    snapshot: Snapshot<StoredBaseline>,
    number: number,
    step: number | undefined,
    more: { refusal?: string; answers?: PartialAnswers; round?: BaselineRound } = {},
  ): Promise<CardAnswer> {
    const { workspace, people, actor, extra } = snapshot;
    const round = more.round ?? extra.rounds.find((one) => one.number === number);
    if (!round || round.state === 'open' || !mayTake('baseline.answer', actor.roles)) {
      return { kind: 'refused', code: 'baseline.not-allowed', message: texts['not-asked'] };
    }
    const own = more.answers ?? (await ownAnswers(commands.records, snapshot, round)) ?? {};
    const { refusal } = more;
    return {
      kind: 'card',
      card: answerCard({ workspace, people, round, objectId: actor.objectId, links, own, step, refusal }),
    };
  }

  const view: VerbHandler = {
    verb: 'baseline.view',
    async handle(turn, data) {
      const asked = viewData.safeParse(data);
      if (!asked.success) return stranger;
      const { workspace: workspaceId, round, step } = asked.data;
      const snapshot = await lookAt(turn, workspaceId);
      return snapshot ? cardFor(snapshot, round, step) : stranger;
    },
  };

  /** Whoever is a leader finishes what a crash may have left unfinished. */
  async function lookAt(turn: Turn, workspaceId: string): Promise<Snapshot<StoredBaseline> | undefined> {
    const visitor = visitorOf(turn);
    const snapshot = await actions.load(workspaceId, visitor);
    if (!snapshot || !mayTake('baseline.answer', snapshot.actor.roles)) return snapshot;
    if (latestRound(baselineRecords(snapshot))?.state !== 'sent') return snapshot;
    return (await actions.closeIfComplete({ workspaceId, visitor })) ?? snapshot;
  }

  const save: VerbHandler = {
    verb: 'baseline.save',
    async handle(turn, data) {
      const given = saveData.safeParse(data);
      if (!given.success) return stranger;
      const { workspace: workspaceId, round: number, step } = given.data;
      const answers = readAnswers(given.data);
      const answer = await actions.saveAnswers(
        { workspaceId, visitor: visitorOf(turn) },
        { number, answers },
      );
      if (answer.kind === 'stranger') return stranger;
      if (answer.kind === 'refused') {
        return cardFor(answer.snapshot, number, step, { refusal: baselineRefusalText(answer.refusal) });
      }
      const { round, answers: own } = answer.saved;
      const next = step < stepsOf(round) ? step + 1 : undefined;
      return cardFor(answer.snapshot, number, next, { answers: own, round });
    },
  };
  const gap: VerbHandler = {
    verb: 'baseline.gap',
    async handle(turn, data) {
      const asked = viewData.safeParse(data);
      if (!asked.success) return stranger;
      const snapshot = await actions.load(asked.data.workspace, visitorOf(turn));
      if (!snapshot) return stranger;
      const { workspace, people, actor } = snapshot;
      if (!mayTake('baseline.read', actor.roles)) {
        return { kind: 'refused', code: 'baseline.not-allowed', message: texts['not-yours'], status: 403 };
      }
      const round = snapshot.extra.rounds.find(({ number }) => number === asked.data.round);
      if (!round?.measurement) return stranger;
      return { kind: 'card', card: gapUncovered(workspace, people, round, round.measurement, links) };
    },
  };
  return [view, save, gap];
}

/** What was chosen on the card, whatever else a client sends beside it. */
function readAnswers(data: Record<string, unknown>): GivenAnswer[] {
  const given = new Map<string, GivenAnswer>();
  for (const [input, value] of Object.entries(data)) {
    const [, question, item] = /^(today|should)\.([a-z0-9-]{1,40})$/.exec(input) ?? [];
    const owner = readOwner(value);
    if (question === undefined || item === undefined || owner === undefined) continue;
    given.set(item, { ...given.get(item), item, [question]: owner });
  }
  return [...given.values()];
}
