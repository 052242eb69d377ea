import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { drawn, pageWidth, words } from './pdf-document.js';
import { colours, styles } from './styles.js';

const apart = (line: string): CustomTableLayout => ({
  hLineWidth: () => 0,
  vLineWidth: (index) => (index === 0 ? 3 : 0),
  vLineColor: () => line,
  fillColor: () => colours.tint,
  paddingLeft: () => 12,
  paddingRight: () => 12,
  paddingTop: () => 8,
  paddingBottom: () => 4,
});

/** Set apart from the text by a tint and a bar; it may run over pages. */
export function setApart(stack: Content[], tone: 'plain' | 'alarm'): Content {
  return {
    table: { widths: ['*'], body: [[{ stack }]] },
    layout: apart(tone === 'alarm' ? colours.alarm : colours.accent),
  };
}

const padding = 6;

const ruled: CustomTableLayout = {
  hLineWidth: (index, node) => (index === 1 || index === node.table.body.length ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (index) => (index === 1 ? colours.accent : colours.rule),
  fillColor: (row) => (row === 0 ? colours.tint : null),
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => 5,
  paddingBottom: () => 4,
};

export interface RowTable {
  /** Shares of the page's width between its margins, in percent. */
  widths: number[];
  head: string[];
  /** Plain text; the first cell of a row is what the row is about. */
  rows: string[][];
}

/** A table of plain text, its head repeated on every page; a row is kept on one page where it fits. */
export function rowTable({ widths, head, rows }: RowTable): Content {
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      widths: widths.map((width) => `${width}%`),
      body: [
        head.map((text): TableCell => words(text, 'cellHead')),
        ...rows.map((cells) => cells.map((text, column) => cell(text, column === 0, widths[column] ?? 0))),
      ],
    },
    layout: ruled,
  };
}

/** A wide letter's share of the font size: what is at most expected of a word's letters on average. */
const letterWidth = 0.6;

/** A word too long for its column is broken anywhere: it would push the table over the page's edge. */
function cell(text: string, bold: boolean, percent: number): TableCell {
  const room = (pageWidth * percent) / 100 - 2 * padding;
  const letters = Math.floor(room / (styles.cell.fontSize * letterWidth));
  return { text: drawn(text, bold ? { bold } : {}, letters), style: 'cell' };
}
