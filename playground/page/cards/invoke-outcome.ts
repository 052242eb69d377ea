/** What a bot's answer to a card's button means for the person who pressed it. */
import { z } from 'zod';
import type { InvokeAnswer } from '../../playground-api.js';
import { say } from '../texts.js';

export type CardJson = Record<string, unknown>;

export type InvokeOutcome =
  | { kind: 'card'; card: CardJson }
  | { kind: 'note'; text: string }
  | { kind: 'failed'; text: string }
  | { kind: 'done' };

export const cardSchema = z.record(z.string(), z.unknown());

const bodySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('application/vnd.microsoft.card.adaptive'), value: cardSchema }),
  z.object({ type: z.literal('application/vnd.microsoft.activity.message'), value: z.string() }),
  z.object({
    type: z.literal('application/vnd.microsoft.error'),
    value: z.object({ message: z.string().min(1) }),
  }),
]);

/** Status 0, a fault and an answer that isn't understood are all "failed", worded as Teams words them. */
export function readInvokeAnswer(answer: InvokeAnswer): InvokeOutcome {
  if (answer.status === 0) return { kind: 'failed', text: say('card.unreachable') };
  const body = bodySchema.safeParse(answer.body).data;
  if (body?.type === 'application/vnd.microsoft.card.adaptive') return { kind: 'card', card: body.value };
  if (body?.type === 'application/vnd.microsoft.activity.message') return { kind: 'note', text: body.value };
  if (body !== undefined) return { kind: 'failed', text: body.value.message };
  const isEmpty = answer.body === undefined || answer.body === null || answer.body === '';
  if (isEmpty && answer.status >= 200 && answer.status < 300) return { kind: 'done' };
  return { kind: 'failed', text: say('card.failed') };
}

const taskSchema = z.object({
  task: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), value: z.string() }),
    z.object({
      type: z.literal('continue'),
      value: z.object({
        title: z.string().optional(),
        height: z.union([z.number(), z.enum(['small', 'medium', 'large'])]).optional(),
        card: z.object({ content: cardSchema }),
      }),
    }),
  ]),
});

export type DialogHeight = number | 'small' | 'medium' | 'large';

export type DialogOutcome =
  | { kind: 'card'; card: CardJson; title: string | undefined; height: DialogHeight | undefined }
  | { kind: 'closed'; text: string | undefined }
  | { kind: 'failed'; text: string };

/** `continue` draws a card, `message` or nothing closes the dialog; everything else is a failure to show in it. */
export function readDialogAnswer(answer: InvokeAnswer): DialogOutcome {
  const task = taskSchema.safeParse(answer.body).data?.task;
  if (task?.type === 'message') return { kind: 'closed', text: task.value };
  if (task?.type === 'continue') {
    const { card: attachment, title, height } = task.value;
    return { kind: 'card', card: attachment.content, title, height };
  }
  const outcome = readInvokeAnswer(answer);
  if (outcome.kind === 'failed' && !isEmptyTask(answer)) return outcome;
  return { kind: 'closed', text: outcome.kind === 'note' ? outcome.text : undefined };
}

function isEmptyTask(answer: InvokeAnswer): boolean {
  const empty = z.union([z.strictObject({}), z.strictObject({ task: z.null().optional() })]);
  return answer.status >= 200 && answer.status < 300 && empty.safeParse(answer.body).success;
}
