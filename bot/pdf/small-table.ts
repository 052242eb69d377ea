import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { drawn, pageWidth, words } from './pdf-document.js';
import { colours } from './styles.js';

/** On both sides of a cell. */
const padding = 3;
/** A wide Latin letter's share of the font size. */
const letterWidth = 0.7;
/** More rows than this stand in two columns beside each other. */
const oneColumn = 10;

export interface SmallTable {
  head: string[];
  /** Plain text, as many cells as the head has. */
  rows: string[][];
  /** Shares of the width, in percent. */
  widths: number[];
  /** In points. */
  fontSize: number;
}

const ruled: CustomTableLayout = {
  hLineWidth: (index) => (index === 0 ? 0 : 0.4),
  vLineWidth: () => 0,
  hLineColor: () => colours.rule,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => 1.5,
  paddingBottom: () => 1,
};

/** A dense table for what has to fit on one page: many rows go down the left side first, then down the right one. */
export function smallTable({ head, rows, widths, fontSize }: SmallTable): Content {
  const sides = rows.length > oneColumn ? 2 : 1;
  const perSide = Math.ceil(rows.length / sides);
  const columns = Array.from({ length: sides }, () => widths).flat();
  const room = pageWidth / sides;
  const points = columns.map((share) => (room * share) / 100 - 2 * padding);
  const body = Array.from({ length: perSide }, (_none, index) =>
    Array.from({ length: sides }, (_side, side) => rows[index + side * perSide] ?? head.map(() => '')).flat(),
  );
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: points,
      body: [
        Array.from({ length: sides }, () => head)
          .flat()
          .map((text): TableCell => ({ ...words(text, 'cellHead'), fontSize })),
        ...body.map((cells) =>
          cells.map((text, column): TableCell => ({
            text: drawn(text, {}, Math.floor((points[column] ?? 0) / (fontSize * letterWidth))),
            fontSize,
            lineHeight: 1,
          })),
        ),
      ],
    },
    layout: ruled,
  };
}
