import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Two builds of one source: `element`, an ES module for integrators under a fixed name, and `page`, the hosted page under /account. */
export default defineConfig(({ mode }) => ({
  base: mode === 'page' ? '/account/' : './',
  root: at(mode === 'page' ? 'src/page' : '.'),
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: at(`dist/${mode}`),
    emptyOutDir: true,
    modulePreload: false,
    sourcemap: false,
    // the page's policy allows files of its own only, nothing inline
    assetsInlineLimit: 0,
    rollupOptions:
      mode === 'page'
        ? { input: at('src/page/index.html') }
        : {
            input: { 'mien-status': at('src/index.ts') },
            preserveEntrySignatures: 'strict',
            output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
          },
  },
}));
