// Prints what a PDF file says, as JSON. A process of its own: pdf.js is loaded as an ES module, which jest can't.
import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

const pdf = await getDocumentProxy(new Uint8Array(await readFile(process.argv[2])));
const { text: pages } = await extractText(pdf);
const { info } = await getMeta(pdf);
const outline = ((await pdf.getOutline()) ?? []).map((entry) => entry.title);
process.stdout.write(JSON.stringify({ pages, info, outline }));
