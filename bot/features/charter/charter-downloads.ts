import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  charterParamsSchema,
  ticketAnswerSchema,
  ticketBodySchema,
} from '../../../domain/charter/charter-api.js';
import { canonicalText } from '../../../domain/charter/canonical-text.js';
import type { Charter, CharterText } from '../../../domain/charter/charter.js';
import { verifyCharter } from '../../../domain/charter/verify-charter.js';
import { workspaceParamsSchema } from '../../../domain/workspace/workspace-api.js';
import { defineRoute, type ApiRoute, type FileAnswer } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import { ticketRow } from '../../storage/keys.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import { nameOf } from '../../workspaces/people.js';
import { loadSnapshot, loadWorkspace, type StoredWorkspace } from '../../workspaces/snapshot.js';
import { charterPdf } from './charter-pdf.js';
import { loadCharters, loadText } from './charter-store.js';
import { mayRead, signersOf } from './charter-views.js';

const ticketSchema = z.object({
  number: z.number().int(),
  format: z.enum(['pdf', 'markdown']),
  until: z.iso.datetime(),
});

/** How long a ticket is good for. A browser can't send a token with a download, so it takes a ticket. */
const ticketSeconds = 60;

/** PDF and Markdown of a version, by a ticket that works once. */
export function charterDownloads(parts: ReadParts, now: () => Date): ApiRoute[] {
  const { records, membership } = parts;
  return [
    defineRoute({
      method: 'post',
      path: '/api/workspaces/:workspace/charters/:number/tickets',
      operationId: 'makeCharterTicket',
      summary: 'A single-use address for a download, good for 60 seconds',
      tag: 'charter',
      params: charterParamsSchema,
      body: ticketBodySchema,
      answer: ticketAnswerSchema,
      async handle({ params, viewer, body }) {
        const { workspace: workspaceId, number } = params;
        const snapshot = await loadSnapshot(records, membership, workspaceId, viewer, loadCharters);
        const charter = snapshot?.extra.find((one) => one.number === number);
        if (!snapshot || !charter || !mayRead(charter, snapshot)) return { problem: notFound() };
        const id = randomBytes(24).toString('hex');
        const until = new Date(now().getTime() + ticketSeconds * 1000).toISOString();
        await records.insert(workspaceId, ticketRow(id), { number, format: body.format, until });
        return { status: 200, body: { address: `/api/downloads/${workspaceId}/${id}` } };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/downloads/:workspace/:ticket',
      operationId: 'download',
      summary: 'What a ticket was made for',
      tag: 'charter',
      public: true,
      params: workspaceParamsSchema.extend({ ticket: z.string().regex(/^[0-9a-f]{48}$/) }),
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
        const [stored, text] = await Promise.all([
          loadWorkspace(records, workspaceId, undefined, loadCharters),
          loadText(records, workspaceId, ticket.number),
        ]);
        const charter = stored?.extra.find((one) => one.number === ticket.number);
        if (!stored || !charter || !text) return { problem: notFound() };
        const file =
          ticket.format === 'pdf'
            ? await pdfFile(stored, charter, text, locale)
            : markdownFile(stored, charter, text);
        return { status: 200, file };
      },
    }),
  ];
}

const fileName = ({ number }: Charter, ending: string) => `AI Strategy Charter ${number}.${ending}`;

/** The canonical text, byte for byte; of a draft, the text that proposing it now would freeze. */
function markdownFile(
  { workspace }: StoredWorkspace<unknown>,
  charter: Charter,
  text: CharterText,
): FileAnswer {
  const { number } = charter;
  const content =
    text.canonical ??
    canonicalText({
      workspaceId: workspace.id,
      number,
      ...signersOf(charter, workspace),
      articles: text.articles,
    });
  return { name: fileName(charter, 'md'), contentType: 'text/markdown; charset=utf-8', content };
}

async function pdfFile(
  { workspace, people, head }: StoredWorkspace<unknown>,
  charter: Charter,
  text: CharterText,
  locale: string,
): Promise<FileAnswer> {
  const signers = signersOf(charter, workspace);
  const named = (role: 'ceo' | 'cio') => ({
    objectId: signers[role],
    name:
      charter.proposal?.signatures.find((signature) => signature.role === role)?.name ??
      nameOf(people, signers[role]),
  });
  const content = await charterPdf({
    workspaceName: workspace.name,
    charter,
    text,
    names: { ceo: named('ceo'), cio: named('cio') },
    timeZone: workspace.settings.timeZone,
    locale,
    verified: charter.proposal !== null && verifyCharter(charter, text, workspace.id, signers).intact,
    historyHash: head.body.historyHash,
  });
  return { name: fileName(charter, 'pdf'), contentType: 'application/pdf', content };
}
