import { boardPdf } from '../../../../bot/features/dashboard/board-pdf.js';
import type { BoardPage } from '../../../../bot/features/dashboard/board-page.js';
import { readPdf } from '../../../support/read-pdf.js';

const figures = ['CEO score', 'CIO score', 'Joint score', 'Alignment gap'].map((label) => ({
  label,
  shown: '72%',
  word: 'first measured',
}));
const outcome = (name: string) => ({
  name,
  owner: 'CIO',
  value: '92.25',
  target: '98 %',
  word: 'Off track',
  alarming: true,
});
const page = (changes: Partial<BoardPage> = {}): BoardPage => ({
  title: 'Board page, Q4 2026',
  asOf: 'AI leadership · as of November 26, 2026',
  figures,
  outcomes: [outcome('Model accuracy')],
  decisions: {
    counts: '1 decided: 1 accepted, 0 rejected.',
    lines: ['D-17 Which cloud?: accepted, November 2, 2026'],
  },
  signs: ['Model accuracy: Off track'],
  next: ['To be decided: D-18 Which vendor?'],
  nextMore: 0,
  ...changes,
});
const drawn = async (changes: Partial<BoardPage> = {}) => {
  const date = new Date('2026-11-26T09:00:00Z');
  return readPdf(await boardPdf({ page: page(changes), workspaceName: 'AI leadership', locale: 'en', date }));
};

it('has outcomes, scores, gap, decisions, warning signs and next steps on one page', async () => {
  const { pages, text, info } = await drawn();
  expect(pages).toHaveLength(1);
  expect(info.Title).toBe('Board page, Q4 2026');
  for (const words of [
    'CEO score',
    'Alignment gap',
    '72%',
    'Model accuracy',
    '92.25, 98 %',
    'D-17 Which cloud?: accepted',
    'Warning signs',
    'D-18 Which vendor?',
    'Page 1 of 1',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('more');
});

it('says what the records lack', async () => {
  const { text } = await drawn({ outcomes: [], signs: [], next: [] });
  for (const words of ['No KPI is defined yet.', 'The records show none.', 'Nothing is due.']) {
    expect(text).toContain(words);
  }
});

const names = {
  'long words': (index: number) => `${'Share of agreed service time '.repeat(6)}${index}`,
  'one endless word': (index: number) => `${'W'.repeat(190)}${index}`,
  'wide letters': (index: number) => `${'人工知能の稼働率'.repeat(20)}${index}`,
};

it.each(Object.entries(names))(
  'stays one page with 30 KPIs and long lists in %s, and says what it left out',
  async (_kind, name) => {
    const many = Array.from({ length: 30 }, (_none, index) => name(index));
    const { pages, text } = await drawn({
      asOf: name(0),
      outcomes: many.map((one) => ({
        ...outcome(one),
        value: '1,234,567,890.12',
        target: `-1,000,000 ${one}`,
      })),
      decisions: { counts: '30 decided: 30 accepted, 0 rejected.', lines: many },
      signs: many,
      next: many,
    });
    expect(pages).toHaveLength(1);
    expect(text.match(/Off track/g)).toHaveLength(30);
    expect(text).toMatch(/and \d+ more/);
  },
);

it('stays one page with as many KPIs as there can be', async () => {
  const many = Array.from({ length: 60 }, (_none, index) => names['long words'](index));
  const { pages, text } = await drawn({ outcomes: many.map(outcome), signs: many, next: many });
  expect(pages).toHaveLength(1);
  expect(text).toMatch(/\d+ more KPIs are in Accord/);
});
