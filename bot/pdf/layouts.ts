import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { words } from './pdf-document.js';
import { colours } from './styles.js';

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

const ruled: CustomTableLayout = {
  hLineWidth: (index, node) => (index === 1 || index === node.table.body.length ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (index) => (index === 1 ? colours.accent : colours.rule),
  fillColor: (row) => (row === 0 ? colours.tint : null),
  paddingLeft: () => 6,
  paddingRight: () => 6,
  paddingTop: () => 5,
  paddingBottom: () => 4,
};

/** A word longer than this would push a column over the page's edge. */
const longestWord = 14;

export interface RowTable {
  /** Points, or percent of the page's width between its margins. */
  widths: (number | `${number}%`)[];
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
      widths,
      body: [
        head.map((text): TableCell => words(text, 'cellHead')),
        ...rows.map((cells) => cells.map((text, column): TableCell => cell(text, column === 0))),
      ],
    },
    layout: ruled,
  };
}

function cell(text: string, bold: boolean): TableCell {
  const long = text.split(/\s+/).some((word) => word.length > longestWord);
  return words(text, 'cell', { ...(bold && { bold }), ...(long && { wordBreak: 'break-all' }) });
}
