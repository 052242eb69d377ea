import { makeResetStyles, makeStyles, tokens } from '@fluentui/react-components';

/** All rows are of one height, so that where each of them is needs no measuring. */
export const rowHeight = 36;
/** How high the grid is, before it is measured: by `maxHeight` below. */
export const frameHeight = () => Math.min(0.7 * window.innerHeight, 736);
const headHeight = '60px';
/** In pixels, as the letters in them: where each column is needs no measuring either. */
export const widths = { name: 288, phase: 96, tier: 112, letter: 88 } as const;
const nameWidth = `${widths.name}px`;

/** A table whose columns are as wide as is said needs to be told its own width too. */
export const tableWidth = (columns: readonly { kind: keyof typeof widths }[]) =>
  columns.reduce((sum, { kind }) => sum + widths[kind], 0);

/**
 * The table's styles, as one rule a selector: matched against hundreds of cells, rules of a property each take several
 * times as long. Cells carry only what sets them apart.
 */
const useTableStyles = makeResetStyles({
  tableLayout: 'fixed',
  borderCollapse: 'separate',
  borderSpacing: 0,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  '& th, & td': {
    boxSizing: 'border-box',
    height: `${rowHeight}px`,
    padding: `0 ${tokens.spacingHorizontalS}`,
    whiteSpace: 'nowrap',
    textAlign: 'start',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    cursor: 'default',
  },
  // Not `hidden`, which would make each cell a box that scrolls.
  '& th, & td[data-words]': { overflow: 'clip', textOverflow: 'ellipsis' },
  '& td[data-letter]': { textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  '& thead': { position: 'sticky', top: 0, zIndex: 2 },
  '& thead th': {
    height: headHeight,
    whiteSpace: 'normal',
    hyphens: 'auto',
    verticalAlign: 'bottom',
    paddingBottom: tokens.spacingVerticalXS,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  '& th:first-child': { position: 'sticky', insetInlineStart: 0, zIndex: 1 },
  '& tbody th': {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  '& tbody [aria-selected="true"]': {
    color: tokens.colorNeutralForeground1Selected,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  '& [data-cursor]': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  '& [data-found="error"]': {
    color: tokens.colorStatusDangerForeground1,
    boxShadow: `inset 0 -3px 0 ${tokens.colorStatusDangerBorder2}`,
  },
  '& [data-found="warning"]': { boxShadow: `inset 0 -3px 0 ${tokens.colorStatusWarningBorder2}` },
  '& svg': { verticalAlign: 'text-bottom' },
  // Between the rows that are drawn.
  '& tr[aria-hidden] > td': { padding: 0, border: 'none' },
});

const useOwnStyles = makeStyles({
  frame: {
    overflow: 'auto',
    // What changes inside of it moves nothing outside.
    contain: 'content',
    maxHeight: 'min(70vh, 46rem)',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    // A cell that is gone to must not end up below what stays in place.
    scrollPaddingBlockStart: headHeight,
    scrollPaddingInlineStart: nameWidth,
  },
  name: { width: nameWidth },
  phase: { width: `${widths.phase}px` },
  tier: { width: `${widths.tier}px` },
  letter: { width: `${widths.letter}px` },
});

/** How the matrix looks as a grid. */
export function useGridStyles() {
  return { ...useOwnStyles(), table: useTableStyles() };
}
