import { ulid } from 'ulid';
import { z } from 'zod';
import type { Amendment } from '../../../domain/charter/amendment.js';
import charterTexts from '../../../domain/charter/charter-texts.en.json' with { type: 'json' };
import { mayTake } from '../../../domain/workspace/permissions.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import type { AmendmentSource } from '../../contributions/amendment-source.js';
import type { VerbHandler } from '../../contributions/conversation.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CardAnswer } from '../../teams/turn.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, type Snapshot } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import type { AmendmentActions, AmendmentCommandResult } from './amendment-actions.js';
import { amendmentCard } from './amendment-card.js';
import { changesForCard } from './amendment-cards.js';
import { amendmentRefusalText } from './amendment-refusals.js';
import { loadAmendmentRecords, type LoadedAmendments } from './amendment-store.js';
import texts from './amendment-card-texts.en.json' with { type: 'json' };
import cardTexts from './charter-card-texts.en.json' with { type: 'json' };

export interface AmendmentCardParts {
  commands: CommandParts;
  actions: AmendmentActions;
  sources: readonly AmendmentSource[];
  links: DeepLinks;
}

// What a card carries: ids and the fingerprint that was seen, and never anything that would be believed.
const viewData = z.object({ workspace: workspaceIdSchema, amendment: z.number().int().positive() });
const signData = viewData.extend({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  commandId: z.ulid(),
});
const declineData = signData.extend({ reason: z.string().max(20_000).default('') });

const stranger: CardAnswer = { kind: 'refused', code: 'workspace.not-found', message: cardTexts['gone'] };

/** The verbs on the card of an amendment. Each answers with the card as it is now for this person. */
export function amendmentVerbs({ commands, actions, sources, links }: AmendmentCardParts): VerbHandler[] {
  const { records, membership } = commands;

  async function cardFor(
    snapshot: Snapshot<LoadedAmendments>,
    number: number,
    refusal?: string,
    changed?: Amendment,
  ): Promise<CardAnswer> {
    const amendment = changed ?? snapshot.extra.amendments.find((one) => one.number === number);
    if (!amendment) return { kind: 'refused', code: 'charter.unknown-amendment', message: texts['gone'] };
    const { workspace, people, actor } = snapshot;
    return {
      kind: 'card',
      card: amendmentCard({
        workspace,
        people,
        amendment,
        changes: await changesForCard(records, snapshot, amendment),
        viewerId: actor.objectId,
        links,
        newCommandId: ulid,
        refusal,
      }),
    };
  }

  async function present(answer: AmendmentCommandResult, number: number): Promise<CardAnswer> {
    if (answer.kind === 'stranger') return stranger;
    if (answer.kind === 'done') {
      return cardFor(answer.snapshot, number, undefined, answer.result?.amendment);
    }
    const message = amendmentRefusalText(answer.refusal, sources);
    // The reason stays typed: an error leaves the client's card as it is.
    if (answer.refusal.details['field'] === 'reason') {
      return { kind: 'refused', code: answer.refusal.code, message };
    }
    return cardFor(answer.snapshot, number, message);
  }

  return [
    {
      verb: 'charter.amendment-view',
      async handle(turn, data, automatic) {
        const asked = viewData.safeParse(data);
        if (!asked.success) return stranger;
        const { workspace, amendment } = asked.data;
        const visitor = visitorOf(turn);
        const snapshot = await loadSnapshot(records, membership, workspace, visitor, loadAmendmentRecords);
        if (!snapshot) return stranger;
        const signer = mayTake('charter.sign', snapshot.actor.roles);
        const refusal = automatic || signer ? undefined : charterTexts['refused.charter.not-a-signer'];
        return cardFor(snapshot, amendment, refusal);
      },
    },
    {
      verb: 'charter.amendment-sign',
      async handle(turn, data) {
        const given = signData.safeParse(data);
        if (!given.success) return stranger;
        const { workspace: workspaceId, amendment: number, fingerprint, commandId } = given.data;
        const call = { workspaceId, commandId, visitor: visitorOf(turn) };
        return present(await actions.sign(call, { number, fingerprint, from: 'card' }), number);
      },
    },
    {
      verb: 'charter.amendment-decline',
      async handle(turn, data) {
        const given = declineData.safeParse(data);
        if (!given.success) return stranger;
        const { workspace: workspaceId, amendment: number, fingerprint, commandId, reason } = given.data;
        const call = { workspaceId, commandId, visitor: visitorOf(turn) };
        return present(await actions.decline(call, { number, fingerprint, reason }), number);
      },
    },
  ];
}
