import type { FileAnswer } from '../http/api-route.js';

/** What a feature gives so that its files can be had by a ticket. */
export interface DownloadSource {
  /** The feature's name, as in the tickets that it makes. */
  download: string;
  /** The file, drawn when the ticket is used, of what the ticket was made for; undefined if it is gone. */
  draw(workspaceId: string, about: unknown, locale: string): Promise<FileAnswer | undefined>;
}
