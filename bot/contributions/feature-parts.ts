import type { DeepLinks } from '../cards/deep-link.js';
import type { ApiRoute } from '../http/api-route.js';
import type { RecordTable } from '../storage/record-table.js';
import type { ReadParts } from '../workspaces/api-answers.js';
import type { CommandParts } from '../workspaces/run-command.js';
import type { CardSource } from './card-source.js';
import type { CommandHandler, DialogHandler, VerbHandler, WaitingSource } from './conversation.js';
import type { DownloadSource } from './download-source.js';
import type { JobSource } from './job.js';

/** What every feature is made with. */
export interface FeatureTools {
  commands: CommandParts;
  reads: ReadParts;
  links: DeepLinks;
  /** Which workspaces a person was seen in. */
  directory: RecordTable;
  /** `https://…`, where the API is reached from outside. */
  publicOrigin: string;
}

/** What a feature answers to, whichever way it is asked. */
export interface FeatureParts {
  /** Its part of the API. */
  routes: readonly ApiRoute[];
  verbs?: readonly VerbHandler[];
  dialogs?: readonly DialogHandler[];
  /** What people write to the bot. */
  commands?: readonly CommandHandler[];
  /** Lines of `my`. */
  waiting?: readonly WaitingSource[];
  /** What it posts. */
  cards?: readonly CardSource[];
  jobs?: readonly JobSource[];
  downloads?: readonly DownloadSource[];
}
