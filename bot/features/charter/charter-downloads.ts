import { z } from 'zod';
import {
  charterParamsSchema,
  ticketAnswerSchema,
  ticketBodySchema,
} from '../../../domain/charter/charter-api.js';
import { canonicalText } from '../../../domain/charter/canonical-text.js';
import type { AnnexSection } from '../../../domain/charter/annex.js';
import type { Charter, CharterText } from '../../../domain/charter/charter.js';
import { verifyCharter } from '../../../domain/charter/verify-charter.js';
import type { AnnexSource } from '../../contributions/annex-source.js';
import type { DownloadSource } from '../../contributions/download-source.js';
import { defineRoute, type ApiRoute, type FileAnswer } from '../../http/api-route.js';
import { notFound } from '../../http/standard-problems.js';
import type { RecordTable } from '../../storage/record-table.js';
import type { ReadParts } from '../../workspaces/api-answers.js';
import { giveTicket } from '../../workspaces/downloads.js';
import { nameOf } from '../../workspaces/people.js';
import { loadSnapshot, loadWorkspace, type StoredWorkspace } from '../../workspaces/snapshot.js';
import { charterPdf } from './charter-pdf.js';
import { loadAnnex, loadCharters, loadText, sectionsOfAnnex } from './charter-store.js';
import { mayRead, signersOf } from './charter-views.js';

const aboutSchema = z.object({ number: z.number().int(), format: z.enum(['pdf', 'markdown']) });
const download = 'charter';

/** Makes tickets for PDF and Markdown of a version. */
export function charterTickets({ records, membership }: ReadParts, now: () => Date): ApiRoute[] {
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
        return giveTicket(records, workspaceId, download, { number, format: body.format }, now());
      },
    }),
  ];
}

/** PDF and Markdown of a version. */
export function charterDownloads(records: RecordTable, sources: readonly AnnexSource[]): DownloadSource {
  return {
    download,
    async draw(workspaceId, about, locale) {
      const { number, format } = aboutSchema.parse(about);
      const [stored, text] = await Promise.all([
        loadWorkspace(records, workspaceId, undefined, loadCharters),
        loadText(records, workspaceId, number),
      ]);
      const charter = stored?.extra.find((one) => one.number === number);
      if (!stored || !charter || !text) return undefined;
      const annex = charter.proposal
        ? await loadAnnex(records, workspaceId, charter)
        : await sectionsOfAnnex(sources, records, stored);
      const version = { charter, text, annex };
      return format === 'pdf' ? pdfFile(stored, version, locale) : markdownFile(stored, version);
    },
  };
}

interface Version {
  charter: Charter;
  text: CharterText;
  annex: AnnexSection[];
}

const fileName = ({ number }: Charter, ending: string) => `AI Strategy Charter ${number}.${ending}`;

/** The canonical text, byte for byte; of a draft, the text that proposing it now would freeze. */
function markdownFile(
  { workspace }: StoredWorkspace<unknown>,
  { charter, text, annex }: Version,
): FileAnswer {
  const { number } = charter;
  const content =
    text.canonical ??
    canonicalText({
      workspaceId: workspace.id,
      number,
      ...signersOf(charter, workspace),
      articles: text.articles,
      annex,
    });
  return { name: fileName(charter, 'md'), contentType: 'text/markdown; charset=utf-8', content };
}

async function pdfFile(
  { workspace, people, head }: StoredWorkspace<unknown>,
  { charter, text, annex }: Version,
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
    annex,
    names: { ceo: named('ceo'), cio: named('cio') },
    timeZone: workspace.settings.timeZone,
    locale,
    verified: charter.proposal !== null && verifyCharter(charter, text, workspace.id, signers, annex).intact,
    historyHash: head.body.historyHash,
  });
  return { name: fileName(charter, 'pdf'), contentType: 'application/pdf', content };
}
