import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Writes a `.br` beside each script and style, so that the server sends it without the work of compressing. */
function brotliBesideAssets(): Plugin {
  return {
    name: 'accord:brotli',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        if (!/\.(js|css)$/.test(fileName)) continue;
        const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
        };
        this.emitFile({
          type: 'asset',
          fileName: `${fileName}.br`,
          source: brotliCompressSync(source, { params }),
        });
      }
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
  },
});
