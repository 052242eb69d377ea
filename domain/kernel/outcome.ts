/** An expected "no": a value with a code, never an exception. The texts for codes are in the catalogues. */
export interface Refusal {
  refused: true;
  /** `feature.reason`, for example `charter.fingerprint-superseded`. */
  code: string;
  /** Values for the text of the code, and whatever helps the caller to mend it. */
  details: Record<string, unknown>;
}

/** What a decision changes: records to write, what the history says of it, and what is to be sent. */
export interface Change<Result> {
  writes: RecordWrite[];
  /** New records that were written before, since they are too many for one transaction: the history names them too. */
  writtenAhead?: readonly RecordWrite[] | undefined;
  /** At least one: a change that the history doesn't name is not made. */
  events: HistoryEvent[];
  deliveries: Delivery[];
  /** Set when the charters that the workspace's head points to change. */
  pointers?: Partial<CharterPointers>;
  /** New values of other pointers in the workspace's head, by name, for example `matrixInForce`. */
  namedPointers?: Readonly<Record<string, number | null>>;
  /** New values of counters in the workspace's head, by name: they give records the numbers people say. */
  counters?: Readonly<Record<string, number>>;
  /** By how much numbers in the workspace's head go up or down, by name: how many of something there are. */
  steps?: Readonly<Record<string, number>>;
  /** Marks of what is open, kept in a short range of their own; null takes one away that is there. */
  openMarks?: readonly { ref: RecordRef; body: object | null }[];
  result: Result;
}

export interface Acceptance<Result> extends Change<Result> {
  refused: false;
  /** True if the wish was fulfilled already: nothing is written and nothing is sent. */
  unchanged: boolean;
}

export type Outcome<Result> = Acceptance<Result> | Refusal;

/** Numbers of charters; null if there is none. */
export interface CharterPointers {
  charterInForce: number | null;
  /** The one that is draft or proposed. */
  charterUnderWay: number | null;
}

export interface RecordRef {
  kind: string;
  /** Gives the order within its kind: numbers are zero-padded. */
  id: string;
}

export interface RecordWrite {
  ref: RecordRef;
  body: object;
}

export interface HistoryEvent {
  /** `feature.what-happened`, for example `charter.signed`. */
  action: string;
  subject: RecordRef;
  /** Object ids, numbers and texts; never display names, which can be erased. */
  details: Record<string, string | number | boolean | null | string[]>;
}

export type Recipient = { to: 'workspace' } | { to: 'person'; objectId: string };

/** A card to post, or posted ones to bring up to date. What it shows is read when it is sent. */
export type CardDelivery = {
  kind: 'post' | 'update';
  /** `feature.card`, for example `charter.sign-off`. */
  card: string;
  /** Which one of that card, for example `0003-1`: charter 3, first proposal. */
  subject: string;
  /** When it is due (UTC instant); at once if left out. */
  at?: string | undefined;
} & Recipient;

/** Work that the clock brings about: a use case that is run when it is due. */
export interface JobDelivery {
  kind: 'job';
  /** `feature.job`, for example `decision.clock`. */
  job: string;
  /** What it is about, as the job understands it. */
  subject: string;
  at?: string | undefined;
  to: 'workspace';
}

/** What a change leaves to be done after it: the only truth about what is due. */
export type Delivery = CardDelivery | JobDelivery;

/** An outcome together with what another feature does because of it, in the same commit. */
export function acceptWith<Result>(
  outcome: Acceptance<Result>,
  reaction: Omit<Change<unknown>, 'result'> | undefined,
): Acceptance<Result> {
  if (!reaction) return outcome;
  const pointers = { ...outcome.pointers, ...reaction.pointers };
  const namedPointers = { ...outcome.namedPointers, ...reaction.namedPointers };
  const counters = { ...outcome.counters, ...reaction.counters };
  const steps = { ...outcome.steps, ...reaction.steps };
  const writtenAhead = [...(outcome.writtenAhead ?? []), ...(reaction.writtenAhead ?? [])];
  const openMarks = [...(outcome.openMarks ?? []), ...(reaction.openMarks ?? [])];
  return {
    ...outcome,
    writes: [...outcome.writes, ...reaction.writes],
    writtenAhead,
    openMarks,
    events: [...outcome.events, ...reaction.events],
    deliveries: [...outcome.deliveries, ...reaction.deliveries],
    pointers,
    namedPointers,
    counters,
    steps,
  };
}

export function refuse(code: string, details: Record<string, unknown> = {}): Refusal {
  return { refused: true, code, details };
}

export function accept<Result>(change: Change<Result>): Acceptance<Result> {
  return { refused: false, unchanged: false, ...change };
}

/** The wish was fulfilled already: answered with the current state, and nothing changes. */
export function acceptUnchanged<Result>(result: Result): Acceptance<Result> {
  return { refused: false, unchanged: true, writes: [], events: [], deliveries: [], result };
}
