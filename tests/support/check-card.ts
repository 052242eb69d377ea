import { AdaptiveCard, SerializationContext } from 'adaptivecards';
import { cardByteLimit, cardSchema } from '../../bot/cards/card-model.js';

/**
 * Whether a card is what Teams draws: parsed by the strict model, by the renderer that clients use, and
 * measured. Throws with what is wrong.
 */
export function checkCard(card: unknown): void {
  const parsed = cardSchema.safeParse(card);
  const text = JSON.stringify(card);
  if (!parsed.success) throw new Error(`Not a card of ours: ${parsed.error.message}\n${text.slice(0, 500)}`);
  const bytes = Buffer.byteLength(text);
  if (bytes >= cardByteLimit) throw new Error(`The card has ${bytes} bytes, the limit is ${cardByteLimit}.`);
  const context = new SerializationContext();
  new AdaptiveCard().parse(card, context);
  const said = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index)?.message)
    // The renderer's pattern for `lang` keeps its place between two cards, and so refuses every other one.
    .filter((message) => message !== `Invalid value "en" for property "lang".`);
  if (said.length > 0) throw new Error(`The renderer complains: ${said.join('; ')}`);
}

/** Each card found anywhere in an answer or a record. */
export function cardsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(cardsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'AdaptiveCard' && '$schema' in value) return [value];
  return Object.values(value).flatMap(cardsIn);
}
