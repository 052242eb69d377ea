import { ulid } from 'ulid';
import { z } from 'zod';
import { typedNumber } from '../../../domain/kernel/typed-number.js';
import { refusalTextIn } from '../../../domain/kernel/texts.js';
import { setUpCommandSchema, workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import type { WorkspaceSettings } from '../../../domain/workspace/workspace.js';
import type { DialogHandler } from '../../contributions/conversation.js';
import type { DialogAnswer, Turn } from '../../teams/turn.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { loadSnapshot, nothingElse } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import { mostPeopleOffered, setUpCard, type SetUpInputs, type SetUpMistake } from './set-up-card.js';
import { timeCommandOf, timeInputsIn } from './set-up-time-inputs.js';
import type { WorkspaceActions } from './workspace-actions.js';
import texts from './workspace-card-texts.en.json' with { type: 'json' };

const typed = z.string().max(20_000).optional();
const sentSchema = z.object({
  workspace: workspaceIdSchema,
  commandId: z.ulid().optional(),
  ceo: typed,
  cio: typed,
  facilitators: typed,
  executives: typed,
  timeZone: typed,
  currency: typed,
  pilotName: typed,
  pilotBudget: typed,
  pilotPeople: typed,
});

const closed: DialogAnswer = { kind: 'close', message: texts['refused.workspace.not-found'] };
/** Without a form: where the bot was removed there is no roster to choose from. */
const archived: DialogAnswer = { kind: 'close', message: texts['refused.workspace.archived'] };

/** Set-up as a dialog of the welcome card. What was typed stays in the form when something is wrong. */
export function setUpDialog(commands: CommandParts, actions: WorkspaceActions): DialogHandler {
  async function show(turn: Turn, workspaceId: string, inputs?: SetUpInputs, mistake?: SetUpMistake) {
    const { records, membership } = commands;
    const snapshot = await loadSnapshot(records, membership, workspaceId, visitorOf(turn), nothingElse);
    if (!snapshot) return closed;
    if (snapshot.workspace.archivedAt !== null) return archived;
    const locale = turn.locale ?? snapshot.workspace.settings.language;
    const roster = await membership.list(snapshot.workspace, mostPeopleOffered + 1);
    return {
      kind: 'dialog',
      title: texts['set-up.title'],
      card: setUpCard(snapshot.workspace, roster, { commandId: ulid(), locale }, inputs, mistake),
      height: 'large',
    } as const;
  }
  return {
    dialog: 'workspace.set-up',
    async open(turn, data) {
      const sent = sentSchema.safeParse(data);
      return sent.success ? show(turn, sent.data.workspace) : closed;
    },
    async submit(turn, data) {
      const sent = sentSchema.safeParse(data);
      if (!sent.success || !sent.data.commandId) return closed;
      const { workspace: workspaceId, commandId, ...typedIn } = sent.data;
      const inputs = { ...typedIn, ...timeInputsIn(data) };
      const call = { workspaceId, commandId, visitor: visitorOf(turn) };
      const { records, membership } = commands;
      const before = await loadSnapshot(records, membership, workspaceId, call.visitor, nothingElse);
      if (!before) return closed;
      const { settings } = before.workspace;
      const command = setUpCommandSchema.safeParse(
        commandOf(inputs, settings, turn.locale ?? settings.language),
      );
      if (!command.success) {
        return show(turn, workspaceId, inputs, unreadable(String(command.error.issues[0]?.path[0])));
      }
      const answer = await actions.setUp(call, command.data);
      if (answer.kind === 'stranger') return closed;
      if (answer.kind === 'refused') {
        const text = refusalTextIn(texts, answer.refusal);
        return show(turn, workspaceId, inputs, {
          text,
          inDetails: answer.refusal.details.field === 'workingHours',
        });
      }
      return { kind: 'close', message: texts['set-up.done'] };
    },
  };
}

/** By the command's first field that can't be read. */
function unreadable(field: string): SetUpMistake {
  const inDetails = field === 'workingHours' || field === 'holidays' || field === 'cadence';
  return { text: texts[inDetails ? 'set-up.time-invalid' : 'set-up.missing'], inDetails };
}

/** The form's texts as a command; what can't be read is left to the schema to refuse. */
function commandOf(inputs: SetUpInputs, settings: WorkspaceSettings, locale: string): unknown {
  return {
    ceo: inputs.ceo,
    cio: inputs.cio,
    facilitators: list(inputs.facilitators),
    executives: list(inputs.executives),
    timeZone: inputs.timeZone?.trim(),
    currency: inputs.currency?.trim().toUpperCase(),
    ...timeCommandOf(inputs, settings),
    ...(inputs.pilotName?.trim() && {
      pilot: {
        name: inputs.pilotName,
        budget: numberOf(inputs.pilotBudget, locale),
        people: numberOf(inputs.pilotPeople, locale),
      },
    }),
  };
}

const list = (text: string | undefined) => (text ?? '').split(',').filter((id) => id !== '');

/** As people write numbers where they are; NaN, which the schema refuses, for what is none. */
function numberOf(text: string | undefined, locale: string): number | null {
  const number = typedNumber(text ?? '', locale);
  return number === undefined ? Number.NaN : number;
}
