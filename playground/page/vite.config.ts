import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Run from the top folder, like every script of package.json: the root is relative to it.
export default defineConfig({
  root: 'playground/page',
  plugins: [react()],
  build: {
    outDir: '../../dist/playground-page',
    emptyOutDir: true,
    // Served from one's own machine only, where one request costs less than splitting would save.
    chunkSizeWarningLimit: 1500,
  },
  // `vite dev` beside a running playground: the page is fresh, its server the real one.
  server: { proxy: { '/api': 'http://localhost:3979' } },
});
