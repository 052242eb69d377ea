import type { Content } from 'pdfmake/interfaces.js';
import { textOf, type TextValues } from '../../../domain/kernel/texts.js';
import { shortened } from '../../pdf/drawable-text.js';
import { smallTable } from '../../pdf/small-table.js';
import { heading, makePdf, words } from '../../pdf/pdf-document.js';
import type { BoardPage } from './board-page.js';
import texts from './board-texts.en.json' with { type: 'json' };

/** How much of each list is drawn, and how many characters of each piece. */
interface Room {
  outcomes: number;
  name: number;
  value: number;
  lines: number;
  line: number;
  /** Points of the KPIs' letters. */
  letters: number;
}

/** From what is wanted down to what fits on any page: wide letters, three lines to each row. */
const rooms: readonly Room[] = [
  { outcomes: 60, name: 64, value: 24, lines: 8, line: 220, letters: 8 },
  { outcomes: 60, name: 44, value: 16, lines: 5, line: 110, letters: 7.5 },
  { outcomes: 40, name: 40, value: 16, lines: 4, line: 100, letters: 7 },
  { outcomes: 30, name: 24, value: 12, lines: 2, line: 50, letters: 6.5 },
  { outcomes: 20, name: 12, value: 12, lines: 2, line: 40, letters: 6.5 },
];

export interface BoardDocument {
  page: BoardPage;
  workspaceName: string;
  /** BCP 47. */
  locale: string;
  date: Date;
}

/** One A4 page: what is too much for it is cut, and how much was cut is said. */
export async function boardPdf(document: BoardDocument): Promise<Buffer> {
  let pdf = await draw(document, rooms[0]);
  for (const room of rooms.slice(1)) {
    if (pdf.pages === 1) break;
    pdf = await draw(document, room);
  }
  return pdf.file;
}

async function draw(
  { page, workspaceName, locale, date }: BoardDocument,
  room: Room | undefined,
): Promise<{ file: Buffer; pages: number }> {
  if (!room) throw new Error('A page without room.');
  const say = (key: keyof typeof texts, values: TextValues = {}) => textOf(texts, key, values, locale);
  let pages = 0;
  const listOf = (key: 'signs' | 'next', lines: readonly string[], beyond = 0): Content[] => [
    part(say(key)),
    ...listed(lines.length === 0 ? [say(`${key}.none`)] : lines, room, say, beyond),
  ];
  const file = await makePdf({
    title: page.title,
    subject: say('subject', { workspace: workspaceName }),
    language: 'en',
    dense: true,
    date,
    foot: say('foot', { workspace: shortened(workspaceName, 60) }),
    pageNumber: (number, all) => {
      pages = all;
      return say('page', { page: number, pages: all });
    },
    content: [
      words(shortened(page.asOf, 120), 'small'),
      { ...heading(page.title, 'title'), fontSize: 20, margin: [0, 2, 0, 8] },
      figuresRow(page),
      part(say('outcomes')),
      ...outcomesTable(page, room, say),
      part(say('decisions')),
      words(page.decisions.counts, 'cell'),
      ...listed(page.decisions.lines, room, say),
      ...listOf('signs', page.signs),
      ...listOf('next', page.next, page.nextMore),
    ],
  });
  return { file, pages };
}

const part = (title: string): Content => ({ ...heading(title, 'subheading'), margin: [0, 8, 0, 3] });

type Say = (key: keyof typeof texts, values?: TextValues) => string;

function figuresRow({ figures }: BoardPage): Content {
  return {
    columnGap: 12,
    columns: figures.map(({ label, shown, word }) => ({
      stack: [
        words(label, 'label'),
        words(shown, undefined, { fontSize: 18, bold: true }),
        ...(word === null ? [] : [words(shortened(word, 60), 'small')]),
      ],
    })),
  };
}

function outcomesTable({ outcomes }: BoardPage, room: Room, say: Say): Content[] {
  if (outcomes.length === 0) return [words(say('outcomes.none'), 'cell')];
  const shown = outcomes.slice(0, room.outcomes);
  const more = outcomes.length - shown.length;
  return [
    smallTable({
      head: [say('outcome.name'), say('outcome.value'), say('outcome.state')],
      rows: shown.map(({ name, value, target, word }) => [
        shortened(name, room.name),
        say('outcome.now', { value: shortened(value, room.value), target: shortened(target, room.value) }),
        word,
      ]),
      widths: [48, 33, 19],
      fontSize: room.letters,
    }),
    ...(more > 0 ? [words(say('outcomes.more', { more }), 'small')] : []),
  ];
}

function listed(lines: readonly string[], room: Room, say: Say, beyond = 0): Content[] {
  const more = Math.max(0, lines.length - room.lines) + beyond;
  return [
    ...lines.slice(0, room.lines).map((text) => words(`• ${shortened(text, room.line)}`, 'cell')),
    ...(more > 0 ? [words(say('more', { more }), 'small')] : []),
  ];
}
