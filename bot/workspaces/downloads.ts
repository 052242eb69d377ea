import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { workspaceParamsSchema } from '../../domain/workspace/workspace-api.js';
import type { DownloadSource } from '../contributions/download-source.js';
import { defineRoute, type ApiRoute } from '../http/api-route.js';
import { notFound } from '../http/standard-problems.js';
import { ticketRow } from '../storage/keys.js';
import type { RecordTable } from '../storage/record-table.js';

/** A browser can't send a token with a download, so whoever may have a file is given a ticket for it. */
const ticketSchema = z.object({ download: z.string(), about: z.unknown(), until: z.iso.datetime() });

/** How long a ticket is good for. */
const ticketSeconds = 60;

const ticketIdPattern = /^[0-9a-f]{48}$/;

export interface NewTicket {
  row: string;
  ticket: { download: string; about: object; until: string };
  /** Where the file is had, once. */
  address: string;
}

/**
 * A ticket for one download, to be stored under `row`. Its id is its secret: 48 hexadecimal digits, dice if
 * left out. `about` comes back to the download's source.
 */
export function newTicket(
  workspaceId: string,
  download: string,
  about: object,
  now: Date,
  id = randomBytes(24).toString('hex'),
): NewTicket {
  const until = new Date(now.getTime() + ticketSeconds * 1000).toISOString();
  return {
    row: ticketRow(id),
    ticket: { download, about, until },
    address: `/api/downloads/${workspaceId}/${id}`,
  };
}

/** Stores a new ticket, and answers with where its file is had. */
export async function giveTicket(
  records: RecordTable,
  workspaceId: string,
  download: string,
  about: object,
  now: Date,
): Promise<{ status: 200; body: { address: string } }> {
  const { row, ticket, address } = newTicket(workspaceId, download, about, now);
  await records.insert(workspaceId, row, ticket);
  return { status: 200, body: { address } };
}

/** Hands out what tickets were made for, each once. */
export function downloadRoute(
  records: RecordTable,
  sources: readonly DownloadSource[],
  now: () => Date,
): ApiRoute {
  return defineRoute({
    method: 'get',
    path: '/api/downloads/:workspace/:ticket',
    operationId: 'download',
    summary: 'What a ticket was made for',
    tag: 'workspace',
    public: true,
    params: workspaceParamsSchema.extend({ ticket: z.string().regex(ticketIdPattern) }),
    file: 'application/octet-stream',
    async handle({ params, locale }) {
      const { workspace: workspaceId, ticket: id } = params;
      const row = await records.read(workspaceId, ticketRow(id));
      const ticket = row && ticketSchema.parse(row.body);
      if (!row || !ticket || ticket.until < now().toISOString()) return { problem: notFound() };
      // Whoever takes it out first has used it.
      if ((await records.remove(workspaceId, ticketRow(id), row.etag)) !== 'removed') {
        return { problem: notFound() };
      }
      const source = sources.find(({ download }) => download === ticket.download);
      const file = await source?.draw(workspaceId, ticket.about, locale);
      return file ? { status: 200, file } : { problem: notFound() };
    },
  });
}
