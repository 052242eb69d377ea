import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { anchorsIn, codeIn, documents, root } from '../support/documents.js';

const all = documents();
const { scripts } = z
  .looseObject({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

/** What `npm` runs without `run`, and its own commands. */
const npmItself = new Set(['ci', 'audit', 'run']);

describe('the documents', () => {
  it('are found', () => {
    expect(all.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.md', 'docs/architecture.md']),
    );
  });

  describe.each(all)('$path', ({ path, prose, text }) => {
    it('links to files and headings that exist', () => {
      const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
      const missing = targets.filter((target) => {
        if (target.startsWith('https://')) return false;
        const [file = '', anchor] = target.split('#');
        const linked = file === '' ? path : relative(root, join(root, dirname(path), file));
        if (!existsSync(join(root, linked))) return true;
        if (anchor === undefined) return false;
        const other = all.find((one) => one.path === linked);
        return !other || !anchorsIn(other.prose).includes(anchor);
      });
      expect(missing).toEqual([]);
    });

    it('names files and folders that exist', () => {
      const named = codeIn(prose).filter((code) =>
        /^(domain|bot|tab|playground|appPackage|tests|docs)\/[\w./-]*$/.test(code),
      );
      expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    });

    it('names commands that package.json has', () => {
      const commands = [...text.matchAll(/\bnpm (?:run )?([a-z][\w:]*)/g)].map(([, name = '']) => name);
      expect(commands.filter((name) => !npmItself.has(name) && !(name in scripts))).toEqual([]);
    });
  });
});
