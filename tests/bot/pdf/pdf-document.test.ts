import { rowTable } from '../../../bot/pdf/layouts.js';
import { heading, makePdf, words, type PdfParts } from '../../../bot/pdf/pdf-document.js';
import { readPdf } from '../../support/read-pdf.js';

function document(content: PdfParts['content'], more: Partial<PdfParts> = {}): Promise<Buffer> {
  return makePdf({
    title: 'Minutes of 李',
    subject: 'A test',
    language: 'en',
    date: new Date('2026-11-04T12:00:00Z'),
    content,
    foot: 'Minutes',
    pageNumber: (page, pages) => `Page ${page} of ${pages}`,
    ...more,
  });
}

describe('makePdf', () => {
  it('carries its title and language, for the window and for screen readers', async () => {
    const { info } = await readPdf(await document([words('Hello')]));
    expect(info).toMatchObject({ Title: 'Minutes of 李', Language: 'en', CreationDate: 'D:20261104120000Z' });
  });

  it('numbers every page', async () => {
    const content = [words('One'), { ...words('Two'), pageBreak: 'before' as const }];
    const { pages } = await readPdf(await document(content));
    expect(pages).toEqual(['One Minutes Page 1 of 2', 'Two Minutes Page 2 of 2']);
  });

  it('lists its headings as bookmarks', async () => {
    const { outline } = await readPdf(await document([heading('1. Agenda'), heading('2. 李')]));
    expect(outline).toEqual(['1. Agenda', '2. 李']);
  });

  it('shows a watermark on each page', async () => {
    const content = [words('One'), { ...words('Two'), pageBreak: 'before' as const }];
    const { pages } = await readPdf(await document(content, { watermark: 'Draft' }));
    expect(pages.every((page) => page.includes('Draft'))).toBe(true);
  });

  it('makes the same bytes of the same parts', async () => {
    const [first, second] = [await document([words('Same')]), await document([words('Same')])];
    expect(first.equals(second)).toBe(true);
  });

  it('refuses to read a file that is not one of its fonts', async () => {
    await expect(document([{ image: '/etc/hostname' }])).rejects.toThrow(/denied/);
  });

  it('lays out a word of 5,000 letters without losing any', async () => {
    const word = 'abcdefghij'.repeat(500);
    const { pages } = await readPdf(await document([words(word)]));
    expect(pages.join('').replace(/Minutes Page \d of \d|\s/g, '')).toBe(word);
  });

  it('keeps a table on the page, however long its words', async () => {
    const long = 'W'.repeat(120);
    const { text } = await readPdf(
      await document([rowTable({ widths: [20, 80], head: ['Area', 'Limit'], rows: [[long, 'rightmost']] })]),
    );
    expect(text.replace(/\s/g, '')).toContain(long);
    expect(text).toContain('rightmost');
  });
});
