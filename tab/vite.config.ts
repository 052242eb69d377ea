import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Writes a `.br` beside each script and style, so that the server sends it without the work of compressing.
 * From the files as written: other plugins still change them while the bundle is generated.
 */
function brotliBesideAssets(): Plugin {
  return {
    name: 'accord:brotli',
    apply: 'build',
    async writeBundle({ dir = '.' }, bundle) {
      const names = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
      await Promise.all(
        names.map(async (name) => {
          const source = await readFile(join(dir, name));
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
          };
          await writeFile(join(dir, `${name}.br`), brotliCompressSync(source, { params }));
        }),
      );
    },
  };
}

/**
 * Has the browser fetch, with the page itself, the code that the first script loads once it has spoken with the host,
 * and that of the page that is opened most.
 */
function fetchAhead(modules: readonly string[]): Plugin {
  return {
    name: 'accord:fetch-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = new Set<string>();
        const visit = (file: string): void => {
          const chunk = bundle[file];
          if (files.has(file) || chunk?.type !== 'chunk') return;
          files.add(file);
          chunk.imports.forEach(visit);
        };
        for (const chunk of Object.values(bundle)) {
          const module = chunk.type === 'chunk' ? (chunk.facadeModuleId ?? '') : '';
          if (modules.some((name) => module.endsWith(`/tab/${name}`))) visit(chunk.fileName);
        }
        return [...files]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/tab/${file}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}

/** What the first script, `main.ts`, speaks with the host by; it loads no more than this. */
const firstScript =
  /\/tab\/(settings|start-path|teams\/(connect|tokens|read-context|consent|own-window)|shell\/(pause|reload-for-new-build)|server\/(asked-ahead|send|workspace-path))\.ts$|\/domain\/(workspace\/workspace-id|kernel\/digest)\.ts$|\/node_modules\/(@microsoft\/teams-js|@noble\/hashes)\//;

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), fetchAhead(['draw.tsx', 'features/dashboard/dashboard-page.tsx']), brotliBesideAssets()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    manifest: true,
    // Named in every browser's own way that Teams runs in: its desktop client and WebViews are evergreen.
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // What most pages share comes in one file: a dozen small ones cost a request each, and the page waits for all.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: firstScript, priority: 1 },
            { name: 'shared', minShareCount: 20 },
            // Small, and met together on the dashboard.
            { name: 'parts', test: /\/tab\/components\/(fold|visually-hidden|quiet-link|sparkline)\.tsx?$/ },
          ],
        },
      },
    },
  },
});
