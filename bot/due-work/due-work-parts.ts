import type { Logger } from 'pino';
import type { CardSource } from '../contributions/card-source.js';
import type { JobSource } from '../contributions/job.js';
import type { RecordTable } from '../storage/record-table.js';
import type { Messages } from '../teams/messages.js';

export interface DueWorkSettings {
  /** After how many seconds an intent is taken up by whoever sweeps. */
  intentSeconds: number;
  /** How often an instance sweeps. */
  sweepSeconds: number;
  /** For how long a delivery belongs to the one that is sending it. */
  leaseSeconds: number;
}

/** What delivering and sweeping need. */
export interface DueWorkParts {
  records: RecordTable;
  agenda: RecordTable;
  messages: Messages;
  cards: ReadonlyMap<string, CardSource>;
  jobs: ReadonlyMap<string, JobSource>;
  /** Names this process among the instances. */
  instance: string;
  settings: DueWorkSettings;
  now: () => Date;
  log: Logger;
}
