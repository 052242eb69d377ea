import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

interface BuiltFile {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}
type Manifest = Record<string, BuiltFile>;

const top = resolve(__dirname, '../..');
const budgetInKibibytes = 190;
const coldStart = ['index.html', 'draw.tsx', 'features/charter/charter-page.tsx'];
const coldDashboard = ['index.html', 'draw.tsx', 'features/dashboard/dashboard-page.tsx'];

let folder: string;
let manifest: Manifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-tab-'));
  const vite = join(top, 'node_modules/vite/bin/vite.js');
  const { NODE_ENV: _jests, ...env } = process.env;
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--config', 'tab/vite.config.ts', '--outDir', folder, '--logLevel', 'error'],
    { cwd: top, env },
  );
  manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** These modules' files and all that they import without waiting for a use. */
function filesLoadedBy(modules: string[]): string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const imported of built(name).imports ?? []) visit(imported);
  };
  modules.forEach(visit);
  return [...new Set([...seen].map((name) => built(name).file))];
}

function built(name: string): BuiltFile {
  const file = manifest[name];
  if (!file) throw new Error(`The build has no ${name}.`);
  return file;
}

test.each([
  ['charter', coldStart],
  ['dashboard', coldDashboard],
])('a cold start of the %s fetches at most 190 KiB of compressed scripts', async (page, modules) => {
  const sizes = await Promise.all(
    filesLoadedBy(modules).map(async (file) => (await stat(join(folder, `${file}.br`))).size),
  );
  const kibibytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  process.stdout.write(
    `tab, cold start of the ${page}: ${kibibytes.toFixed(1)} KiB brotli in ${sizes.length} files\n`,
  );
  expect(sizes.length).toBeGreaterThan(1);
  expect(kibibytes).toBeLessThanOrEqual(budgetInKibibytes);
});

test('the first script speaks with the host without waiting for React or Fluent', async () => {
  const first = filesLoadedBy(['index.html']);
  const sizes = await Promise.all(first.map(async (file) => (await stat(join(folder, `${file}.br`))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThan(30);
  expect(first).not.toContain(built('draw.tsx').file);
});

test('the page has its code fetched along with the first script', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  expect(filesLoadedBy(coldDashboard).filter((file) => !page.includes(file))).toEqual([]);
});

test('menus, comparison and editor are not part of a cold start', () => {
  const cold = filesLoadedBy(coldStart);
  for (const later of [
    'features/workspace/workspace-switcher-menu.tsx',
    'features/charter/more-menu-items.tsx',
    'features/charter/decline-panel.tsx',
    'features/charter/compare-page.tsx',
    'features/charter/edit-page.tsx',
  ]) {
    expect(cold).not.toContain(built(later).file);
  }
});

test('no part of the tab carries zod', async () => {
  const assets = join(folder, 'assets');
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(scripts.map((name) => readFile(join(assets, name), 'utf8')));
  expect(texts.some((text) => text.includes('ZodError'))).toBe(false);
  // The marker is one that zod does leave in a bundle.
  const zod = await readFile(join(top, 'node_modules/zod/v4/core/errors.js'), 'utf8');
  expect(zod).toContain('ZodError');
});

test('the page holds no script of its own and leaves the nonce to the server', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  expect(page).toContain('name="csp-nonce" content="__NONCE__"');
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(page).not.toMatch(/<style|style=/);
});
