import { ulid } from 'ulid';
import { z } from 'zod';
import type {
  DepartureHandler,
  DialogHandler,
  PresenceHandler,
  VerbHandler,
} from '../contributions/conversation.js';
import type { Place, TurnHandlers } from '../teams/turn.js';
import type { Looks } from '../workspaces/looks.js';
import type { Membership } from '../workspaces/membership.js';
import { workspaceOf } from '../workspaces/visitor.js';
import type { Commands } from './commands.js';
import texts from './turn-texts.en.json' with { type: 'json' };

export interface TurnParts {
  workspaces: PresenceHandler;
  leadership: DepartureHandler;
  membership: Membership;
  looks: Looks;
  verbs: readonly VerbHandler[];
  dialogs: readonly DialogHandler[];
  commands: Commands;
}

const dialogData = z.looseObject({ dialog: z.string() });

export interface KnownTurns extends TurnHandlers {
  /** What cards can ask for: verbs, and dialogs as `dialog:<name>`. */
  readonly verbs: readonly string[];
}

/** Hands each turn to the feature that knows what to do with it. */
export function turnHandlers(parts: TurnParts): KnownTurns {
  const { workspaces, leadership, membership, looks, commands } = parts;
  const verbs = new Map(parts.verbs.map((handler) => [handler.verb, handler]));
  const dialogs = new Map(parts.dialogs.map((handler) => [handler.dialog, handler]));
  const dialogOf = (data: unknown) => {
    const given = dialogData.safeParse(data);
    return given.success ? dialogs.get(given.data.dialog) : undefined;
  };
  return {
    verbs: [...verbs.keys(), ...[...dialogs.keys()].map((dialog) => `dialog:${dialog}`)],
    async installed({ place, person }) {
      if (place.kind === 'personal') return;
      const installation = { ...installationAt(place, place.kind), timeZone: 'UTC' };
      await workspaces.install(installation, person.objectId, ulid());
    },
    async removed({ place, person }) {
      if (place.kind !== 'personal') await workspaces.archive(workspaceOf(place), person.objectId, ulid());
    },
    async renamed({ place, person }, name) {
      if (place.kind === 'personal') return;
      await workspaces.rename(workspaceOf(place), name, person.objectId, ulid());
    },
    async membersAdded({ place }, people) {
      for (const { objectId } of people) membership.expect(workspaceOf(place), objectId);
    },
    async membersRemoved({ place, person }, people) {
      for (const { objectId } of people) {
        looks.forget(workspaceOf(place), objectId);
        await membership.forget(workspaceOf(place), place.tenantId, objectId);
        await leadership.left(workspaceOf(place), objectId, person.objectId, ulid());
      }
    },
    command: (turn, text) => commands.answer(turn, text),
    async cardAction(turn, verb, data, automatic) {
      const handler = verbs.get(verb);
      if (!handler) return { kind: 'refused', code: 'card.unknown', message: texts['card.unknown'] };
      return handler.handle(turn, data, automatic);
    },
    async openDialog(turn, data) {
      return dialogOf(data)?.open(turn, data) ?? { kind: 'close', message: texts['card.unknown'] };
    },
    async submitDialog(turn, data) {
      return dialogOf(data)?.submit(turn, data) ?? { kind: 'close', message: texts['card.unknown'] };
    },
  };
}

function installationAt(place: Place, kind: 'team' | 'group-chat') {
  const { tenantId, rootId, conversationId, serviceUrl } = place;
  return {
    workspaceId: workspaceOf(place),
    tenantId,
    name: place.name ?? texts[`name.${kind}`],
    place: { kind, rootId, conversationId, serviceUrl },
  };
}
