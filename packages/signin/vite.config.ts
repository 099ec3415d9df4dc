import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One page under /staff; its files under /staff/assets. */
export default defineConfig({
  base: '/staff/',
  root: at('src'),
  publicDir: false,
  logLevel: 'warn',
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
