import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeIn, documents, root } from '../support/documents.js';

const page = documents().find(({ path }) => path === 'docs/architecture.md');
if (!page) throw new Error('docs/architecture.md is missing.');
const { text } = page;
const drawn = foldersIn(text);

/** The paths that the drawing of the folders names, `bot/` and `bot/teams/` for example, and files of theirs. */
function foldersIn(markdown: string): string[] {
  const drawing = /^## Folders\n+```text\n([^]*?)^```/m.exec(markdown)?.[1] ?? '';
  let top = '';
  return drawing.split('\n').flatMap((line) => {
    const [, indent = '', name = ''] = /^( *)([\w.-]+\/?) /.exec(line) ?? [];
    if (name === '') return [];
    if (indent === '') top = name;
    return indent === '' ? [name] : [top + name];
  });
}

describe('docs/architecture.md', () => {
  it('draws folders and files that exist', () => {
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(['domain', 'bot', 'tab', 'playground'])('draws every folder of %s', (top) => {
    const folders = readdirSync(join(root, top), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
      .map(({ name }) => `${top}/${name}/`);
    expect(folders.filter((path) => !drawn.includes(path))).toEqual([]);
  });

  it('names every kind of row that keys.ts makes', () => {
    const keys = readFileSync(join(root, 'bot/storage/keys.ts'), 'utf8');
    const kinds = [
      ...[...keys.matchAll(/\bjoin\('([a-z-]+)'/g)].map(([, kind = '']) => kind),
      ...[...keys.matchAll(/Row = '([a-z-]+)'/g)].map(([, kind = '']) => kind),
    ];
    const named = codeIn(text).map((code) => code.split('!')[0]);
    expect(kinds.length).toBeGreaterThan(8);
    expect(kinds.filter((kind) => !named.includes(kind))).toEqual([]);
  });
});
