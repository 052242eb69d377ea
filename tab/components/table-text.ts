/** What a chosen file is read as, or why not. */
export type TableText = { text: string } | { fault: 'workbook' | 'unreadable' };

/** A zip (XLSX, ODS), and the older format of Excel. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * The text of a table's file, in whichever encoding a spreadsheet saves it: UTF-16 by its mark (Excel's "Unicode
 * text"), UTF-8, or else Windows-1252 (Excel's plain "CSV" in the West), which takes any bytes.
 */
export async function readTableText(file: Blob): Promise<TableText> {
  const content = await file.arrayBuffer().catch(() => undefined);
  // Moved, or locked by another program, since it was chosen.
  if (!content) return { fault: 'unreadable' };
  const bytes = new Uint8Array(content);
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (workbooks.some(begins)) return { fault: 'workbook' };
  if (begins([0xff, 0xfe])) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (begins([0xfe, 0xff])) return { text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes) };
  }
}
