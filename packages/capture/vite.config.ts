import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { guidanceModels } from './vite/guidance-models.ts';
import { plainScript } from './vite/plain-script.ts';
import { reasonTexts } from './vite/reason-texts.ts';
import { samplePerson } from './vite/sample-person.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Two builds of one source: `element`, an ES module for integrators under a fixed name, and `page`, the hosted page with hashed assets.
 * Addresses inside are relative, so that both work under any path.
 */
export default defineConfig(({ mode }) => ({
  base: './',
  root: at(mode === 'page' ? 'src/page' : '.'),
  publicDir: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  // the runtime's own file lies under models/, once for every build
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  plugins: [reasonTexts(), guidanceModels(), samplePerson(), ...(mode === 'page' ? [] : [plainScript()])],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: at(`dist/${mode}`),
    emptyOutDir: true,
    modulePreload: false,
    sourcemap: false,
    rollupOptions:
      mode === 'page'
        ? { input: at('src/page/index.html') }
        : {
            // the line of a call, the picture of a chat and the last check-up are other pages' as well, under names of their own
            input: {
              'mien-verify': at('src/index.ts'),
              peer: at('src/call/peer/peer.ts'),
              picture: at('src/record/shrink-picture.ts'),
              'last-check': at('src/device-check/last-check.ts'),
            },
            preserveEntrySignatures: 'strict',
            output: {
              entryFileNames: '[name].js',
              chunkFileNames: 'chunks/[name]-[hash].js',
              assetFileNames: 'assets/[name]-[hash][extname]',
            },
          },
  },
}));
