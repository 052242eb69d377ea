import { z } from 'zod';
import { amendmentParamsSchema, amendmentTicketAnswerSchema } from '../../../domain/charter/amendment-api.js';
import { amendmentName } from '../../../domain/charter/amendment.js';
import type { DownloadSource } from '../../contributions/download-source.js';
import { defineRoute, type ApiRoute } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import { giveTicket } from '../../workspaces/downloads.js';
import { loadSnapshot, loadWorkspace } from '../../workspaces/snapshot.js';
import { unknownAmendment } from './amendment-routes.js';
import { loadAmendmentRecords, loadAmendmentText, loadAmendments } from './amendment-store.js';
import { mayReadAmendment } from './amendment-views.js';

const aboutSchema = z.object({ number: z.number().int() });
const download = 'amendment';

/** Makes tickets for the Markdown of an amendment, for whoever may read it. */
export function amendmentTickets({ records, membership }: ReadParts, now: () => Date): ApiRoute[] {
  return [
    defineRoute({
      method: 'post',
      path: '/api/workspaces/:workspace/amendments/:number/tickets',
      operationId: 'makeAmendmentTicket',
      summary: 'A single-use address for a download, good for 60 seconds',
      tag: 'charter',
      params: amendmentParamsSchema,
      answer: amendmentTicketAnswerSchema,
      async handle({ params, viewer }) {
        const { workspace: workspaceId, number } = params;
        const snapshot = await loadSnapshot(records, membership, workspaceId, viewer, loadAmendmentRecords);
        const amendment = snapshot?.extra.amendments.find((one) => one.number === number);
        if (!snapshot) return { problem: notFound() };
        if (!amendment || !mayReadAmendment(amendment, snapshot)) return { problem: unknownAmendment() };
        return giveTicket(records, workspaceId, download, { number }, now());
      },
    }),
  ];
}

/** The canonical text of an amendment, byte for byte: its SHA-256 is the fingerprint that was signed. */
export function amendmentDownloads(records: RecordTable): DownloadSource {
  return {
    download,
    async draw(workspaceId, about) {
      const { number } = aboutSchema.parse(about);
      const [stored, text] = await Promise.all([
        loadWorkspace(records, workspaceId, undefined, loadAmendments),
        loadAmendmentText(records, workspaceId, number),
      ]);
      const amendment = stored?.extra.find((one) => one.number === number);
      if (!amendment || !text) return undefined;
      const name = amendmentName(amendment) ?? `of ${amendment.charter}, proposal ${number}`;
      return {
        name: `AI Strategy Charter amendment ${name}.md`,
        contentType: 'text/markdown; charset=utf-8',
        content: text.canonical,
      };
    },
  };
}
