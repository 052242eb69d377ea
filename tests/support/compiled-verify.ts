import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import { filesIn, root } from '../house/source-files.js';

/** `bot/verify.ts` with what it imports, as plain files that Node runs: no server, no storage. */
export function compiledVerify() {
  const folder = mkdtempSync(join(tmpdir(), 'accord-verify-'));
  const own = /^bot\/(verify|features\/history\/verify-(export|texts\.en))\.(ts|json)$/;
  const files = [
    ...filesIn(['domain'], ['.ts', '.json']),
    ...filesIn(['bot'], ['.ts', '.json']).filter(({ path }) => own.test(path)),
  ];
  for (const { path, text } of files) {
    put(path.replace(/\.ts$/, '.js'), path.endsWith('.ts') ? plain(text) : text);
  }
  put('package.json', '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

  function put(path: string, content: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }

  let count = 0;
  return {
    /** Runs it on a file with this content. */
    run(content: string | Buffer, ...args: string[]): { exitCode: number | null; said: string } {
      count += 1;
      const file = join(folder, `export-${count}.json`);
      writeFileSync(file, content);
      return this.runWith(file, ...args);
    },
    runWith(...args: string[]): { exitCode: number | null; said: string } {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(folder, 'bot/verify.js'), ...args],
        {
          encoding: 'utf8',
          timeout: 20_000,
        },
      );
      return { exitCode: status, said: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** TypeScript as an ES module that Node runs: types stripped, nothing else changed. */
export function plain(typescript: string): string {
  return transformSync(typescript, {
    configFile: false,
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript' },
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  }).code;
}
