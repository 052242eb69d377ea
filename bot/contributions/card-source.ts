import type { Recipient } from '../../domain/kernel/outcome.js';
import type { OutgoingMessage } from '../teams/turn.js';

/** Which card is wanted, and for whom. */
export interface CardRequest {
  workspaceId: string;
  /** As in the delivery: which one of its kind. */
  subject: string;
  recipient: Recipient;
}

/**
 * What a feature gives so that its cards can be posted and updated: the message as it is now, drawn from
 * the records at the moment of sending, with the revision that it shows. Undefined if there is nothing to
 * show any more.
 */
export interface CardSource {
  /** `feature.card`. */
  card: string;
  draw(request: CardRequest): Promise<{ message: OutgoingMessage } | undefined>;
}
