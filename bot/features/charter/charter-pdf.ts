import type { Content } from 'pdfmake/interfaces.js';
import type { Charter } from '../../../domain/charter/charter.js';
import charterTexts from '../../../domain/charter/charter-texts.en.json' with { type: 'json' };
import { textOf, type TextValues } from '../../../domain/kernel/texts.js';
import { leaderRoles } from '../../../domain/workspace/roles.js';
import { showInstant } from '../../cards/card-dates.js';
import { drawablePerson, shortened } from '../../pdf/drawable-text.js';
import { setApart } from '../../pdf/layouts.js';
import { heading, makePdf, words } from '../../pdf/pdf-document.js';
import type { CharterDocument, Party } from './charter-document.js';
import { annexContent, articleContent, summaryContent } from './charter-pdf-articles.js';
import { signaturePage } from './charter-pdf-signatures.js';
import texts from './charter-pdf-texts.en.json' with { type: 'json' };

export type { CharterDocument } from './charter-document.js';

/**
 * A version of the charter as a PDF for the board: first the parties and the summary, then the articles, then
 * a page of signatures. The exact text is the Markdown file; here, characters that no embedded typeface has
 * are drawn as boxes.
 */
export async function charterPdf(document: CharterDocument): Promise<Buffer> {
  const { charter, workspaceName, locale } = document;
  const { state, number: version } = charter;
  const say = (key: keyof typeof texts, values: TextValues = {}) => textOf(texts, key, values, locale);
  return makePdf({
    title: `${charterTexts['charter.title']}, ${versionOf(document)}`,
    subject: say('subject', { workspace: workspaceName, version }),
    language: 'en',
    date: new Date(lastChange(charter)),
    foot: say('foot', { version, workspace: shortened(workspaceName, 60) }),
    pageNumber: (page, pages) => say('page', { page, pages }),
    watermark: state === 'in-force' ? undefined : texts[`watermark.${state}`],
    content: [
      ...titleContent(document),
      ...summaryContent(document.text.articles),
      ...articleContent(document.text.articles),
      ...annexContent(document.annex),
      ...signaturePage(document),
    ],
  });
}

function versionOf({ charter, locale }: CharterDocument): string {
  return textOf(charterTexts, 'charter.version', { number: charter.number }, locale);
}

function titleContent(document: CharterDocument): Content[] {
  const { charter, names, workspaceName } = document;
  return [
    words(workspaceName, 'lead', { margin: [0, 0, 0, 6] }),
    heading(charterTexts['charter.title'], 'title'),
    words(`${versionOf(document)}  ·  ${charterTexts[`state.${charter.state}`]}`, 'lead', {
      margin: [0, 2, 0, 14],
    }),
    setApart([words(stateText(document), 'body')], charter.state === 'in-force' ? 'plain' : 'alarm'),
    {
      margin: [0, 14, 0, 4],
      columnGap: 24,
      columns: leaderRoles.map((role) => ({
        stack: [
          words(charterTexts[`role.${role}`], 'label'),
          words(partyName(names[role]), undefined, { fontSize: 12, bold: true }),
        ],
      })),
    },
  ];
}

function partyName({ name, objectId }: Party): string {
  return objectId === '' ? texts['party.unnamed'] : drawablePerson(name, objectId);
}

function stateText({ charter, timeZone, locale }: CharterDocument): string {
  const show = (instant: string | null | undefined) =>
    instant ? showInstant(instant, timeZone, locale) : '–';
  return textOf(
    texts,
    `state.${charter.state}`,
    {
      proposed: show(charter.proposal?.proposedAt),
      since: show(charter.inForceAt),
      until: show(charter.supersededAt),
    },
    locale,
  );
}

/** When the version last changed its state or got a signature. */
function lastChange({ openedAt, articleEdits, proposal, voided, inForceAt, supersededAt }: Charter): string {
  const instants = [
    openedAt,
    ...Object.values(articleEdits).map((edit) => edit.editedAt),
    proposal?.proposedAt,
    ...(proposal?.signatures ?? []).map((signature) => signature.signedAt),
    voided?.at,
    inForceAt,
    supersededAt,
  ];
  return instants.filter((instant) => typeof instant === 'string').reduce((a, b) => (a > b ? a : b));
}
