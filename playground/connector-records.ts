/** One call of the bot to the connector, and how it was answered. */
export interface ConnectorRecord {
  /** ISO 8601 */
  at: string;
  method: string;
  path: string;
  conversationId?: string;
  activityId?: string;
  deliveryId?: string;
  /** The HTTP status of the answer; 0 if the connection was cut instead. */
  status: number;
  tokenValid: boolean;
  body: unknown;
}

export interface Failure {
  /** 0 cuts the connection. */
  status: number;
  retryAfter?: string;
  /** Which calls fail: those that change messages, those to the roster, or all. */
  on: 'messages' | 'roster' | 'all';
  /** The call has its effect all the same; only its answer is lost. */
  afterEffect: boolean;
}

const mostRecords = 10_000;

/** Everything that the bot asked of the connector, and failures in store for what it asks next. */
export class ConnectorRecords {
  readonly all: ConnectorRecord[] = [];
  private failures: Failure[] = [];

  add(record: ConnectorRecord): void {
    this.all.push(record);
    if (this.all.length > mostRecords) this.all.shift();
  }

  failNext(failure: Failure): void {
    this.failures.push(failure);
  }

  /** Takes the first failure that is in store for such a call. */
  takeFailure(on: 'messages' | 'roster'): Failure | undefined {
    const index = this.failures.findIndex((failure) => failure.on === 'all' || failure.on === on);
    return index < 0 ? undefined : this.failures.splice(index, 1)[0];
  }
}
