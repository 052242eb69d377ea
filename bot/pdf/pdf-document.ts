import pdfMake from 'pdfmake';
import type { Content, ContentText, Style, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { textRuns } from './drawable-text.js';
import { fontFilePaths, fontFiles } from './fonts.js';
import { colours, styles } from './styles.js';

// A document is made of our fonts and our words: it never fetches nor reads anything else.
pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy((path) => fontFilePaths.has(path));
pdfMake.setFonts(fontFiles);

const sideMargin = 64;

/** Between the margins of an A4 page, in points. */
export const pageWidth = 595.28 - 2 * sideMargin;

export interface PdfParts {
  title: string;
  subject: string;
  /** BCP 47, for screen readers. */
  language: string;
  /** The date that the document carries. The same parts make the same bytes. */
  date: Date;
  /** Any texts of people in it are made with `words` or `drawn`. */
  content: Content[];
  /** At the left of every page's foot; the right has the page number. */
  foot: string;
  pageNumber: (page: number, pages: number) => string;
  /** Narrower margins above and below, for what has to fit on one page. */
  dense?: boolean;
  /** Across every page, in our own (Latin) words. */
  watermark?: string | undefined;
}

/** An A4 document as the bytes of its PDF file. */
export async function makePdf(parts: PdfParts): Promise<Buffer> {
  const definition: TDocumentDefinitions = {
    info: {
      title: parts.title,
      subject: parts.subject,
      creator: 'Accord',
      creationDate: parts.date,
      modDate: parts.date,
    },
    language: parts.language,
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: parts.dense ? [sideMargin, 40, sideMargin, 56] : [sideMargin, 64, sideMargin, 72],
    defaultStyle: { font: 'western', fontSize: 10, lineHeight: 1.25, color: colours.ink },
    styles,
    content: parts.content,
    footer: (page, pages) => ({
      margin: [sideMargin, parts.dense ? 16 : 24, sideMargin, 0],
      columns: [
        words(parts.foot, 'foot'),
        { ...words(parts.pageNumber(page, pages), 'foot'), alignment: 'right', width: 90 },
      ],
    }),
    ...(parts.watermark && {
      watermark: {
        text: parts.watermark,
        font: 'western',
        fontSize: 64,
        bold: true,
        color: colours.muted,
        opacity: 0.1,
      },
    }),
  };
  return pdfMake.createPdf(definition).getBuffer();
}

/** A heading: a bookmark too, since readers of long documents go by these. */
export function heading(text: string, style: 'title' | 'heading' | 'subheading' = 'heading'): ContentText {
  return { ...words(text, style), outline: true, outlineText: text };
}

type StyleName = keyof typeof styles;

/** A paragraph of plain text, drawn literally, in typefaces that have its characters. */
export function words(text: string, style?: StyleName, more: Style = {}): ContentText {
  return { text: drawn(text), ...(style && { style }), ...more };
}

/**
 * Plain text as a part of a paragraph. Words of more than `longest` letters are broken wherever a line ends:
 * in a narrow column they would push the others off the page, and laying out endless ones takes forever.
 */
export function drawn(text: string, more: Style = {}, longest = 60): ContentText[] {
  const tooLong = new RegExp(`(${letter}{${longest + 1},})`, 'u');
  return textRuns(text).flatMap((run) =>
    run.text
      .split(tooLong)
      .filter((piece) => piece !== '')
      .map((piece) => ({
        ...run,
        ...more,
        text: piece,
        ...(tooLong.test(piece) && { wordBreak: 'break-all' as const }),
      })),
  );
}

/** What makes up a word for the line breaker, which breaks the scripts of East Asia between any two. */
const letter = '[^\\s\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}]';
