import type { StyleDictionary } from 'pdfmake/interfaces.js';

/** Dark enough for print and for WCAG's contrast of 4.5 on white and on the tint. */
export const colours = {
  ink: '#1d2330',
  accent: '#1f3b63',
  muted: '#586173',
  rule: '#c8d0dc',
  tint: '#f2f5f9',
  alarm: '#a4262c',
} as const;

/** Sizes in points. */
export const styles = {
  title: { fontSize: 28, bold: true, color: colours.accent, lineHeight: 1.1 },
  lead: { fontSize: 13, color: colours.muted },
  heading: { fontSize: 14, bold: true, color: colours.accent, margin: [0, 18, 0, 6] },
  subheading: { fontSize: 11, bold: true, color: colours.accent, margin: [0, 16, 0, 6] },
  label: { fontSize: 8, bold: true, color: colours.muted, characterSpacing: 0.4 },
  body: { margin: [0, 0, 0, 6] },
  small: { fontSize: 8.5, color: colours.muted },
  cell: { fontSize: 8.5 },
  cellHead: { fontSize: 8.5, bold: true, color: colours.accent },
  foot: { fontSize: 8, color: colours.muted },
  digits: { fontSize: 11, bold: true, characterSpacing: 0.8, lineHeight: 1.4 },
} as const satisfies StyleDictionary;
