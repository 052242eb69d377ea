// What `npm start` runs: builds what has changed, then hands over to run-locally.ts.
// Plain JavaScript, since nothing is built yet when it begins.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
process.chdir(root);

/** Runs one of the project's build tools; its words are shown only if it fails. */
function run(packageName, program, args) {
  const bin = join(dirname(require.resolve(`${packageName}/package.json`)), program);
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`${packageName}: ${said}`))));
  });
}

/** When anything below these folders was changed last, the installed packages included. */
function newestOf(folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((entry) => join(folder, entry)),
  );
  return Math.max(...['package-lock.json', ...files].map((file) => statSync(file).mtimeMs));
}

async function buildPage(folder, page, sources) {
  if (existsSync(page) && statSync(page).mtimeMs >= newestOf(sources)) return;
  await run('vite', 'bin/vite.js', ['build', folder, '--config', join(folder, 'vite.config.ts')]);
}

try {
  await Promise.all([
    run('typescript', 'bin/tsc', ['-b', 'domain', 'bot', 'playground']),
    buildPage('tab', 'dist/tab/index.html', ['tab', 'domain']),
    buildPage('playground/page', 'dist/playground-page/index.html', ['playground/page']),
  ]);
} catch (fault) {
  console.error(`The build failed. ${fault.message}`);
  process.exit(1);
}
const { runLocally } = await import('../dist/playground/run-locally.js');
await runLocally(process.argv.slice(2));
