/** A transaction that the service would refuse. Nothing of it was sent. */
export class TransactionTooLarge extends Error {
  override readonly name = 'TransactionTooLarge';
}

/** A row that the service would refuse. Nothing of it was sent. */
export class EntityTooLarge extends Error {
  override readonly name = 'EntityTooLarge';
}

/** A partition or row key that the service doesn't take, or that is empty or too long. */
export class KeyNotAllowed extends Error {
  override readonly name = 'KeyNotAllowed';
}

/** A body that would not come back from the store as it went in. `path` leads to the culprit: `$.a[3]`. */
export class BodyNotStorable extends Error {
  override readonly name = 'BodyNotStorable';
  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(`${path} can't be stored: ${reason}.`);
  }
}

/** A stored row that this build can't read: written by a newer one, or damaged. */
export class RowUnreadable extends Error {
  override readonly name = 'RowUnreadable';
}

/** A page token that was not made by this table. Callers answer it like any other bad input. */
export class PageTokenInvalid extends Error {
  override readonly name = 'PageTokenInvalid';
}

/** The store is busy, failing or out of reach, also after retries (429, 5xx, time limit, network). */
export class StorageUnavailable extends Error {
  override readonly name: string = 'StorageUnavailable';
  constructor(
    message: string,
    /** What the service asked us to wait, in seconds, if it did. */
    readonly retryAfterSeconds?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * A write whose answer got lost: it may have taken place or not, and the store alone can't tell.
 * The caller looks for a trace that only this write leaves, such as its done-marker.
 */
export class OutcomeUnknown extends StorageUnavailable {
  override readonly name = 'OutcomeUnknown';
}
