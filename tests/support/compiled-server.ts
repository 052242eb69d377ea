import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesIn, root } from '../house/source-files.js';
import { plain } from './compiled-verify.js';

/** The server as files that Node runs, in a folder of its own: a build that is under way can't disturb it. */
export function compiledServer(): { script: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'accord-server-'));
  for (const { path, text } of filesIn(['domain', 'bot'], ['.ts', '.json'])) {
    const target = join(folder, path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, path.endsWith('.ts') ? plain(text) : text);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    script: join(folder, 'bot/server.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
