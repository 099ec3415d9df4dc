import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One page under /console; its files under /console/assets. Screens come in parts of their own, so that a reviewer loads no administration. */
export default defineConfig({
  base: '/console/',
  root: at('src'),
  publicDir: false,
  // libraries for servers mark their files with “use client”, which means nothing here and is warned of once a file
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    target: 'es2022',
    outDir: at('dist/page'),
    emptyOutDir: true,
    modulePreload: false,
    sourcemap: false,
    // the page's policy allows files of its own only, nothing inline
    assetsInlineLimit: 0,
  },
});
