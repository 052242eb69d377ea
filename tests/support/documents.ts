import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The top folder of the repository. */
export const root = join(__dirname, '../..');

export interface Document {
  /** From the top folder. */
  path: string;
  /** Without fenced blocks, which are shown and not meant. */
  prose: string;
  text: string;
}

/** README.md and all of docs/. */
export function documents(): Document[] {
  const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const paths = ['README.md', ...inDocs.filter((path) => path.endsWith('.md')).map((path) => `docs/${path}`)];
  return paths.toSorted().map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path: relative(root, join(root, path)), text, prose: text.replace(/^```[^]*?^```$/gm, '') };
  });
}

/** What stands between backquotes in running text. */
export function codeIn(prose: string): string[] {
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** The anchors that the headings of a document give, as GitHub makes them. */
export function anchorsIn(prose: string): string[] {
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
}
