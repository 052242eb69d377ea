import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const pdfSchema = z.object({
  /** The text of each page, white space folded. */
  pages: z.array(z.string()),
  info: z.looseObject({ Title: z.string(), Language: z.string().nullish() }),
  outline: z.array(z.string()),
});

/** What a reader finds in a PDF: its text page by page, its title and its bookmarks. */
export async function readPdf(file: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'accord-pdf-'));
  try {
    const path = join(folder, 'file.pdf');
    await writeFile(path, file);
    const script = join(__dirname, 'pdf-as-json.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [script, path], {
      maxBuffer: 64 * 1024 * 1024,
    });
    const pdf = pdfSchema.parse(JSON.parse(stdout));
    const pages = pdf.pages.map((page) => page.replace(/\s+/g, ' '));
    return { ...pdf, pages, text: pages.join(' ') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
