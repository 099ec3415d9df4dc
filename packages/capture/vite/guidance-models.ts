import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fetchModels, MODELS, type ModelId, readModelEnvironment, readRegistryOptions } from '@mien/analysis';
import type { Plugin } from 'vite';

/** What guidance runs: the server's own detectors and mesh. */
const GUIDANCE_MODELS: readonly ModelId[] = ['face-detector-short', 'face-detector-full', 'face-mesh'];
const RUNTIME = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'] as const;

/**
 * Puts the models and the runtime that guidance needs beside the scripts, under `models/`: the page asks nobody else for anything. The
 * weights come from the cache of the analysis, fetched and verified there. Where they cannot be had the build goes on without: a page
 * without models films without guidance, and says so.
 */
export function guidanceModels(): Plugin {
  return {
    name: 'mien-guidance-models',
    apply: 'build',
    async generateBundle() {
      const options = readModelEnvironment(process.env, homedir());
      const fetched = await fetchModels(GUIDANCE_MODELS, { ...options, registry: await readRegistryOptions(process.env, process.cwd()) });
      for (const row of fetched) {
        if (row.state === 'unavailable') {
          this.warn(`Guidance goes without ${row.id}: ${row.why}`);
          continue;
        }
        const source = await readFile(join(options.cacheDirectory, `${MODELS[row.id].sha256}.onnx`));
        this.emitFile({ type: 'asset', fileName: `models/${row.id}.onnx`, source });
      }
      const { resolve } = createRequire(import.meta.url);
      for (const file of RUNTIME)
        this.emitFile({ type: 'asset', fileName: `models/${file}`, source: await readFile(resolve(`onnxruntime-web/${file}`)) });
    },
  };
}
