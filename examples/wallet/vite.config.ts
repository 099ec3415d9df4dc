import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The wallet's own page. The element is not bundled: it is served as it was built, under /mien/. */
export default defineConfig({
  root: at('src/web'),
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: at('dist/web'),
    emptyOutDir: true,
    modulePreload: false,
  },
});
