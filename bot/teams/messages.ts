import type { ConversationAddress, OutgoingMessage } from './turn.js';

/** Proactive messages. Every method throws `DeliveryRefused` or `DeliveryPostponed`, or succeeds. */
export interface Messages {
  /** Posts a message and returns its activity id. */
  post(address: ConversationAddress, message: OutgoingMessage): Promise<{ activityId: string }>;
  update(address: ConversationAddress, activityId: string, message: OutgoingMessage): Promise<void>;
  /** The 1:1 chat with a person, made if there is none. `teamsId` is `29:…`. */
  openPersonalChat(
    where: { serviceUrl: string; tenantId: string },
    teamsId: string,
  ): Promise<ConversationAddress>;
}

/** The connector said a final no (400, 403, 404, or 413 for its size): it will not be tried again. */
export class DeliveryRefused extends Error {
  override readonly name = 'DeliveryRefused';
  constructor(
    readonly status: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The connector is busy, failing or out of reach (429, 5xx, network): try again after `seconds`. */
export class DeliveryPostponed extends Error {
  override readonly name = 'DeliveryPostponed';
  constructor(
    readonly seconds: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
