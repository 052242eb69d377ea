import { ulid } from 'ulid';
import { z } from 'zod';
import type { Charter } from '../../../domain/charter/charter.js';
import charterTexts from '../../../domain/charter/charter-texts.en.json' with { type: 'json' };
import type { SignOffResult } from '../../../domain/charter/propose.js';
import type { Refusal } from '../../../domain/kernel/outcome.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import type { VerbHandler } from '../../contributions/conversation.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardAnswer } from '../../teams/turn.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, type Snapshot } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import type { CharterActions, CharterAnswer } from './charter-actions.js';
import { loadCharters } from './charter-store.js';
import { signOffCard } from './sign-off-card.js';
import texts from './charter-card-texts.en.json' with { type: 'json' };

export interface CharterCardParts {
  commands: CommandParts;
  actions: CharterActions;
  links: DeepLinks;
}

// What a card carries: ids and versions, and never anything that would be believed.
const viewData = z.object({
  workspace: workspaceIdSchema,
  charter: z.number().int().positive(),
  ordinal: z.number().int().positive(),
});
const signData = viewData.extend({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  commandId: z.ulid(),
});
const declineData = signData.extend({ reason: z.string().max(20_000).default('') });

const stranger: CardAnswer = { kind: 'refused', code: 'workspace.not-found', message: texts['gone'] };

/** A refusal in words. */
export const charterRefusalText = (refusal: Refusal): string => refusalTextIn(charterTexts, refusal);

/** The verbs on the sign-off card. Each answers with the card as it is now for this person. */
export function charterVerbs({ commands, actions, links }: CharterCardParts): VerbHandler[] {
  const view: VerbHandler = {
    verb: 'charter.view',
    async handle(turn, data, automatic) {
      const asked = viewData.safeParse(data);
      if (!asked.success) return stranger;
      const { workspace, charter, ordinal } = asked.data;
      const { records, membership } = commands;
      const snapshot = await loadSnapshot(records, membership, workspace, visitorOf(turn), loadCharters);
      if (!snapshot) return stranger;
      const signer = mayTake('charter.sign', snapshot.actor.roles);
      const refusal = automatic || signer ? undefined : charterTexts['refused.charter.not-a-signer'];
      return cardFor(snapshot, charter, ordinal, refusal);
    },
  };

  function cardFor(
    snapshot: Snapshot<Charter[]>,
    number: number,
    ordinal: number,
    refusal?: string,
    changed?: Charter,
  ): CardAnswer {
    const current = changed ?? snapshot.extra.find((charter) => charter.number === number);
    if (!current) {
      const message = charterTexts['refused.charter.unknown-version'];
      return { kind: 'refused', code: 'charter.unknown-version', message };
    }
    // A stale card is replaced by the current one: the newest proposal of the same version.
    const shown = current.proposal && refusal ? current.proposal.ordinal : ordinal;
    const { workspace, people, actor } = snapshot;
    return {
      kind: 'card',
      card: signOffCard({
        workspace,
        people,
        charter: current,
        ordinal: shown,
        viewerId: actor.objectId,
        links,
        newCommandId: ulid,
        refusal,
      }),
    };
  }

  function present(answer: CharterAnswer<SignOffResult>, number: number, ordinal: number): CardAnswer {
    if (answer.kind === 'stranger') return stranger;
    if (answer.kind === 'refused') {
      return cardFor(answer.snapshot, number, ordinal, charterRefusalText(answer.refusal));
    }
    return cardFor(answer.snapshot, number, ordinal, undefined, answer.result?.charter);
  }

  const sign: VerbHandler = {
    verb: 'charter.sign',
    async handle(turn, data) {
      const given = signData.safeParse(data);
      if (!given.success) return stranger;
      const { workspace: workspaceId, charter: number, ordinal, fingerprint, commandId } = given.data;
      const call = { workspaceId, commandId, visitor: visitorOf(turn) };
      return present(await actions.sign(call, { number, fingerprint, from: 'card' }), number, ordinal);
    },
  };

  const decline: VerbHandler = {
    verb: 'charter.decline',
    async handle(turn, data) {
      const given = declineData.safeParse(data);
      if (!given.success) return stranger;
      const { workspace: workspaceId, charter: number, ordinal, fingerprint, commandId, reason } = given.data;
      const call = { workspaceId, commandId, visitor: visitorOf(turn) };
      const answer = await actions.decline(call, { number, fingerprint, reason });
      // The reason stays typed: an error leaves the client's card as it is.
      if (answer.kind === 'refused' && answer.refusal.details['field'] === 'reason') {
        return { kind: 'refused', code: answer.refusal.code, message: charterRefusalText(answer.refusal) };
      }
      return present(answer, number, ordinal);
    },
  };
  return [view, sign, decline];
}
