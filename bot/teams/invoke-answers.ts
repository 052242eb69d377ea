import { cardAttachment } from './outgoing-activity.js';
import type { CardAnswer, DialogAnswer } from './turn.js';

/** Body of the answer to `adaptiveCard/action`. The HTTP status is always 200, or clients show nothing. */
export function cardActionBody(answer: CardAnswer): object {
  if (answer.kind === 'refused') return errorBody(answer.status ?? 400, answer.code, answer.message);
  return answer.kind === 'card'
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.text };
}

/** The error that clients show within the card. */
export function errorBody(statusCode: number, code: string, message: string): object {
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}

/** Body of the answer to `task/fetch` and `task/submit`; undefined closes the dialog without a word. */
export function dialogBody(answer: DialogAnswer): object | undefined {
  if (answer.kind === 'close') {
    return answer.message === undefined ? undefined : { task: { type: 'message', value: answer.message } };
  }
  const { title, height = 'medium', card } = answer;
  return {
    task: { type: 'continue', value: { title, height, width: 'medium', card: cardAttachment(card) } },
  };
}
