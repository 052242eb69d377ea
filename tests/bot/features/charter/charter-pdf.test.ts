import { charterPdf } from '../../../../bot/features/charter/charter-pdf.js';
import { placeholder } from '../../../../bot/pdf/drawable-text.js';
import { articleIds } from '../../../../domain/charter/articles.js';
import { groupedFingerprint } from '../../../../domain/charter/fingerprint.js';
import charterTexts from '../../../../domain/charter/charter-texts.en.json' with { type: 'json' };
import { readPdf } from '../../../support/read-pdf.js';
import { sampleDocument, type SampleChange } from '../../../support/sample-charter.js';

const read = async (change?: SampleChange) => readPdf(await charterPdf(sampleDocument(change)));

describe('the PDF of a charter in force', () => {
  it('opens with title, version, workspace, since when it holds, and the parties', async () => {
    const { pages } = await read();
    expect(pages[0]).toMatch(/^AI leadership AI Strategy Charter Version 3 · In force/);
    expect(pages[0]).toContain('In force since Thu, 5 Nov 2026, 00:11 CET');
    expect(pages[0]).toContain('Ada Lindqvist');
    expect(pages[0]).toContain('Ravi Menon');
  });

  it('has no watermark', async () => {
    const { text } = await read();
    expect(text).not.toMatch(/not signed|Awaiting signatures|Superseded/i);
  });

  it('numbers all articles in the order and with the numbers of the canonical text', async () => {
    const { text, outline } = await read();
    const titles = articleIds.map((id, index) => `${index + 1}. ${charterTexts[`article.${id}`]}`);
    expect(outline.filter((entry) => /^\d/.test(entry))).toEqual(titles);
    const places = titles.map((title) => text.indexOf(title));
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  });

  it('draws the decision rights as a table', async () => {
    const { text } = await read();
    expect(text).toContain('Area Tier Accountable Consulted Limit Technology stack Operational CIO CEO –');
    expect(text).toContain('Vendor selection Operational CIO CEO EUR 250,000 a contract, three years');
  });

  it('shows names of all embedded scripts as they are', async () => {
    const { text } = await read();
    for (const name of ["O'Brien", 'Zoë', '李小龍', '김민준', 'Ελένη Παπαδοπούλου', 'Фёдор Достоевский']) {
      expect(text).toContain(name);
    }
  });

  it('ends with a page of signatures: who, when in UTC and locally, where, and the history entry', async () => {
    const { pages } = await read();
    const page = pages.at(-1) ?? '';
    expect(page).toMatch(/^Signatures/);
    expect(page).toContain('Name Ada Lindqvist Ravi Menon');
    expect(page).toContain(
      'Object id 11111111-aaaa-4aaa-8aaa-000000000001 22222222-bbbb-4bbb-8bbb-000000000002',
    );
    expect(page).toContain('2026-11-03 23:10:05 2026-11-04 23:11:05');
    expect(page).toContain('Wed, 4 Nov 2026, 00:10 CET (Europe/Stockholm)');
    expect(page).toContain('On the card in the chat In the tab');
    expect(page).toContain('No. 41 No. 42');
  });

  it('gives the fingerprint in groups of four, how to check it, and the newest history hash', async () => {
    const document = sampleDocument();
    const { pages } = await readPdf(await charterPdf(document));
    const page = pages.at(-1) ?? '';
    expect(page).toContain(groupedFingerprint(document.charter.proposal?.fingerprint ?? 'none'));
    expect(page).toContain('run sha256sum on the file');
    expect(page).toContain('Intact:');
    expect(page).toContain(groupedFingerprint(document.historyHash));
  });

  it('warns when the text no longer agrees with the fingerprint', async () => {
    const { pages } = await read({ verified: false });
    expect(pages.at(-1)).toContain('NOT INTACT');
    expect(pages.at(-1)).not.toContain('Intact:');
  });
});

describe('the PDF of a charter in another state', () => {
  it('says on every page of a draft that it is not signed, and has no fingerprint', async () => {
    const { pages, text } = await read({ state: 'draft' });
    expect(pages.every((page) => page.includes('Draft – not signed'))).toBe(true);
    expect(text).not.toContain('Fingerprint');
  });

  it('says who has and who has not signed while it awaits signatures', async () => {
    const { pages } = await read({ state: 'proposed', signed: ['ceo'] });
    expect(pages.every((page) => page.includes('Awaiting signatures'))).toBe(true);
    expect(pages.at(-1)).toContain('Signed (UTC) 2026-11-03 23:10:05 Not signed');
  });

  it('says of a superseded charter from when to when it was in force', async () => {
    const { pages } = await read({ state: 'superseded' });
    expect(pages.every((page) => page.includes('Superseded'))).toBe(true);
    expect(pages[0]).toContain(
      'Superseded on Mon, 1 Feb 2027, 11:00 CET. It was in force from Thu, 5 Nov 2026',
    );
  });

  it('can be made while nobody is named CIO yet', async () => {
    const { text } = await read({ state: 'draft', names: { cio: { name: '', objectId: '' } } });
    expect(text).toContain('Nobody named yet');
  });
});

describe('what people wrote, in the PDF', () => {
  it('is a placeholder with the object id for a name that cannot be drawn', async () => {
    const objectId = '33333333-cccc-4ccc-8ccc-000000000003';
    const { pages } = await read({ names: { cio: { name: 'محمد العلي', objectId } } });
    const drawn = `${placeholder.repeat(4)} ${placeholder.repeat(5)} (${objectId})`;
    expect(pages[0]?.replace(/ /g, '')).toContain(drawn.replace(/ /g, ''));
    expect(pages.at(-1)?.replace(/ /g, '')).toContain(drawn.replace(/ /g, ''));
  });

  it('appears literally, whatever it would mean elsewhere', async () => {
    const text = '**bold** <b>tag</b> [link](https://example.com) {"text":"x"} =1+1 <at>Ada</at> {number}';
    const { text: shown } = await read({ articles: { purpose: { text } }, workspaceName: '# <i>Team</i>' });
    expect(shown).toContain(text);
    expect(shown).toContain('# <i>Team</i>');
  });

  it('may fill every article to its limit', async () => {
    const text = 'The CIO decides on architecture, data and timelines. '.repeat(400).slice(0, 19_990);
    const long = { text: `${text} THE END` };
    const started = performance.now();
    const file = await charterPdf(
      sampleDocument({
        articles: {
          summary: long,
          purpose: long,
          ceo: long,
          cio: long,
          authority: long,
          measures: { ...long, compensation: long.text },
        },
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    const { text: shown } = await readPdf(file);
    expect(shown.match(/THE END/g)).toHaveLength(7);
    expect(file.length).toBeLessThan(1_000_000);
    // Some twenty times what it takes, to notice only a layout that has become quadratic.
    expect(seconds).toBeLessThan(40);
  }, 60_000);
});
