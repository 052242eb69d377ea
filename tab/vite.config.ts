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

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), brotliBesideAssets()],
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
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 20 }] } },
    },
  },
});
