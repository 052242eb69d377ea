import { ulid } from 'ulid';
import { z } from 'zod';
import { contentSchema, decisionName, type DecisionContent } from '../../../domain/decisions/decision.js';
import { limits } from '../../../domain/decisions/limits.js';
import { holderIds } from '../../../domain/decisions/holders.js';
import { whyNotProposeHere } from '../../../domain/decisions/propose-decision.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { workspaceIdSchema } from '../../../domain/workspace/workspace-api.js';
import type { DialogHandler } from '../../contributions/conversation.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { ChatMessage, DialogAnswer, Turn } from '../../teams/turn.js';
import { workspacesOf } from '../../workspaces/own-workspaces.js';
import type { CommandParts } from '../../workspaces/run-command.js';
import { visitorOf, workspaceOf } from '../../workspaces/visitor.js';
import type { DecisionActions } from './decision-actions.js';
import { namesOf } from './decision-card.js';
import { decisionRefusalText } from './decision-refusals.js';
import { logCard, none, type LogInputs } from './log-card.js';
import cardTexts from './decision-card-texts.en.json' with { type: 'json' };
import texts from './log-texts.en.json' with { type: 'json' };

const chosenSchema = z.object({
  message: z.object({
    text: z.string(),
    author: z.string().max(1000),
    link: z.url({ protocol: /^https?$/ }).nullable(),
  }),
});
const typed = z.string().max(20_000).optional().default('');
const sentSchema = z.object({
  workspace: workspaceIdSchema,
  commandId: z.ulid(),
  author: z.string().max(1000).optional().default(''),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  title: typed,
  context: typed,
  tier: typed,
  activity: typed,
});
type Sent = z.infer<typeof sentSchema>;

const closed = (message: string): DialogAnswer => ({ kind: 'close', message });
/** What of a message fits into a form with room left to write. */
const mostPrefilled = 6000;

/** "Log as decision" on a chat message: a dialog with title and context from it, which proposes a decision. */
export function logDialog(
  actions: DecisionActions,
  { records }: Pick<CommandParts, 'records'>,
  directory: RecordTable,
): DialogHandler {
  /** The workspace of the place, if the person is in it; else those that they were seen in. */
  const candidates = async (turn: Turn) => {
    const visitor = visitorOf(turn);
    const here = await actions.loadWorkspace({ workspaceId: workspaceOf(turn.place), visitor });
    if (here) return [{ id: here.workspaceId, name: here.workspace.name }];
    return workspacesOf(directory, visitor);
  };
  const show = async (
    turn: Turn,
    workspaces: readonly { id: string; name: string }[],
    form: { inputs: LogInputs; link: string | null; author: string; refusal?: string },
  ): Promise<DialogAnswer> => {
    const [only, ...others] = workspaces;
    if (!only) return closed(texts['log.nowhere']);
    const settled = others.length === 0;
    const snapshot =
      settled && (await actions.loadWorkspace({ workspaceId: only.id, visitor: visitorOf(turn) }));
    if (settled && !snapshot) return closed(cardTexts['gone']);
    const refusal = snapshot && whyNotProposeHere(snapshot);
    if (refusal) return closed(decisionRefusalText(refusal));
    return {
      kind: 'dialog',
      title: texts['log.title'],
      height: 'large',
      card: logCard({
        ...form,
        workspaces,
        activities: snapshot ? await actions.sources.router.choices(records, snapshot) : [],
        commandId: ulid(),
        language: snapshot ? snapshot.workspace.settings.language : 'en',
      }),
    };
  };
  return {
    dialog: 'decision.log',
    async open(turn, data) {
      const chosen = chosenSchema.safeParse(data);
      if (!chosen.success) return closed(cardTexts['gone']);
      const { message } = chosen.data;
      const { author, link } = message;
      return show(turn, await candidates(turn), { inputs: inputsFrom(message), author, link });
    },
    async submit(turn, data) {
      const sent = sentSchema.safeParse(data);
      if (!sent.success) return closed(cardTexts['gone']);
      const { workspace: workspaceId, commandId } = sent.data;
      const answer = await actions.propose(
        { workspaceId, visitor: visitorOf(turn), commandId },
        contentOf(sent.data),
      );
      if (answer.kind === 'stranger') return closed(cardTexts['gone']);
      if (answer.kind === 'refused') {
        // What was typed stays in the form.
        const { name } = answer.snapshot.workspace;
        const { title, context, tier, activity, author, link = null } = sent.data;
        return show(turn, [{ id: workspaceId, name }], {
          inputs: { title, context, tier, activity: activity === none ? '' : activity },
          author,
          link,
          refusal: decisionRefusalText(answer.refusal),
        });
      }
      const { snapshot, result } = answer;
      if (!result) return { kind: 'close' };
      const { decision } = result;
      const people = namesOf(holderIds(decision.holder, snapshot.workspace), snapshot.people);
      const name = decisionName(decision.number);
      return closed(textOf(texts, people === '' ? 'log.done-nobody' : 'log.done', { name, people }));
    },
  };
}

/** The message's first line says what it is about; the whole of it is the context. */
function inputsFrom({ text }: ChatMessage): LogInputs {
  const first = text.split('\n').find((one) => one.trim() !== '') ?? '';
  return {
    title: first.slice(0, limits.title),
    context: text === first && first.length <= limits.title ? '' : text.slice(0, mostPrefilled),
    tier: 'operational',
    activity: '',
  };
}

function contentOf({ title, context, tier, activity, link, author }: Sent): DecisionContent {
  const label = author === '' ? texts['log.link-nobody'] : textOf(texts, 'log.link', { author });
  return contentSchema.parse({
    title: title.slice(0, limits.title),
    context: context.slice(0, limits.text),
    options: [],
    activity: activity === '' || activity === none ? null : activity.slice(0, 40),
    initiative: null,
    tier: tier === 'strategic' ? tier : 'operational',
    commitment: null,
    dueOn: null,
    revisit: { on: null, condition: '' },
    links: link === undefined ? [] : [{ label: label.slice(0, limits.title), url: link }],
  });
}
